/** Where a card stands on the wall, in px from the wall's upper left corner. */
export interface Frame {
  readonly id: string
  /** `section`: a section that has no looks yet, to be dropped into. */
  readonly kind: 'look' | 'section'
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface DropTarget {
  readonly frame: Frame
  readonly side: 'before' | 'after'
}

/** What a point means: before or after the card that is nearest to it in the nearest row. */
export const dropTargetAt = (frames: readonly Frame[], { x, y }: { x: number; y: number }): DropTarget | null => {
  const row = nearestRow(frames, y)
  let best: Frame | undefined
  for (const frame of row) if (!best || across(frame, x) < across(best, x)) best = frame
  if (!best) return null
  return { frame: best, side: best.kind === 'look' && x < best.left + best.width / 2 ? 'before' : 'after' }
}

/** The card in the row above or below that is nearest straight up or down; `null` at the edge. */
export const lookAcross = (frames: readonly Frame[], { id, direction }: { id: string; direction: 'up' | 'down' }): string | null => {
  const looks = frames.filter(({ kind }) => kind === 'look')
  const from = looks.find((frame) => frame.id === id)
  if (!from) return null
  const beyond = looks.filter(({ top }) => (direction === 'up' ? top < from.top - tolerance : top > from.top + tolerance))
  const edge = beyond.map(({ top }) => top).reduce((a, b) => (direction === 'up' ? Math.max(a, b) : Math.min(a, b)), start[direction])
  const middle = from.left + from.width / 2
  let best: Frame | undefined
  for (const frame of beyond) {
    if (Math.abs(frame.top - edge) > tolerance) continue
    if (!best || across(frame, middle) < across(best, middle)) best = frame
  }
  return best?.id ?? null
}

/** Cards of one row may stand a fraction of a px apart. */
const tolerance = 2
const start = { up: Number.NEGATIVE_INFINITY, down: Number.POSITIVE_INFINITY }

const across = ({ left, width }: Frame, x: number): number => Math.abs(left + width / 2 - x)

const nearestRow = (frames: readonly Frame[], y: number): readonly Frame[] => {
  let nearest: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const { top, height } of frames) {
    const away = y < top ? top - y : Math.max(0, y - top - height)
    if (away >= least) continue
    least = away
    nearest = top
  }
  return nearest === null ? [] : frames.filter(({ top }) => Math.abs(top - nearest) <= tolerance)
}
