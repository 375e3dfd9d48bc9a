import { expect, test } from 'bun:test'
import { minute } from '@fashionos/shared/time'
import { burnInShift } from './burn-in'

test('the picture stands still for a minute, then somewhere else, and comes round', () => {
  const t = 30_000_000 * minute
  expect(burnInShift(t + 59_999)).toBe(burnInShift(t))
  const places = Array.from({ length: 9 }, (_, i) => burnInShift(t + i * minute))
  expect(new Set(places).size).toBe(9)
  expect(burnInShift(t + 9 * minute)).toBe(burnInShift(t))
})
