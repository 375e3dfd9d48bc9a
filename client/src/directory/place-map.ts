import type { Place } from './place'

/** What is drawn on a map of a venue. */
export interface MapScene {
  readonly place: Place
  readonly name: string
  /** Other venues nearby, as smaller marks. */
  readonly others: readonly { readonly id: string; readonly name: string; readonly place: Place }[]
  /** `null`: the marker stays where it is. */
  readonly onMove: ((place: Place) => void) | null
}

/** A map that was drawn into an element. */
export interface DrawnMap {
  /** Moves the marker, and the map when the marker would be out of sight. */
  setPlace(place: Place): void
  remove(): void
}

/** Draws a scene; rejects with a sentence where the browser cannot. */
export type DrawMap = (container: HTMLElement, scene: MapScene) => Promise<DrawnMap>

/** Where the eye begins: near enough for the street, far enough for the quarter. */
export const firstZoom = 13.2

/** The venue itself: a ring and a point, in the accent. Drawn by hand, because libraries draw a pin in their own colours. */
export const markOf = (name: string, isFree: boolean): HTMLElement => {
  const mark = document.createElement('div')
  mark.className = 'grid size-11 place-items-center'
  mark.style.cursor = isFree ? 'grab' : 'default'
  mark.setAttribute('role', 'img')
  mark.setAttribute('aria-label', name)
  mark.innerHTML =
    '<svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true"><circle cx="13" cy="13" r="11.5" fill="var(--paper)" stroke="var(--thread)"/><circle cx="13" cy="13" r="4.5" fill="var(--thread)"/></svg>'
  return mark
}

/** A word on the map, in the house's own type. */
export const wordOf = (text: string, { withDot }: { readonly withDot: boolean }): HTMLElement => {
  const word = document.createElement('div')
  word.className = 'num pointer-events-none flex items-center gap-1.5 text-small whitespace-nowrap text-ink-2'
  if (withDot) {
    const dot = document.createElement('span')
    dot.className = 'size-1.5 rounded-full bg-ink'
    word.append(dot)
  }
  word.append(text)
  return word
}

/** A colour of the theme, as a map library takes it. */
export const tokenColour = (token: string): string => getComputedStyle(document.documentElement).getPropertyValue(token).trim()
