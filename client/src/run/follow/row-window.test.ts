import { expect, test } from 'bun:test'
import { rowAt, topFor, topsOf, windowOf } from './row-window'

const tops = topsOf([50, 40, 40, 60])

test('rows stand below each other, and the last top is the height of all', () => {
  expect(tops).toEqual([0, 50, 90, 130, 190])
})

test('the row at a height is the one that covers it', () => {
  expect([-5, 0, 49, 50, 129, 130, 500].map((y) => rowAt(tops, y))).toEqual([0, 0, 0, 1, 2, 3, 3])
})

test('of a thousand rows only those in sight and around it are drawn', () => {
  const many = topsOf(Array.from({ length: 1_000 }, () => 44))
  const { first, end } = windowOf(many, { top: 20_000, height: 700 })
  expect(many[first]).toBeLessThanOrEqual(20_000)
  expect(many[end]).toBeGreaterThanOrEqual(20_700)
  expect(end - first).toBeLessThan(40)
  expect(windowOf([0], { top: 0, height: 700 })).toEqual({ first: 0, end: 0 })
})

test('the current row is sent to the upper third, and no further than the list goes', () => {
  const many = topsOf(Array.from({ length: 100 }, () => 40))
  expect(topFor(many, 50, 600)).toBe(2_000 - 180)
  expect(topFor(many, 0, 600)).toBe(0)
  expect(topFor(many, 99, 600)).toBe(4_000 - 600)
})
