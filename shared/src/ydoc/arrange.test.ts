import { expect, test } from 'bun:test'
import { createRng } from '../../test/rng'
import { arrangement, inOrder } from './arrange'
import { blockKeys } from './order-key'
import { byOrder } from './read'

const keyed = (count: number) =>
  blockKeys({ low: null, high: null, count, blockId: 'block' }).map((order, index) => ({ id: `item ${index}`, order }))

const arranged = (standing: readonly { id: string; order: string }[], wanted: readonly string[]) => {
  const changed = new Map(arrangement(standing, wanted).map((placed) => [placed.id, placed]))
  const after = standing.map((placed) => changed.get(placed.id) ?? placed).sort(byOrder)
  return { after: after.map(({ id }) => id), moved: [...changed.keys()] }
}

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id)

test('M14 items in order already stay as they are', () => {
  const items = keyed(8)
  expect(arranged(items, idsOf(items)).moved).toEqual([])
})

test('M14 one item that moved is the only one that moves back', () => {
  const items = keyed(8)
  const ids = idsOf(items)
  const wanted = [...ids.slice(0, 1), ids[6] ?? '', ...ids.slice(1, 6), ...ids.slice(7)]
  expect(arranged(items, wanted)).toEqual({ after: wanted, moved: ['item 6'] })
})

test.each([1, 2, 3, 7, 19])('M14 any order is reached, with as few moves as there can be, seed %d', (seed) => {
  const rng = createRng(seed)
  for (let round = 0; round < 60; round++) {
    const items = keyed(1 + rng.int(40))
    const wanted = idsOf(items)
    for (let i = wanted.length - 1; i > 0; i--) {
      const j = rng.int(i + 1)
      if (rng.chance(0.3)) [wanted[i], wanted[j]] = [wanted[j] ?? '', wanted[i] ?? '']
    }
    const { after, moved } = arranged(items, wanted)
    expect(after).toEqual(wanted)
    expect(moved.length).toBe(items.length - inOrder(wanted.map((id) => idsOf(items).indexOf(id))).size)
  }
})

test('M14 items with equal keys, which only a merge makes, are told apart', () => {
  const items = ['a', 'b', 'c', 'd'].map((id) => ({ id, order: 'a1' }))
  expect(arranged(items, ['d', 'a', 'c', 'b']).after).toEqual(['d', 'a', 'c', 'b'])
})
