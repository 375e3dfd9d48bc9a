import { describe, expect, test } from 'bun:test'
import { barrierDue, type ConnectionEvent, connectionOf, initialConnection, nextConnection } from './connection-state'

const after = (...events: ConnectionEvent[]) => events.reduce(nextConnection, initialConnection)

const opened: ConnectionEvent[] = [
  { kind: 'connecting' },
  { kind: 'authenticated', mayEdit: true },
  { kind: 'handshaken' },
  { kind: 'barrier-sent', v: 1 },
  { kind: 'committed', v: 1, at: 100 },
]
const edited: ConnectionEvent = { kind: 'edited' }

describe('what a person is told about the connection', () => {
  test('a document that opened and was answered is saved', () => {
    expect(connectionOf(after())).toEqual({ kind: 'connecting' })
    expect(connectionOf(after(...opened.slice(0, 3)))).toEqual({ kind: 'live' })
    expect(connectionOf(after(...opened))).toEqual({ kind: 'saved', at: 100 })
  })

  test('an edit is saved by the answer to a barrier sent after it, and by nothing else', () => {
    const saving = after(...opened, edited, edited)
    expect(connectionOf(saving)).toEqual({ kind: 'saving', edits: 2 })
    const sent = nextConnection(saving, { kind: 'barrier-sent', v: 2 })
    const typedOn = nextConnection(sent, edited)
    const answered = nextConnection(typedOn, { kind: 'committed', v: 2, at: 200 })
    expect(connectionOf(answered)).toEqual({ kind: 'saving', edits: 1 })
    expect(barrierDue(answered)).toBe(true)
  })

  test('only one barrier is on its way', () => {
    expect(barrierDue(after(...opened))).toBe(false)
    const saving = after(...opened, edited)
    expect(barrierDue(saving)).toBe(true)
    expect(barrierDue(nextConnection(saving, { kind: 'barrier-sent', v: 2 }))).toBe(false)
  })

  test('the answer to a barrier of an earlier connection saves nothing', () => {
    const back = after(...opened, edited, { kind: 'barrier-sent', v: 2 }, { kind: 'lost' }, { kind: 'connecting' }, { kind: 'handshaken' })
    expect(connectionOf(nextConnection(back, { kind: 'committed', v: 2, at: 300 }))).toEqual({ kind: 'saving', edits: 1 })
    expect(barrierDue(back)).toBe(true)
  })

  test('offline counts the edits that were not committed, those of an earlier visit too', () => {
    const state = after(...opened, { kind: 'lost' }, edited, { kind: 'found-unsent', edits: 3 })
    expect(connectionOf(state)).toEqual({ kind: 'offline', unsent: 4 })
    expect(connectionOf(nextConnection(state, { kind: 'connecting' }))).toEqual({ kind: 'offline', unsent: 4 })
    expect(barrierDue(state)).toBe(false)
  })

  test('failing commits are said at once and end with the next commit', () => {
    const failing = after(...opened, edited, { kind: 'barrier-sent', v: 2 }, { kind: 'not-saved', since: 150 })
    expect(connectionOf(failing)).toEqual({ kind: 'not-saved', since: 150, unsent: 1 })
    expect(connectionOf(nextConnection(failing, { kind: 'committed', v: 2, at: 400 }))).toEqual({ kind: 'saved', at: 400 })
  })

  test('a downgrade makes it read-only, a repair or an upgrade editable again', () => {
    const reader = after(...opened, { kind: 'access', mayEdit: false })
    expect(connectionOf(reader)).toEqual({ kind: 'read-only', problems: [], archived: false, unsent: 0 })
    const archived = after(...opened, { kind: 'access', mayEdit: false, archived: true })
    expect(connectionOf(archived)).toEqual({ kind: 'read-only', problems: [], archived: true, unsent: 0 })
    expect(connectionOf(nextConnection(archived, { kind: 'access', mayEdit: true })).kind).toBe('saved')
    expect(connectionOf(nextConnection(reader, { kind: 'access', mayEdit: true })).kind).toBe('saved')
    const problems = [{ path: 'items/1/duration', message: 'Expected a whole number of ms.' }]
    expect(connectionOf(after(...opened, { kind: 'read-only', problems }))).toEqual({
      kind: 'read-only',
      problems,
      archived: false,
      unsent: 0,
    })
  })

  test('a reader sends no barrier, since its answer would not mean that an edit was kept', () => {
    const state = after(...opened, edited, { kind: 'access', mayEdit: false })
    expect(barrierDue(state)).toBe(false)
    expect(connectionOf(state)).toEqual({ kind: 'read-only', problems: [], archived: false, unsent: 1 })
  })

  test('a refusal says why and how much is unsent, and ends with the next attempt', () => {
    const refusal = { kind: 'no-access', reason: 'You were removed.' } as const
    const stopped = after(...opened, edited, { kind: 'refused', refusal })
    expect(connectionOf(stopped)).toEqual({ kind: 'refused', refusal, unsent: 1 })
    expect(connectionOf(nextConnection(stopped, { kind: 'connecting' })).kind).toBe('connecting')
  })
})
