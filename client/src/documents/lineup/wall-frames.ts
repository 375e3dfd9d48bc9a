import type { Frame } from './wall-geometry'

/** Where the cards stand now, measured once: for a drag and for keys that go up and down. */
export const framesOf = (wall: HTMLElement): readonly Frame[] => {
  const origin = wall.getBoundingClientRect()
  return [...wall.querySelectorAll<HTMLElement>('[data-look], [data-empty-section]')].flatMap((element): Frame[] => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const { look, emptySection } = element.dataset
    const id = look ?? emptySection
    if (id === undefined) return []
    return [{ id, kind: look === undefined ? 'section' : 'look', left: left - origin.left, top: top - origin.top, width, height }]
  })
}

/** How many cards stand in a row. */
export const columnsIn = (frames: readonly Frame[]): number => {
  const first = frames.find(({ kind }) => kind === 'look')
  return first ? Math.max(1, frames.filter(({ kind, top }) => kind === 'look' && Math.abs(top - first.top) < 2).length) : 1
}
