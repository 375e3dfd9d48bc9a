import { type DurationMs, day, hour, type Instant, minute, second, zoneOffsetAt } from '@fashionos/shared/time'
import type { Clock } from './cell-text'
import type { Range } from './timeline-layout'

/** Pixels per millisecond. */
export type Scale = number

const steps: readonly DurationMs[] = [
  second,
  5 * second,
  10 * second,
  30 * second,
  minute,
  2 * minute,
  5 * minute,
  10 * minute,
  15 * minute,
  30 * minute,
  hour,
  2 * hour,
  4 * hour,
  6 * hour,
  12 * hour,
  day,
  2 * day,
  7 * day,
]

/** Room a label on the axis needs, px. */
const labelWidth = 76
/** Wider elements are not drawn by every browser, px. */
const widest = 8_000_000
/** The closest look: a second is this wide, px. */
const closest = 24

export interface Tick {
  readonly at: Instant
  /** Hours among minutes, days among hours. */
  readonly major: boolean
}

/** The distance of ticks at a scale: the smallest whose labels do not touch. */
export const tickStep = (scale: Scale): DurationMs => steps.find((step) => step * scale >= labelWidth) ?? 7 * day

/** Ticks in a stretch of time, on whole steps of the clock on the wall. */
export const ticksIn = ({ from, to }: Range, scale: Scale, clock: Clock): readonly Tick[] => {
  const step = tickStep(scale)
  const offset = clock.floating ? 0 : zoneOffsetAt(from, clock.timeZone)
  const first = Math.ceil((from + offset) / step) * step - offset
  const count = Math.max(0, Math.floor((to - first) / step) + 1)
  const larger = step < minute ? minute : step < hour ? hour : day
  return Array.from({ length: Math.min(count, 2_000) }, (_, i) => {
    const at = first + i * step
    return { at, major: (at + offset) % larger === 0 }
  })
}

/** The scale at which a stretch of time fills a width. */
export const scaleToFit = ({ from, to }: Range, width: number): Scale => Math.max(1, width) / Math.max(1, to - from)

/** Between the whole axis on one screen and a second being 24 px wide, or what browsers can draw. */
export const clampScale = (scale: Scale, whole: Range, width: number): Scale => {
  const least = scaleToFit(whole, width)
  const most = Math.max(least, Math.min(closest / second, widest / (whole.to - whole.from)))
  return Math.min(most, Math.max(least, scale))
}

/** What dragging an edge counts in: about four pixels, a whole step of the clock. */
export const snapStep = (scale: Scale): DurationMs => steps.find((step) => step * scale >= 4) ?? minute

/** A length to the next snap, one snap at least. */
export const snapped = (ms: DurationMs, scale: Scale): DurationMs => {
  const step = snapStep(scale)
  return Math.max(step, Math.round(ms / step) * step)
}
