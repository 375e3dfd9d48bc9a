import type { DurationMs, Instant } from '@fashionos/shared/time'

interface Mark {
  readonly offset: DurationMs
  readonly wall: Instant
}

export interface OffsetDeps {
  readonly monotonic: () => DurationMs
  readonly wall: () => Instant
  /** The last offset this device gave, with its wall clock then. */
  readonly last: Mark | null
  readonly keep: (mark: Mark) => void
}

/**
 * Monotonic ms of a device across page loads: goes on from the last one given,
 * by what its wall clock says passed in between, and never back (R29 checks the
 * order of an offline log by it).
 */
export const createOffset = ({ monotonic, wall, last, keep }: OffsetDeps): (() => DurationMs) => {
  const passed = last === null ? 0 : Math.max(1, wall() - last.wall)
  const base = (last?.offset ?? 0) + passed - monotonic()
  let given = last?.offset ?? 0
  return () => {
    given = Math.max(given, Math.round(base + monotonic()))
    keep({ offset: given, wall: wall() })
    return given
  }
}

/** `null` for anything that is not a mark. */
export const markIn = (text: string | null): Mark | null => {
  const [offset, wall] = (text ?? '').split(' ').map(Number)
  return offset !== undefined && wall !== undefined && offset >= 0 && Number.isFinite(wall) ? { offset, wall } : null
}
