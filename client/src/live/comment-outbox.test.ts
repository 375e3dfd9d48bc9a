import { describe, expect, test } from 'bun:test'
import { isCommentCommand } from '@fashionos/shared/comments/commands'
import type { ClientMessage } from '@fashionos/shared/protocol'
import { openCommentOutbox, type WaitingComment } from './comment-outbox'
import type { KeyValueStore } from './unsent-ledger'

const storeOf = (kept = new Map<string, string>()): KeyValueStore => ({
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => void kept.set(key, value),
  removeItem: (key) => void kept.delete(key),
  key: (index) => [...kept.keys()][index] ?? null,
  get length() {
    return kept.size
  },
})

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const comment = (n: number): WaitingComment => ({ id: idOf(n), name: 'addComment', args: { body: `Comment ${n}` }, at: n })

const open = (store = storeOf(), document = 'ines:run-of-show') => {
  const sent: ClientMessage[] = []
  const outbox = openCommentOutbox({ store, document, isCommand: isCommentCommand, send: (message) => sent.push(message) })
  const ids = () => sent.flatMap((message) => (message.kind === 'comment' ? [message.id] : []))
  const answer = (n: number, outcome: 'done' | 'refused' | 'later' = 'done') =>
    outbox.onAnswer({ kind: 'comment', id: idOf(n), outcome, reason: 'Because.' })
  return { outbox, ids, answer }
}

describe('comments on their way', () => {
  test('go one by one, in the order they were said', () => {
    const { outbox, ids, answer } = open()
    outbox.connected()
    for (const n of [1, 2]) outbox.add(comment(n))
    expect(ids()).toEqual([idOf(1)])
    answer(1)
    expect(ids()).toEqual([idOf(1), idOf(2)])
    answer(2)
    expect(outbox.waiting.get()).toEqual([])
  })

  test('wait without a server, also across a reload, and are sent when it is there', () => {
    const store = storeOf()
    const before = open(store)
    for (const n of [1, 2]) before.outbox.add(comment(n))
    expect(before.ids()).toEqual([])
    const after = open(store)
    expect(after.outbox.waiting.get()).toEqual([comment(1), comment(2)])
    after.outbox.connected()
    after.answer(1)
    after.answer(2)
    expect(after.ids()).toEqual([idOf(1), idOf(2)])
    expect(open(store).outbox.waiting.get()).toEqual([])
  })

  test('whose answer was lost are sent again', () => {
    const { outbox, ids } = open()
    outbox.connected()
    outbox.add(comment(1))
    outbox.disconnected()
    outbox.connected()
    expect(ids()).toEqual([idOf(1), idOf(1)])
  })

  test('that are refused are told with their words, and hold up no others', () => {
    const { outbox, ids, answer } = open()
    outbox.connected()
    for (const n of [1, 2]) outbox.add(comment(n))
    answer(1, 'refused')
    expect(outbox.refused.get()).toEqual({ comment: comment(1), reason: 'Because.' })
    expect(ids()).toEqual([idOf(1), idOf(2)])
  })

  test('of which there were too many stay, and nothing overtakes them', () => {
    const { outbox, ids, answer } = open()
    outbox.connected()
    for (const n of [1, 2]) outbox.add(comment(n))
    answer(1, 'later')
    expect(ids()).toEqual([idOf(1)])
    expect(outbox.waiting.get()).toHaveLength(2)
    outbox.close()
  })

  test('are 50 at most', () => {
    const { outbox } = open()
    for (let n = 0; n < 50; n++) expect(outbox.add(comment(n)).ok).toBe(true)
    expect(outbox.add(comment(50)).ok).toBe(false)
    expect(outbox.waiting.get()).toHaveLength(50)
  })

  test('of another person, or that are none, are not taken up', () => {
    const kept = new Map([
      ['fashionos:comments:tom:run-of-show:x', JSON.stringify(comment(1))],
      ['fashionos:comments:ines:run-of-show:a', 'not JSON'],
      ['fashionos:comments:ines:run-of-show:b', JSON.stringify({ ...comment(2), name: 'removeItems' })],
    ])
    expect(open(storeOf(kept)).outbox.waiting.get()).toEqual([])
  })
})
