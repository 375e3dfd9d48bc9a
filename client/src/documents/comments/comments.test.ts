import { describe, expect, test } from 'bun:test'
import type { CommentsSnapshot } from '@fashionos/shared/comments/schema'
import type { WaitingComment } from '../../live/comment-outbox'
import { bodyOf, draftOf, peopleSought, soughtAt } from './draft-text'
import { openThreadsByPlace, placeKey } from './place-key'
import { timeSaid } from './time-said'
import { withWaiting } from './with-waiting'

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const people = [
  { userId: 'a', name: 'Inês Almeida' },
  { userId: 'b', name: 'Inês' },
  { userId: 'c', name: 'Tom Okafor (LX)' },
]

describe('C8 a comment as it is typed', () => {
  test('becomes what is stored, and is the same again when it is changed', () => {
    const typed = { text: 'Ask @Inês Almeida, @Inês and @Tom Okafor (LX). Not @Inêsa.', mentioned: people }
    const body = bodyOf(typed)
    expect(body).toBe('Ask @[Inês Almeida](a), @[Inês](b) and @[Tom Okafor (LX)](c). Not @Inêsa.')
    expect(bodyOf(draftOf(body))).toBe(body)
  })

  test('mentions only who was chosen', () => {
    expect(bodyOf({ text: 'Ask @Inês Almeida', mentioned: [] })).toBe('Ask @Inês Almeida')
  })

  test.each([
    ['Ask @in', 7, 'in'],
    ['@', 1, ''],
    ['(@Inês Al', 9, 'Inês Al'],
    ['mail@in', 7, null],
    ['@Inês Almeida has it', 20, null],
  ])('%p with the caret at %d looks for %p', (text, caret, sought) => {
    expect(soughtAt(text, caret)?.sought ?? null).toBe(sought)
  })

  test('people are found by the beginning of any of their names, with or without accents', () => {
    expect(peopleSought(people, 'ines').map(({ userId }) => userId)).toEqual(['a', 'b'])
    expect(peopleSought(people, 'oka').map(({ userId }) => userId)).toEqual(['c'])
    expect(peopleSought(people, 'kafor')).toEqual([])
  })
})

const author = { id: 'tom', name: 'Tom' }
const thread = { id: idOf(1), anchor: { kind: 'item' as const, list: 'items', id: idOf(9) }, by: author, at: 1, resolved: null }
const stored: CommentsSnapshot = {
  threads: [thread],
  comments: [{ id: idOf(2), thread: idOf(1), author, at: 1, body: 'First', edited: null }],
}
const say = (name: WaitingComment['name'], args: unknown): WaitingComment => ({ id: idOf(50), name, args, at: 5 })

describe('what waits on this device', () => {
  test('is shown as it will be', () => {
    const opened = say('openThread', { thread: idOf(3), comment: idOf(4), anchor: { kind: 'document' }, body: 'Second' })
    const shown = withWaiting(
      stored,
      [opened, say('resolveThread', { thread: idOf(1) }), say('removeComment', { comment: idOf(2) })],
      author,
    )
    expect(shown.threads.map(({ id, resolved }) => [id, resolved])).toEqual([
      [idOf(1), { by: author, at: 5 }],
      [idOf(3), null],
    ])
    expect(shown.comments.map(({ body }) => body)).toEqual(['Second'])
  })

  test('is there once when the server has written it before its answer came', () => {
    const again = say('openThread', { thread: idOf(1), comment: idOf(2), anchor: { kind: 'document' }, body: 'First' })
    expect(withWaiting(stored, [again], author)).toEqual(stored)
  })

  test('and is nothing that a command would take is left out', () => {
    expect(withWaiting(stored, [say('addComment', { body: 7 })], author)).toEqual(stored)
  })
})

test('places count the open threads that have words, an item those of its parts too', () => {
  const field = { kind: 'field' as const, list: 'items', id: idOf(9), part: 'cells', key: idOf(8) }
  const more = { ...thread, id: idOf(5), anchor: field }
  const resolved = { ...thread, id: idOf(6), resolved: { by: author, at: 2 } }
  const counts = openThreadsByPlace({
    threads: [thread, more, resolved, { ...thread, id: idOf(7) }],
    comments: [1, 5, 6].map((n) => ({ id: idOf(20 + n), thread: idOf(n), author, at: 1, body: 'x', edited: null })),
  })
  expect(counts.get(placeKey({ list: 'items', id: idOf(9) }))).toBe(2)
  expect(counts.get(placeKey({ list: 'items', id: idOf(9), part: 'cells', partKey: idOf(8) }))).toBe(1)
})

test('the time something was said is told as people tell it', () => {
  const now = Date.UTC(2027, 2, 6, 12)
  const ago = (ms: number) => timeSaid(now - ms, now)
  expect([ago(-5_000), ago(59_000), ago(5 * 60_000), ago(3_600_000), ago(25 * 3_600_000)]).toEqual([
    'just now',
    'just now',
    '5 minutes ago',
    '1 hour ago',
    'yesterday',
  ])
  expect(ago(30 * 24 * 3_600_000)).toBe('4 Feb 2027')
})
