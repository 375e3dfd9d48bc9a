import { expect, test } from 'bun:test'
import { placeOf, placeText, ringAround } from './place'

test.each([
  ['48.8640, 2.2976', 48.864, 2.2976],
  ['48.8640 2.2976', 48.864, 2.2976],
  ['-33.8568;151.2153', -33.8568, 151.2153],
  ['48.86400°, 2.29760°', 48.864, 2.2976],
])('"%s" is a place', (typed, latitude, longitude) => {
  expect(placeOf(typed)).toEqual({ ok: true, value: { latitude, longitude } })
})

test.each(['', 'Paris', '48.8640', '91, 0', '0, 181', '48,8640, 2,2976'])('"%s" is no place', (typed) => {
  expect(placeOf(typed).ok).toBe(false)
})

test('a place is written as it is read', () => {
  expect(placeOf(placeText({ latitude: 48.864, longitude: -2.29761 }))).toEqual({
    ok: true,
    value: { latitude: 48.864, longitude: -2.29761 },
  })
})

test('a ring is closed, and as far north as it is wide', () => {
  const ring = ringAround({ latitude: 60, longitude: 10 }, 1_000, 4)
  expect(ring).toHaveLength(5)
  const [north, east] = [ring[0], ring[1]]
  expect((north?.[1] ?? 0) - 60).toBeCloseTo(0.00898, 4)
  // A degree of longitude is half as long at 60° north.
  expect((east?.[0] ?? 0) - 10).toBeCloseTo(0.01797, 4)
})
