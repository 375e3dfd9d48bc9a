import { expect, test } from 'bun:test'
import { withPart } from '@fashionos/shared/ydoc/snapshot-parts'
import { PointMemory } from './point-memory'

function counted(limits: { points: number; characters: number }) {
  const memory = new PointMemory(limits)
  let worked = 0
  return {
    worked: () => worked,
    ask: (lsn: number, named = 'x') =>
      memory.of({ id: 'a', epoch: 1, lsn }, async () => {
        worked++
        return withPart({}, named, [])
      }),
  }
}

test('points looked at last are remembered, and no more than so many', async () => {
  const { ask, worked } = counted({ points: 2, characters: 1_000 })
  for (const lsn of [1, 1, 2, 1, 3, 1]) await ask(lsn)
  expect(worked()).toBe(3)
  await ask(2)
  expect(worked()).toBe(4)
})

test('nor more than so much together', async () => {
  const { ask, worked } = counted({ points: 100, characters: 100 })
  for (const lsn of [1, 2, 2, 1]) await ask(lsn, 'x'.repeat(60))
  expect(worked()).toBe(3)
})
