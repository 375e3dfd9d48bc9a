import { expect, test } from 'bun:test'
import { createUploadQueue, type TransferOf } from './upload-queue'

/** A queue over transfers that do what the test says. */
const setUp = (atOnce = 2) => {
  const carried: (TransferOf & { log: string[] })[] = []
  let back: () => void = () => undefined
  let ids = 0
  const queue = createUploadQueue({
    atOnce,
    newId: () => `u${++ids}`,
    comesBack: () =>
      new Promise((resolve) => {
        back = resolve
      }),
    carry: (of) => {
      const log: string[] = []
      carried.push({ ...of, log })
      return { start: () => log.push('start'), stop: () => log.push('stop'), giveUp: () => log.push('give up') }
    },
  })
  const add = (name: string) => queue.add('w', new File(['12345'], name))
  const states = () => queue.get().map(({ name, state }) => `${name} ${state}`)
  return { queue, carried, add, states, comeBack: () => back() }
}

test('so many go at once, the next begins when one is done, and each answers with its file', async () => {
  const { carried, add, states } = setUp()
  const first = add('a')
  void add('b')
  void add('c')
  expect(states()).toEqual(['a running', 'b running', 'c waiting'])
  carried[0]?.onProgress(3)
  carried[0]?.onDone('file-1')
  expect(await first).toEqual({ id: 'file-1', name: 'a' })
  expect(states()).toEqual(['b running', 'c running'])
})

test('one that is paused makes room, and goes on where it was', () => {
  const { queue, carried, add, states } = setUp(1)
  void add('a')
  void add('b')
  carried[0]?.onProgress(2)
  queue.pause('u1')
  expect(states()).toEqual(['a paused', 'b running'])
  queue.resume('u1')
  expect(states()).toEqual(['a waiting', 'b running'])
  carried[1]?.onDone('x')
  expect(carried[0]?.log).toEqual(['start', 'stop', 'start'])
  expect(queue.get()[0]?.sent).toBe(2)
})

test('without a network it waits and goes on by itself when it is back', async () => {
  const { carried, add, states, comeBack } = setUp()
  void add('a')
  carried[0]?.onFailure(null)
  expect(states()).toEqual(['a offline'])
  comeBack()
  await Promise.resolve()
  expect(states()).toEqual(['a running'])
  expect(carried[0]?.log).toEqual(['start', 'start'])
})

test('what is refused or cancelled leaves the queue with a sentence', async () => {
  const { queue, carried, add, states } = setUp()
  const [refused, cancelled] = [add('a'), add('b')]
  carried[0]?.onFailure({ code: 'too-large', message: 'Make it smaller.' })
  queue.cancel('u2')
  expect(refused).rejects.toThrow('Make it smaller.')
  expect(cancelled).rejects.toThrow('b was not uploaded: it was cancelled.')
  expect(carried[1]?.log).toEqual(['start', 'give up'])
  expect(states()).toEqual([])
})
