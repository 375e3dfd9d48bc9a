import { expect, test } from 'bun:test'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { fromScreen, runPath, runProtocolVersion, screens, sharedScreens } from './messages'

/**
 * The wire of live screens is pinned: when this fails, a page that is open does
 * not understand the new server. Raise `runProtocolVersion`, then take over the
 * new hash. What the server may additionally take is no such change.
 */
test('the protocol of live screens is what version 1 says', () => {
  const shapes = JSON.stringify({ from: z.toJSONSchema(fromScreen), runPath, screens, sharedScreens })
  expect({ runProtocolVersion, hash: createHash('sha256').update(shapes).digest('hex').slice(0, 16) }).toEqual({
    runProtocolVersion: 1,
    hash: '3463dd3973bf1417',
  })
})

const id = '0192f3c4-5d6e-7f80-9a1b-2c3d4e5f6071'

test.each([
  null,
  'enter',
  {},
  { kind: 'enter' },
  { kind: 'clock', sent: '1' },
  { kind: 'clock', sent: 1, more: 1 },
  { kind: 'say', id: 'x', run: id, command: { kind: 'resume', epoch: 1 }, offset: 0, at: 0 },
  { kind: 'say', id, run: id, command: { kind: 'go', epoch: 1 }, offset: 0, at: 0 },
  { kind: 'say', id, run: id, command: { kind: 'resume', epoch: 1 }, offset: -1, at: 0 },
  { kind: 'open', id, run: 'rehearsal', leads: {}, speed: 61, offset: 0, at: 0 },
  { kind: 'merge', run: id, entries: [{}] },
])('%p is not a message of a screen', (message) => {
  expect(fromScreen.safeParse(message).success).toBe(false)
})
