import { expect, test } from 'bun:test'
import { FactsMemory } from './facts'

const fact = (value: string) => ({ label: 'Looks', value, tone: 'plain' as const })

function counted(kept?: number) {
  const memory = new FactsMemory(kept)
  let worked = 0
  const ask = (id: string, lsn: number, epoch = 1) =>
    memory.of({ id, epoch, lsn }, async () => {
      worked++
      return [fact(`${id} at ${lsn}`)]
    })
  return { ask, worked: () => worked }
}

test('facts are worked out once for each version of a document', async () => {
  const { ask, worked } = counted()
  expect(await ask('a', 7)).toEqual([fact('a at 7')])
  expect(await ask('a', 7)).toEqual([fact('a at 7')])
  expect(worked()).toBe(1)
  expect(await ask('a', 8)).toEqual([fact('a at 8')])
  await ask('a', 8, 2)
  expect(worked()).toBe(3)
})

test('so many are kept, and the one asked for longest ago goes first', async () => {
  const { ask, worked } = counted(2)
  await ask('a', 1)
  await ask('b', 1)
  await ask('a', 1)
  await ask('c', 1)
  expect(worked()).toBe(3)
  await ask('a', 1)
  expect(worked()).toBe(3)
  await ask('b', 1)
  expect(worked()).toBe(4)
})

test('what could not be worked out is tried again', async () => {
  const memory = new FactsMemory()
  const version = { id: 'a', epoch: 1, lsn: 1 }
  await expect(memory.of(version, () => Promise.reject(new Error('The database is away.')))).rejects.toThrow('away')
  expect(await memory.of(version, async () => [fact('now')])).toEqual([fact('now')])
})
