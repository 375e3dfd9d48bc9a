import { expect, test } from 'bun:test'
import { type ConnectionDeps, createConnection } from './connection'

const answer = { kind: 'credential', credential: { kind: 'link', secret: 's' } } as const

const connecting = (broken: Partial<ConnectionDeps>) => {
  const waits: (() => void)[] = []
  let downs = 0
  const connection = createConnection({
    url: async () => 'ws://server',
    credential: async () => answer,
    openSocket: () => ({ send: () => undefined, close: () => undefined }),
    wait: (_, done) => {
      waits.push(done)
      return () => undefined
    },
    random: () => 0.5,
    enter: (credential) => ({ kind: 'enter', credential, screen: 'stage', department: null, device: 'd', plan: null }),
    onOpen: () => undefined,
    onMessage: () => undefined,
    onDown: () => {
      downs += 1
    },
    onRefused: () => undefined,
    ...broken,
  })
  return { connection, waits, downs: () => downs }
}

const thrown = () => {
  throw new DOMException('An insecure WebSocket may not be opened from a page loaded over HTTPS.', 'SecurityError')
}

test.each<[string, Partial<ConnectionDeps>]>([
  ['the browser refuses the address', { openSocket: thrown }],
  ['nobody can say where the server is', { url: () => Promise.reject(new Error('no answer')) }],
  ['the token cannot be had', { credential: () => Promise.reject(new Error('no answer')) }],
])('when %s the attempt has failed, and another one follows', async (_, broken) => {
  const { connection, waits, downs } = connecting(broken)
  connection.start()
  for (const expected of [1, 2]) {
    await new Promise(setImmediate)
    expect(downs()).toBe(expected)
    waits.at(-1)?.()
  }
  connection.stop()
})
