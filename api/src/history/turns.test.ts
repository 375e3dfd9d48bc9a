import { expect, test } from 'bun:test'
import { Refusal } from '../errors'
import { Turns } from './turns'

test('one at a time, and one that fails holds up nobody', async () => {
  const turns = new Turns()
  const order: string[] = []
  const work = (name: string) => async () => {
    order.push(`${name} begins`)
    await Promise.resolve()
    order.push(`${name} ends`)
    if (name === 'fails') throw new Error('The log is away.')
  }
  const failing = turns.take('one', work('fails'))
  const next = turns.take('one', work('goes on'))
  await expect(failing).rejects.toThrow('away')
  await next
  expect(order).toEqual(['fails begins', 'fails ends', 'goes on begins', 'goes on ends'])
})

test('so many may wait; whoever comes then is asked to come back', async () => {
  const turns = new Turns()
  const waiting = Array.from({ length: 30 }, (_, n) =>
    turns.take(`person ${n}`, () => Promise.resolve('done')).catch((error: unknown) => error),
  )
  const answers = await Promise.all(waiting)
  const refused = answers.filter((answer) => answer instanceof Refusal)
  expect(answers.length - refused.length).toBe(24)
  expect(refused[0]).toMatchObject({ status: 429 })
})

test('one person who asks for much keeps nobody else from their turn, and may ask again when theirs are done', async () => {
  const turns = new Turns()
  const ask = (person: string) => turns.take(person, () => Promise.resolve('done')).catch(() => 'come back')
  const greedy = Array.from({ length: 30 }, () => ask('greedy'))
  expect(await ask('another')).toBe('done')
  expect((await Promise.all(greedy)).filter((answer) => answer === 'done')).toHaveLength(6)
  expect(await ask('greedy')).toBe('done')
})
