import type { Rng } from '@fashionos/shared/test/rng'
import type { House, Plan, Seat } from './house'

/** Everybody of a show that is called while things break. */
export interface Called {
  readonly rng: Rng
  readonly house: House
  readonly plan: Plan
  readonly callers: readonly Seat[]
  readonly followers: readonly Seat[]
  readonly seats: readonly Seat[]
  /** Of the house, when the round began. */
  readonly killsBefore: number
}
