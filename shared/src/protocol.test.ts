import { describe, expect, test } from 'bun:test'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { clientMessage, closeCodes, collabPath, documentNameOf, parseDocumentName, protocolVersion, serverMessage } from './protocol'

/**
 * The wire is pinned: when this fails, an older client or server does not
 * understand the new one: raise `protocolVersion`, then take over the new hash. A
 * part that may be left out, and that whoever does not know it drops, needs the
 * new hash only.
 */
test('the protocol is what version 1 says', () => {
  const shapes = JSON.stringify({ client: z.toJSONSchema(clientMessage), server: z.toJSONSchema(serverMessage), closeCodes, collabPath })
  expect({ protocolVersion, hash: createHash('sha256').update(shapes).digest('hex').slice(0, 16) }).toEqual({
    protocolVersion: 1,
    hash: '4f0184606502c1fa',
  })
})

const id = '0192f3c4-5d6e-7f80-9a1b-2c3d4e5f6071'

describe('document names', () => {
  test('are read as they are written', () => {
    const name = { type: 'run-of-show', id, epoch: 3 }
    expect(documentNameOf(name)).toBe(`run-of-show:${id}:3`)
    expect(parseDocumentName(documentNameOf(name))).toEqual(name)
  })

  test.each([
    '',
    'constructor',
    '__proto__',
    `run-of-show:${id}`,
    `run-of-show:${id}:`,
    `run-of-show:${id}:-1`,
    `run-of-show:${id}:1:2`,
    `run-of-show:${id}:1e9`,
    `run-of-show:${id}:9999999999`,
    `Run:${id}:1`,
    `run of show:${id}:1`,
    'run-of-show:00000000-0000-0000-0000-00000000000:1',
    'run-of-show:------------------------------------:1',
    `../secret:${id}:1`,
    `run-of-show:${id}:1\n`,
    ` run-of-show:${id}:1`,
    `${'a'.repeat(41)}:${id}:1`,
  ])('%p is none', (name) => {
    expect(parseDocumentName(name)).toBeNull()
  })
})

test.each([
  null,
  'barrier',
  {},
  { kind: 'barrier' },
  { kind: 'barrier', v: -1 },
  { kind: 'barrier', v: 1.5 },
  { kind: 'committed', v: 1, at: 1 },
])('%p is not a message of a client', (message) => {
  expect(clientMessage.safeParse(message).success).toBe(false)
})

test('close codes are different from each other', () => {
  const codes = Object.values(closeCodes)
  expect(new Set(codes).size).toBe(codes.length)
})
