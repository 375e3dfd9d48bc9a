import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { hour, minute, second } from '../time'
import { countdownTo, figuresOf, toneOf } from './figures'

const seed = 220_023

const timers = (total: number, elapsed: number) => ({ total, elapsed, remaining: total - elapsed })

test('R22 the count-up shows whole seconds passed, the countdown whole seconds begun', () => {
  expect(figuresOf(timers(minute, 0))).toEqual({ up: 0, down: minute, over: 0 })
  expect(figuresOf(timers(minute, 1))).toEqual({ up: 0, down: minute, over: 0 })
  expect(figuresOf(timers(minute, 1_000))).toEqual({ up: second, down: 59 * second, over: 0 })
  expect(figuresOf(timers(minute, 59_999))).toEqual({ up: 59 * second, down: second, over: 0 })
  expect(figuresOf(timers(minute, minute))).toEqual({ up: minute, down: 0, over: 0 })
  expect(figuresOf(timers(minute, 61_999))).toEqual({ up: 61 * second, down: 0, over: second })
})

test('R22 nothing left is zero, whatever fraction of a second it came at', () => {
  expect(figuresOf(timers(3_400, 3_400))).toEqual({ up: 3 * second, down: 0, over: 0 })
})

test('R22 an untimed item only counts up', () => {
  expect(figuresOf({ total: 0, elapsed: 2_500, remaining: null })).toEqual({ up: 2 * second, down: null, over: 0 })
})

test(`R22 property, seed ${seed}: both add up to the total, rounded up, until nothing is left`, () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 * hour }), fc.double({ min: 0, max: 0.999_999, noNaN: true }), (total, share) => {
      const { up, down, over } = figuresOf(timers(total, Math.floor(total * share)))
      expect(up + (down ?? 0)).toBe(Math.ceil(total / second) * second)
      expect(down).toBeGreaterThan(0)
      expect(over).toBe(0)
    }),
    { seed },
  )
})

test(`R22 property, seed ${seed}: of whole seconds the countdown is what remains, rounded up`, () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), (seconds, ms) => {
      const total = seconds * second
      const elapsed = ms % total
      expect(figuresOf(timers(total, elapsed)).down).toBe(Math.ceil((total - elapsed) / second) * second)
    }),
    { seed },
  )
})

test('R22 time to a moment is rounded up ahead of it and down behind it', () => {
  expect([1, second, 1_001, 0, -999, -second].map(countdownTo)).toEqual([second, second, 2 * second, 0, 0, -second])
})

test('R23 a long item warns in its last minute, a short one in its last quarter', () => {
  const tones = (total: number, ...left: readonly number[]) => left.map((remaining) => toneOf({ total, remaining }))
  expect(tones(10 * minute, 61_000, 60_000, 10_001, 10_000, 0, -1)).toEqual(['calm', 'warning', 'warning', 'danger', 'danger', 'over'])
  expect(tones(18 * second, 4_501, 4_500, 1_801, 1_800, 0, -1)).toEqual(['calm', 'warning', 'warning', 'danger', 'danger', 'over'])
  expect(toneOf({ total: 0, remaining: null })).toBe('calm')
})
