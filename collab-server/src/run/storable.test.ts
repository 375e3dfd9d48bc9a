import { expect, test } from 'bun:test'
import type { Entry } from '@fashionos/shared/run/entry'
import { storable } from './storable'

const held = (reason: string): Entry => ({
  id: '0192f3c4-5d6e-7f80-9a1b-2c3d4e5f6071',
  run: '0192f3c4-5d6e-7f80-9a1b-2c3d4e5f6072',
  seq: 3,
  command: { kind: 'hold', epoch: 1, reason },
  effect: { kind: 'held', reason },
  actor: null,
  device: 'desk',
  offset: 0,
  at: 0,
  follows: null,
})

test.each([
  ['Fog', 'Fog'],
  ['Fo\u0000g', 'Fog'],
  ['half \ud83d', 'half \ufffd'],
  ['whole 😀 and “quotes”\n', 'whole 😀 and “quotes”\n'],
  ['written as \\u0000 and \\ud83d', 'written as \\u0000 and \\ud83d'],
  ['a backslash \\\u0000', 'a backslash \\'],
])('%j is kept as %j', (said, kept) => {
  const { entry, json } = storable(held(said))
  expect(entry.effect).toEqual({ kind: 'held', reason: kept })
  expect(JSON.parse(json)).toEqual(entry)
})

test('an entry Postgres can keep stays the same object', () => {
  const entry = held('Fog')
  expect(storable(entry).entry).toBe(entry)
})
