import { expect, test } from 'bun:test'
import { titleLines } from './title-lines'

test('a long title has room for more lines, up to three', () => {
  expect(['', 'Bow', 'Look 2 · Noor · double-breasted suit', 'x'.repeat(61), 'x'.repeat(2_000)].map(titleLines)).toEqual([1, 1, 2, 3, 3])
})

test('a picture is one character', () => {
  expect(titleLines('👠'.repeat(30))).toBe(1)
})
