import type { notificationKinds } from '@fashionos/migrations/schema/notifications'
import { commentText, mentionsOf } from '@fashionos/shared/comments/mentions'
import type { CommentsSnapshot } from '@fashionos/shared/comments/schema'
import type { Assignment } from '@fashionos/shared/documents/document-type'

export type NotificationKind = (typeof notificationKinds)[number]

/** Something a person is to be told. */
export interface Told {
  readonly userId: string
  readonly kind: NotificationKind
  /** `tasks/<id>` or `threads/<id>`. */
  readonly item: string
  readonly cause: string
  readonly actor: string | null
  readonly title: string
  readonly excerpt: string
  /** Epoch ms. */
  readonly at: number
}

/** Longest excerpt, in UTF-16 code units. */
const maxExcerpt = 300
/** Older comments are not told of: they came with a copy, or with a document that is read for the first time, ms. Nor are those of a clock that is as much ahead. */
const freshMs = 24 * 3_600_000

/**
 * What comments tell whom.
 *
 * N1: who is mentioned is told, once per comment.
 * N2: who opened a thread or wrote in it is told of what others add to it.
 * N3: who has a task is told of a thread on it.
 * N4: nobody is told of their own words, and of one comment a person hears once: as mention before reply before comment.
 */
export const toldByComments = (
  { threads, comments }: CommentsSnapshot,
  { title, assignments, now }: { title: string; assignments: readonly Assignment[]; now: number },
): Told[] => {
  const byId = new Map(threads.map((thread) => [thread.id, thread]))
  const writers = new Map<string, Set<string>>()
  const told: Told[] = []
  for (const comment of [...comments].sort((a, b) => a.at - b.at)) {
    const thread = comment.thread === null ? undefined : byId.get(comment.thread)
    if (!thread) continue
    const before = writers.get(thread.id) ?? new Set([thread.by.id])
    if (Math.abs(now - comment.at) < freshMs) {
      const base = {
        item: `threads/${thread.id}`,
        cause: `comment ${comment.id}`,
        actor: comment.author.id || null,
        title,
        excerpt: commentText(comment).slice(0, maxExcerpt).toWellFormed(),
        at: Math.min(comment.at, now),
      }
      const heard = new Set([comment.author.id, ''])
      const tell = (people: Iterable<string>, kind: NotificationKind): void => {
        for (const userId of people) {
          if (heard.has(userId)) continue
          heard.add(userId)
          told.push({ ...base, userId, kind })
        }
      }
      tell(mentionsOf(comment), 'mention')
      tell(before, 'reply')
      tell(peopleOf(thread.anchor, assignments), 'comment')
    }
    writers.set(thread.id, before.add(comment.author.id))
  }
  return told
}

type Anchor = CommentsSnapshot['threads'][number]['anchor']

const peopleOf = (anchor: Anchor, assignments: readonly Assignment[]): readonly string[] => {
  if (anchor.kind === 'document') return []
  const item = `${anchor.list}/${anchor.id}`
  return assignments.find((assignment) => assignment.item === item)?.people ?? []
}

/** More new tasks than this at once are told as one thing. */
const manyTasks = 3

/**
 * What new tasks tell whom. `known`: who had which task before, as `item person`.
 *
 * N5: who is given a task is told, unless they took it themselves; of many at once as of one thing.
 */
export const toldByTasks = (
  assignments: readonly Assignment[],
  { known, actor, title, at, batch }: { known: ReadonlySet<string>; actor: string | null; title: string; at: number; batch: string },
): Told[] => {
  const given = new Map<string, Assignment[]>()
  for (const assignment of assignments) {
    if (assignment.state === 'done') continue
    for (const person of new Set(assignment.people)) {
      if (person === actor || known.has(`${assignment.item} ${person}`)) continue
      given.set(person, [...(given.get(person) ?? []), assignment])
    }
  }
  return [...given].flatMap(([userId, tasks]): Told[] => {
    const [first] = tasks
    const base = { userId, kind: 'assigned' as const, actor, at }
    if (tasks.length > manyTasks && first) {
      return [
        {
          ...base,
          item: first.item,
          cause: `tasks ${batch}`,
          title,
          excerpt: `${tasks.length} tasks, the first: ${first.title}`.slice(0, maxExcerpt),
        },
      ]
    }
    return tasks.map((task) => ({ ...base, item: task.item, cause: `task ${task.item}`, title: task.title, excerpt: title }))
  })
}
