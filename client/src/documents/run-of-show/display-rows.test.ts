import { expect, test } from 'bun:test'
import { canFold, displayRows, openLooks, sameRows } from './display-rows'
import { lineupsIn } from './performed'
import { rowNamed } from './test-rows'

const lineup = { document: 'L', section: null }
const items = [rowNamed('a'), rowNamed('b', { lineup }), rowNamed('c', { kind: 'milestone', lineup: { document: 'M', section: null } })]
const looks = [rowNamed('look 1'), rowNamed('look 2')]
const looksOf =
  (why: string | null = null) =>
  (id: string) =>
    id === 'b' ? { rows: why ? [] : looks, count: why ? 0 : 2, why } : null
const shown = (folded: readonly string[], why: string | null = null) => displayRows({ items }, new Set(folded), looksOf(why))

test('looks stand open under their item until it is folded, and number no rows', () => {
  expect(shown([]).map((row) => openLooks(row).length)).toEqual([0, 2, 0])
  expect(shown(['b']).map((row) => openLooks(row).length)).toEqual([0, 0, 0])
  expect(shown([]).map(canFold)).toEqual([false, true, false])
  expect(shown([]).map(({ number }) => number)).toEqual([1, 2, null])
})

test('an item without its looks has nothing to fold', () => {
  expect(shown([], 'The lineup was removed.').map(canFold)).toEqual([false, false, false])
})

test('a row is drawn again when its looks are others, and only then', () => {
  const before = shown([])
  expect(sameRows(before, shown([])).every((row, i) => row === before[i])).toBe(true)
  const other = displayRows({ items }, new Set(), (id) => (id === 'b' ? { rows: [...looks].reverse(), count: 2, why: null } : null))
  expect(sameRows(before, other).map((row, i) => row === before[i])).toEqual([true, false, true])
})

test('only items open lineups', () => {
  expect(lineupsIn({ items })).toBe('L')
})
