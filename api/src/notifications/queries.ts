import { user } from '@fashionos/migrations/schema/auth'
import { documents, shows } from '@fashionos/migrations/schema/documents'
import { documentVisits, notificationSettings, notifications } from '@fashionos/migrations/schema/notifications'
import { and, count, desc, eq, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { Tx } from '../database'
import { type Sight, withinSight } from '../documents/sight'

export interface InboxQuery {
  readonly person: string
  readonly unread: boolean
  readonly before: string | undefined
  readonly size: number
}

/** Of documents that are there and may be seen, newest first. Ids are in the order of time. */
export const selectNotifications = (tx: Tx, { person, unread, before, size }: InboxQuery, sight: Sight) =>
  tx
    .select({
      id: notifications.id,
      kind: notifications.kind,
      documentId: notifications.documentId,
      documentTitle: documents.title,
      documentType: documents.type,
      showId: documents.showId,
      showName: shows.name,
      item: notifications.item,
      actor: notifications.actor,
      actorName: user.name,
      title: notifications.title,
      excerpt: notifications.excerpt,
      at: notifications.at,
      readAt: notifications.readAt,
    })
    .from(notifications)
    .innerJoin(documents, eq(documents.id, notifications.documentId))
    .leftJoin(shows, eq(shows.id, documents.showId))
    .leftJoin(user, eq(user.id, notifications.actor))
    .where(
      and(
        theirs(person, sight),
        unread ? isNull(notifications.readAt) : undefined,
        before === undefined ? undefined : lt(notifications.id, before),
      ),
    )
    .orderBy(desc(notifications.id))
    .limit(size)

export const countUnread = async (tx: Tx, person: string, sight: Sight): Promise<number> => {
  const [row] = await tx
    .select({ unread: count() })
    .from(notifications)
    .innerJoin(documents, eq(documents.id, notifications.documentId))
    .where(and(theirs(person, sight), isNull(notifications.readAt)))
  return row?.unread ?? 0
}

const theirs = (person: string, sight: Sight) => and(eq(notifications.userId, person), isNull(documents.removedAt), withinSight(sight))

export const markRead = async (tx: Tx, of: { person: string; ids: readonly string[] | null; readAt: Date | null }): Promise<void> => {
  await tx
    .update(notifications)
    .set({ readAt: of.readAt })
    .where(
      and(
        eq(notifications.userId, of.person),
        of.readAt === null ? isNotNull(notifications.readAt) : isNull(notifications.readAt),
        of.ids === null ? undefined : inArray(notifications.id, [...of.ids]),
      ),
    )
}

export const markMailed = async (tx: Tx, ids: readonly string[], at: Date): Promise<void> => {
  await tx
    .update(notifications)
    .set({ mailedAt: at })
    .where(inArray(notifications.id, [...ids]))
}

export const selectSettings = async (tx: Tx, person: string) => {
  const [row] = await tx
    .select({ mail: notificationSettings.mail, muted: notificationSettings.muted, timeZone: notificationSettings.timeZone })
    .from(notificationSettings)
    .where(eq(notificationSettings.userId, person))
  return row ?? null
}

type Settings = Pick<typeof notificationSettings.$inferSelect, 'mail' | 'muted' | 'timeZone'>

export const putSettings = async (tx: Tx, of: { workspace: string; person: string; settings: Settings; now: Date }): Promise<void> => {
  const values = { ...of.settings, updatedAt: of.now }
  await tx
    .insert(notificationSettings)
    .values({ workspaceId: of.workspace, userId: of.person, ...values })
    .onConflictDoUpdate({ target: [notificationSettings.workspaceId, notificationSettings.userId], set: values })
}

/** Whether Postgres, which picks the hour of the daily mail, knows the zone. */
export const knowsZone = async (tx: Tx, timeZone: string): Promise<boolean> => {
  const [row] = await tx.execute<{ known: boolean }>(sql`select exists (select 1 from pg_timezone_names where name = ${timeZone}) as known`)
  return row?.known ?? false
}

/** That the person has seen all there is of the document. */
export const putVisit = async (
  tx: Tx,
  of: { workspace: string; person: string; document: string; epoch: number; now: Date },
): Promise<void> => {
  const lsn = sql<number>`(select coalesce(max(lsn), 0) from document_updates where document_id = ${of.document} and epoch = ${of.epoch})`
  const seen = { epoch: of.epoch, lsn, at: of.now }
  await tx
    .insert(documentVisits)
    .values({ workspaceId: of.workspace, documentId: of.document, userId: of.person, ...seen })
    .onConflictDoUpdate({ target: [documentVisits.documentId, documentVisits.userId], set: seen })
}

interface ChangedRow extends Record<string, unknown> {
  readonly document_id: string
  readonly at: Date | string
  readonly is_new: boolean
  readonly people: { id: string; name: string }[]
}

/** Entries of a log looked at to say who has changed a document. */
const looked = 2_000

/**
 * Documents of a show that others have changed since the person saw them. One
 * who never opened a document is told of its changes all the same.
 */
export const selectChanged = (tx: Tx, of: { show: string; person: string }) =>
  tx.execute<ChangedRow>(sql`
    select d.id as document_id, c.at, v.user_id is null as is_new,
           (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name), '[]'::json)
            from auth."user" u where u.id = any(c.authors[1:5])) as people
    from documents d
    left join document_visits v on v.document_id = d.id and v.user_id = ${of.person}
    join lateral (
      select max(e.at) as at, array_agg(distinct e.author) as authors from (
        select author, at from document_updates
        where document_id = d.id and epoch = d.epoch and lsn > case when v.epoch = d.epoch then v.lsn else 0 end
          and author is not null and author <> ${of.person}
        order by lsn desc limit ${looked}
      ) as e
    ) as c on c.at is not null
    where d.show_id = ${of.show} and d.removed_at is null
    order by c.at desc limit 500`)
