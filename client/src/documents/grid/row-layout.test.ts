import { expect, test } from 'bun:test'
import { heightOf, lineAt, rowAt, rowLayoutOf, rowsBetween, scrollTo, topOf, totalHeightOf } from './row-layout'

const layout = rowLayoutOf([46, 40, 40, 46, 40])

test('each row stands where those above it end', () => {
  expect([0, 1, 2, 3, 4].map((row) => topOf(layout, row))).toEqual([0, 46, 86, 126, 172])
  expect([0, 1, 2, 3, 4].map((row) => heightOf(layout, row))).toEqual([46, 40, 40, 46, 40])
  expect(totalHeightOf(layout)).toBe(212)
})

test('a height belongs to one row, its upper edge included', () => {
  expect([-10, 0, 45, 46, 125, 126, 211, 900].map((y) => rowAt(layout, y))).toEqual([0, 0, 0, 1, 2, 3, 4, 4])
  expect(rowAt(rowLayoutOf([]), 10)).toBe(-1)
})

test('every height of a long list belongs to the row that covers it', () => {
  const heights = Array.from({ length: 1_000 }, (_, i) => (i % 7 === 0 ? 46 : 40))
  const long = rowLayoutOf(heights)
  heights.forEach((height, row) => {
    expect(rowAt(long, topOf(long, row))).toBe(row)
    expect(rowAt(long, topOf(long, row) + height - 1)).toBe(row)
  })
})

test('the nearest line is the one above or below the middle of a row', () => {
  expect([0, 22, 24, 66, 67, 191, 500].map((y) => lineAt(layout, y))).toEqual([0, 0, 1, 1, 2, 4, 5])
  expect(lineAt(rowLayoutOf([]), 10)).toBe(0)
})

test('the rows in sight are drawn, and some more each way', () => {
  expect(rowsBetween(layout, { top: 90, bottom: 130, more: 0 })).toEqual([2, 3])
  expect(rowsBetween(layout, { top: 90, bottom: 130, more: 1 })).toEqual([1, 2, 3, 4])
  expect(rowsBetween(layout, { top: 0, bottom: 5_000, more: 8 })).toEqual([0, 1, 2, 3, 4])
  expect(rowsBetween(rowLayoutOf([]), { top: 0, bottom: 100, more: 8 })).toEqual([])
})

test('a row out of sight is scrolled to by the nearest way, and one in sight is left', () => {
  const seen = { height: 120, head: 32 }
  expect(scrollTo(layout, { index: 0, scrolled: 50, ...seen })).toBe(0)
  expect(scrollTo(layout, { index: 4, scrolled: 50, ...seen })).toBe(124)
  expect(scrollTo(layout, { index: 2, scrolled: 50, ...seen })).toBeNull()
})
