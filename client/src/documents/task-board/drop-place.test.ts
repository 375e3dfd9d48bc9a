import { describe, expect, test } from 'bun:test'
import { dropPlaceAt, isNoMove, oneStep, placeBetween } from './drop-place'

const cards = [
  { id: 'a', start: 0, end: 100 },
  { id: 'b', start: 108, end: 208 },
  { id: 'c', start: 216, end: 316 },
]
const place = (y: number, carried: readonly string[] = []) => dropPlaceAt(y, { column: 'todo', cards, carried: new Set(carried) })

describe('where carried cards would be put down', () => {
  test('over the middle of the first card: first', () => expect(place(20)).toEqual({ column: 'todo', after: null, line: 0 }))
  test('under the middle of a card: behind it', () => expect(place(160)).toEqual({ column: 'todo', after: 'b', line: 212 }))
  test('below the last card: last', () => expect(place(4_000)).toMatchObject({ after: 'c' }))
  test('an empty column: first', () =>
    expect(dropPlaceAt(50, { column: 'done', cards: [], carried: new Set() })).toEqual({ column: 'done', after: null, line: 0 }))
  test('never behind a card that is carried itself', () => expect(place(160, ['b'])).toMatchObject({ after: 'a', line: 212 }))
})

test('what stands close together is parted by a line on its edge', () => {
  const extents = [
    { id: 'a', start: 0, end: 32 },
    { id: 'b', start: 32, end: 64 },
  ]
  const at = (y: number) => placeBetween(y, { extents, carried: new Set(['b']), gap: 0 })
  expect([at(4), at(30), at(60)]).toEqual([
    { after: null, line: 0 },
    { after: 'a', line: 32 },
    { after: 'a', line: 64 },
  ])
})

describe('a place that changes nothing', () => {
  const column = ['a', 'b', 'c', 'd']
  test('behind the card that stands before', () => expect(isNoMove({ after: 'a' }, { ids: ['b', 'c'], column })).toBe(true))
  test('first, for the first', () => expect(isNoMove({ after: null }, { ids: ['a'], column })).toBe(true))
  test('cards that do not stand together are gathered', () => expect(isNoMove({ after: null }, { ids: ['a', 'c'], column })).toBe(false))
  test('another column', () => expect(isNoMove({ after: null }, { ids: ['x'], column })).toBe(false))
})

describe('one step further', () => {
  const column = ['a', 'b', 'c', 'd']
  test('up', () => expect(oneStep(column, ['c'], 'up')).toEqual({ after: 'a' }))
  test('up to the top', () => expect(oneStep(column, ['b'], 'up')).toEqual({ after: null }))
  test('down', () => expect(oneStep(column, ['b'], 'down')).toEqual({ after: 'c' }))
  test('a block goes as one', () => expect(oneStep(column, ['a', 'b'], 'down')).toEqual({ after: 'c' }))
  test('cards apart are gathered first', () => expect(oneStep(column, ['a', 'c'], 'down')).toEqual({ after: null }))
  test('not past the ends', () => {
    expect(oneStep(column, ['a'], 'up')).toBeNull()
    expect(oneStep(column, ['d'], 'down')).toBeNull()
  })
})
