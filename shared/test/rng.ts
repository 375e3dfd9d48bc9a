/** Seeded randomness: the same seed makes the same test on every machine. */
export interface Rng {
  /** From 0 (included) to 1 (excluded). */
  next(): number
  /** From 0 (included) to `below` (excluded). */
  int(below: number): number
  chance(probability: number): boolean
  /** One of the values. Throws when there is none. */
  pick<T>(values: readonly T[]): T
  shuffle<T>(values: readonly T[]): T[]
  /** A version 4 UUID made from the seed. */
  uuid(): string
}

/** mulberry32: small, and good enough to find bugs. */
export const createRng = (seed: number): Rng => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (below: number): number => Math.floor(next() * below)
  const hex = (digits: number): string => Array.from({ length: digits }, () => int(16).toString(16)).join('')
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (values) => {
      if (values.length === 0) throw new Error('Nothing to pick from.')
      return values[int(values.length)] as (typeof values)[number]
    },
    shuffle: (values) => {
      const left = [...values]
      return values.map(() => left.splice(int(left.length), 1)[0] as (typeof values)[number])
    },
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  }
}
