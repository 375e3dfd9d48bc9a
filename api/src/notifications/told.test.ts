import { describe, expect, test } from 'bun:test'
import { mentionText } from '@fashionos/shared/comments/mentions'
import type { CommentsSnapshot } from '@fashionos/shared/comments/schema'
import type { Assignment } from '@fashionos/shared/documents/document-type'
import { toldByComments, toldByTasks } from './told'

const now = 1_800_000_000_000
const [ana, bo, cy, dee] = ['ana', 'bo', 'cy', 'dee'].map((id) => ({ id, name: id.toUpperCase() })) as [Person, Person, Person, Person]
interface Person {
  readonly id: string
  readonly name: string
}

const thread = (id: string, by: Person, anchor: CommentsSnapshot['threads'][number]['anchor'] = { kind: 'document' }) => ({
  id,
  anchor,
  by,
  at: now - 1_000,
  resolved: null,
})
const comment = (id: string, author: Person, body: string, at = now - 500) => ({ id, thread: 't', author, at, body, edited: null })
const task: Assignment = { item: 'tasks/7', title: 'Book the venue', people: [cy.id], due: null, priority: 'normal', state: 'open' }
const tell = (snapshot: CommentsSnapshot, assignments: readonly Assignment[] = []) =>
  toldByComments(snapshot, { title: 'Plan', assignments, now }).map(({ userId, kind, cause }) => `${userId} ${kind} ${cause}`)

describe('comments', () => {
  test('N1 N4 who is mentioned is told once, and nobody of their own words', () => {
    const body = `${mentionText(bo)} and ${mentionText(bo)}, and ${mentionText(ana)}`
    expect(tell({ threads: [thread('t', ana)], comments: [comment('1', ana, body)] })).toEqual(['bo mention comment 1'])
  })

  test('N2 whoever wrote in a thread, or opened it, hears of what is added after', () => {
    const comments = [comment('1', ana, 'one', now - 3), comment('2', bo, 'two', now - 2), comment('3', cy, 'three', now - 1)]
    expect(tell({ threads: [thread('t', dee)], comments: comments.toReversed() })).toEqual([
      'dee reply comment 1',
      'dee reply comment 2',
      'ana reply comment 2',
      'dee reply comment 3',
      'ana reply comment 3',
      'bo reply comment 3',
    ])
  })

  test('N3 N4 who has the task hears of a thread on it, and of one comment only once', () => {
    const on = thread('t', ana, { kind: 'item', list: 'tasks', id: '7' })
    expect(tell({ threads: [on], comments: [comment('1', ana, 'is it booked?')] }, [task])).toEqual(['cy comment comment 1'])
    expect(tell({ threads: [on], comments: [comment('1', ana, mentionText(cy))] }, [task])).toEqual(['cy mention comment 1'])
  })

  test('what was said long ago, or in a thread that is gone, tells nobody', () => {
    expect(tell({ threads: [thread('t', ana)], comments: [comment('1', ana, mentionText(bo), now - 25 * 3_600_000)] })).toEqual([])
    expect(tell({ threads: [], comments: [comment('1', ana, mentionText(bo))] })).toEqual([])
  })

  test('a clock that is ahead dates nothing later than it is heard, and one that is a day ahead tells nobody', () => {
    const ahead = (ms: number) => {
      const said = { threads: [thread('t', ana)], comments: [comment('1', ana, mentionText(bo), now + ms)] }
      return toldByComments(said, { title: 'Plan', assignments: [], now }).map(({ at }) => at)
    }
    expect(ahead(3_600_000)).toEqual([now])
    expect(ahead(25 * 3_600_000)).toEqual([])
  })
})

describe('tasks', () => {
  const given = (assignments: readonly Assignment[], known: readonly string[] = [], actor: string | null = ana.id) =>
    toldByTasks(assignments, { known: new Set(known), actor, title: 'Tasks', at: now, batch: 'b' }).map(
      ({ userId, cause, title }) => `${userId} ${cause} ${title}`,
    )

  test('N5 who is given a task is told; who took it, or had it, or has done it, is not', () => {
    expect(given([task])).toEqual(['cy task tasks/7 Book the venue'])
    expect(given([task], [], cy.id)).toEqual([])
    expect(given([task], ['tasks/7 cy'])).toEqual([])
    expect(given([{ ...task, state: 'done' }])).toEqual([])
  })

  test('N5 many at once are told as one thing', () => {
    const many = Array.from({ length: 50 }, (_, n) => ({ ...task, item: `tasks/${n}`, people: [bo.id, cy.id] }))
    expect(given(many)).toEqual(['bo tasks b Tasks', 'cy tasks b Tasks'])
  })
})
