import { documentAssignments } from '@fashionos/migrations/schema/followed'
import { notificationSettings, notifications } from '@fashionos/migrations/schema/notifications'
import { member } from '@fashionos/migrations/schema/workspaces'
import type { Role } from '@fashionos/shared/access'
import { can } from '@fashionos/shared/access'
import { commentsSchema } from '@fashionos/shared/comments/schema'
import { snapshotSchemaOf } from '@fashionos/shared/ydoc/snapshot-schema'
import { eq } from 'drizzle-orm'
import { isRole } from '../auth/access-control'
import type { ContentConsumer, FollowedContent } from '../content/consumer'
import { storableText } from '../content/storable'
import type { Tx } from '../database'
import { grantsOf } from '../http/scope'
import { type Told, toldByComments, toldByTasks } from './told'

/** Seconds that a mail at once waits for what else there is to tell. */
const mailPauseSeconds = 60
/** How much one change may newly tell; what would be more is told after the next one. Rows written by one statement, too. */
const maxTold = 2_000

/** Tells people what comments and tasks have for them. Stands before what keeps the assignments, whose rows say who had what. */
export const notify: ContentConsumer = {
  name: 'notifications',
  follow: async (content) => {
    const told = await toldBy(content)
    if (told.length === 0) return
    const heard = await listeners(content, told)
    const wanted = told.filter(({ userId, kind }) => heard.get(userId)?.muted.includes(kind) === false)
    const { tx, document, jobs } = content
    for (const person of await write(content, wanted)) {
      if (heard.get(person)?.mail !== 'at-once') continue
      const data = { workspace: document.workspaceId, person }
      await jobs.send(tx, 'notification-mails', data, { key: `${data.workspace} ${person}`, inSeconds: mailPauseSeconds })
    }
  },
}

/** Writes what was not told before, and returns who is told it. Most of what a document says was. */
const write = async ({ tx, document, newId }: FollowedContent, told: readonly Told[]): Promise<ReadonlySet<string>> => {
  const place = { workspaceId: document.workspaceId, documentId: document.id }
  const people: string[] = []
  for (let from = 0; from < told.length && people.length < maxTold; from += maxTold) {
    const written = await tx
      .insert(notifications)
      .values(told.slice(from, from + maxTold).map((row) => ({ ...storableOf(row), ...place, id: newId() })))
      .onConflictDoNothing()
      .returning({ userId: notifications.userId })
    people.push(...written.map(({ userId }) => userId))
  }
  return new Set(people)
}

const storableOf = ({ title, excerpt, at, ...row }: Told) => ({
  ...row,
  title: storableText(title),
  excerpt: storableText(excerpt),
  at: new Date(at),
})

const commentsOf = snapshotSchemaOf(commentsSchema)

const toldBy = async ({ tx, document, type, snapshot, authors, isNew, now, newId }: FollowedContent): Promise<Told[]> => {
  const { threads, comments } = snapshot as Readonly<Record<string, unknown>>
  const said = commentsOf.safeParse({ threads, comments })
  const assignments = type.assignmentsOf?.(snapshot) ?? []
  const { title } = document
  const byComments = said.success ? toldByComments(said.data, { title, assignments, now: now.getTime() }) : []
  // N6: what a document says of tasks when it is first read was not given just now.
  if (isNew) return byComments
  const known = await tx
    .select({ item: documentAssignments.item, userId: documentAssignments.userId })
    .from(documentAssignments)
    .where(eq(documentAssignments.documentId, document.id))
  const byTasks = toldByTasks(assignments, {
    known: new Set(known.map(({ item, userId }) => `${item} ${userId}`)),
    actor: authors.length === 1 ? (authors[0] ?? null) : null,
    title,
    at: now.getTime(),
    batch: newId(),
  })
  return [...byComments, ...byTasks]
}

interface Listener {
  readonly mail: string
  readonly muted: readonly string[]
}

const usual: Listener = { mail: 'daily', muted: [] }

/** N7: only who may see the document is told of it, as they have it in their settings. */
const listeners = async ({ tx, document }: FollowedContent, told: readonly Told[]): Promise<ReadonlyMap<string, Listener>> => {
  // Whoever writes comments says whom they mention: the members are asked for, and not for any ids there are.
  const ids = new Set(told.map(({ userId }) => userId))
  const members = (await tx.select({ userId: member.userId, role: member.role }).from(member)).filter(({ userId }) => ids.has(userId))
  if (members.length === 0) return new Map()
  const settings = new Map((await tx.select().from(notificationSettings)).map((row) => [row.userId, row]))
  const heard = new Map<string, Listener>()
  for (const { userId, role } of members) {
    if (isRole(role) && (await mayView(tx, document, { userId, role }))) heard.set(userId, settings.get(userId) ?? usual)
  }
  return heard
}

const mayView = async (
  tx: Tx,
  document: FollowedContent['document'],
  { userId, role }: { userId: string; role: Role },
): Promise<boolean> => {
  if (can({ role, grants: [] }, 'view')) return true
  const grants = (await grantsOf(tx, userId)).filter(
    ({ showId, documentId }) => documentId === document.id || (showId !== null && showId === document.showId),
  )
  return can({ role, grants }, 'view')
}
