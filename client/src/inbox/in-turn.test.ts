import { expect, test } from 'bun:test'
import { createTurns } from './in-turn'

const slowServer = () => {
  const arrived: string[] = []
  const answers: ((ok: boolean) => void)[] = []
  const send = (what: string) => () => {
    arrived.push(what)
    return new Promise<string>((resolve, reject) => {
      answers.push((ok) => (ok ? resolve(what) : reject(new Error(what))))
    })
  }
  return { arrived, answers, send }
}

test('each is sent when the one before was answered, also with a no', async () => {
  const { inTurn } = createTurns()
  const { arrived, answers, send } = slowServer()
  const [first, second] = [inTurn(send('read')), inTurn(send('unread'))]
  expect(arrived).toEqual(['read'])
  answers[0]?.(false)
  await expect(first).rejects.toThrow('read')
  expect(arrived).toEqual(['read', 'unread'])
  answers[1]?.(true)
  expect(await second).toBe('unread')
  void inTurn(send('read again'))
  await Promise.resolve()
  expect(arrived.at(-1)).toBe('read again')
})

test('when the page is left, what waits is sent at once, in order and only once', async () => {
  const { inTurn, leave } = createTurns()
  const { arrived, answers, send } = slowServer()
  const said = ['read', 'unread', 'read again'].map((what) => inTurn(send(what)))
  leave()
  expect(arrived).toEqual(['read', 'unread', 'read again'])
  for (const answer of answers) answer(true)
  expect(await Promise.all(said)).toEqual(['read', 'unread', 'read again'])
  expect(arrived).toHaveLength(3)
})
