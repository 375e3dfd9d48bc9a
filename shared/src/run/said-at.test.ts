import { expect, test } from 'bun:test'
import { minute, second } from '../time'
import { maxAhead, maxBehind, saidAt, saidOfflineAt } from './said-at'

const now = 1_800_000_000_000
const plain = { now, last: now - minute, pace: null }

test('R36 an instant that can be true is taken as it was said', () => {
  for (const said of [now, now - 400, now + maxAhead, now - maxBehind]) expect(saidAt({ ...plain, said })).toBe(said)
})

test('R36 one ahead of the server, or long past, is the server’s', () => {
  for (const said of [now + maxAhead + 1, now - maxBehind - 1, 0, -1, Number.MAX_SAFE_INTEGER]) expect(saidAt({ ...plain, said })).toBe(now)
})

test('R36 none is before the last call', () => {
  expect(saidAt({ ...plain, said: now - 5 * second, last: now - 2 * second })).toBe(now - 2 * second)
  expect(saidOfflineAt({ ...plain, said: now - 5 * minute, last: now - 2 * minute })).toBe(now - 2 * minute)
})

test('R36 in a drill the bounds are as long in real time', () => {
  const pace = { speed: 10, from: 1_000_000, since: now - minute }
  const shown = 1_000_000 + 10 * minute
  expect(saidAt({ now, last: null, pace, said: shown + 10 * maxAhead })).toBe(shown + 10 * maxAhead)
  expect(saidAt({ now, last: null, pace, said: shown + 10 * maxAhead + 10 })).toBe(shown)
})

test('R36 a call made offline may be long past, but not ahead', () => {
  expect(saidOfflineAt({ ...plain, last: null, said: now - 60 * minute })).toBe(now - 60 * minute)
  expect(saidOfflineAt({ ...plain, last: null, said: now + minute })).toBe(now)
})
