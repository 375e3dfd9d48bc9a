import { describe, expect, test } from 'bun:test'
import type { Row } from '@fashionos/shared/documents/run-of-show/schema'
import { displayRows, sameRows } from './display-rows'
import { isNoMove, movedRows, placeBefore, placeFor, placeOneStep } from './drop-place'
import { rowNamed } from './test-rows'

/** a, G(b, c), d, H() */
const items: Row[] = [
  rowNamed('a'),
  rowNamed('G', { kind: 'group' }),
  rowNamed('b', { group: 'G' }),
  rowNamed('c', { group: 'G' }),
  rowNamed('d'),
  rowNamed('H', { kind: 'group' }),
]
const rows = displayRows({ items }, new Set())
const at = (index: number, outward = false) => placeBefore(rows, { index, outward })

describe('rows on screen', () => {
  test('items are numbered through folded groups, which hide their rows and keep their count', () => {
    const folded = displayRows({ items }, new Set(['G']))
    expect(folded.map(({ row, number, count }) => [row.id, number, count])).toEqual([
      ['a', 1, 0],
      ['G', null, 2],
      ['d', 4, 0],
      ['H', null, 0],
    ])
  })

  test('only changed rows are new', () => {
    const changed = items.map((row) => (row.id === 'c' ? { ...row, title: 'changed' } : row))
    const next = sameRows(rows, displayRows({ items: changed }, new Set()))
    expect(next.map((shown, i) => shown === rows[i])).toEqual([true, true, true, false, true, true])
  })
})

describe('where dragged rows come to stand', () => {
  test('between rows they join the group they are dropped into', () => {
    expect(at(0)).toEqual({ after: null, group: null })
    expect(at(1)).toEqual({ after: 'a', group: null })
    expect(at(2)).toEqual({ after: 'G', group: 'G' })
    expect(at(3)).toEqual({ after: 'b', group: 'G' })
    expect(at(6)).toEqual({ after: 'H', group: 'H' })
  })

  test('at the end of a group they stay in it, or leave it when dragged outward', () => {
    expect(at(4)).toEqual({ after: 'c', group: 'G' })
    expect(at(4, true)).toEqual({ after: 'G', group: null })
    expect(at(3, true)).toEqual({ after: 'b', group: 'G' })
  })

  test('behind a folded group they stand after it, not in it', () => {
    const folded = displayRows({ items }, new Set(['G']))
    expect(placeBefore(folded, { index: 2, outward: false })).toEqual({ after: 'G', group: null })
  })

  test('a group takes its rows along and never enters another group', () => {
    expect(movedRows(rows, ['G', 'b', 'd']).map(({ row }) => row.id)).toEqual(['G', 'd'])
    expect(placeFor(movedRows(rows, ['H']), at(3))).toEqual({ after: 'G', group: null })
  })

  test('dropping a row where it stands is no move', () => {
    expect(isNoMove(rows, { ids: ['b'], place: at(3) })).toBe(true)
    expect(isNoMove(rows, { ids: ['b'], place: at(2) })).toBe(true)
    expect(isNoMove(rows, { ids: ['b'], place: at(4) })).toBe(false)
    expect(isNoMove(rows, { ids: ['c'], place: at(4, true) })).toBe(false)
  })
})

describe('moving rows with the keyboard', () => {
  const step = (ids: string[], direction: 'up' | 'down') => placeOneStep(rows, { ids, direction })

  test('one step goes over a neighbour, into and out of groups', () => {
    expect(step(['c'], 'up')).toEqual({ after: 'G', group: 'G' })
    expect(step(['b'], 'up')).toEqual({ after: 'a', group: null })
    expect(step(['a'], 'down')).toEqual({ after: 'G', group: 'G' })
    expect(step(['c'], 'down')).toEqual({ after: 'G', group: null })
    expect(step(['d'], 'up')).toEqual({ after: 'c', group: 'G' })
    expect(step(['d'], 'down')).toEqual({ after: 'H', group: 'H' })
  })

  test('groups go over whole groups and rows', () => {
    expect(step(['G'], 'up')).toEqual({ after: null, group: null })
    expect(step(['G'], 'down')).toEqual({ after: 'd', group: null })
    expect(step(['H'], 'up')).toEqual({ after: 'G', group: null })
  })

  test('at the edge nothing moves', () => {
    expect(step(['a'], 'up')).toBeNull()
    expect(step(['H'], 'down')).toBeNull()
  })
})
