import { createHash, randomBytes } from 'node:crypto'
import { calendarFeeds } from '@fashionos/migrations/schema/records'
import { documentTypeNamed } from '@fashionos/shared/documents/registry'
import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '../database'
import type { ApiDeps } from '../deps'
import { exported } from '../documents/content'
import { selectDocument } from '../documents/queries'
import { openDocument } from '../documents/service'
import { readDocument } from '../documents/snapshot'
import { refusal } from '../errors'
import { capabilitiesIn, grantsOf, roleOf, type Scope, setWorkspace } from '../http/scope'

/** The export format a calendar address serves. */
const format = 'ics'

/** A new secret address for the person's own view of the document; the one before stops working. The token is stored as its hash. */
export const createFeed = async (scope: Scope, documentId: string): Promise<string> => {
  const row = await openDocument(scope, documentId)
  const formats = documentTypeNamed(row.type)?.exports ?? {}
  if (!Object.hasOwn(formats, format))
    throw refusal('bad-input', `"${row.title}" has no times, so there is nothing to put into a calendar.`)
  await removeFeed(scope, documentId)
  const token = randomBytes(24).toString('base64url')
  const { tx, workspace, person, newId, now } = scope
  await tx
    .insert(calendarFeeds)
    .values({ id: newId(), workspaceId: workspace, documentId, userId: person.id, tokenHash: hashOf(token), createdAt: now })
  return token
}

export const removeFeed = async (scope: Scope, documentId: string): Promise<void> => {
  await openDocument(scope, documentId)
  await scope.tx.delete(calendarFeeds).where(and(eq(calendarFeeds.documentId, documentId), eq(calendarFeeds.userId, scope.person.id)))
}

const feedRow = z.object({ workspace_id: z.uuid(), document_id: z.uuid(), user_id: z.uuid() })

/** A19: a calendar address shows what its owner may view now; `null` when that is nothing. */
export const readFeed = ({ db, clock }: Pick<ApiDeps, 'db' | 'clock'>, token: string): Promise<string | null> =>
  db.transaction(async (tx) => {
    const [found] = await tx.execute(sql`select * from calendar_feed(${hashOf(token)})`)
    if (!found) return null
    const feed = feedRow.parse(found)
    await setWorkspace(tx, feed.workspace_id, feed.user_id)
    return readAs(tx, feed, clock())
  })

const readAs = async (tx: Tx, feed: z.output<typeof feedRow>, at: number): Promise<string | null> => {
  const role = await roleOf(tx, feed.workspace_id, feed.user_id)
  const row = await selectDocument(tx, feed.document_id)
  if (role === null || row === null || row.removedAt !== null) return null
  const grants = await grantsOf(tx, feed.user_id)
  if (!capabilitiesIn({ role, grants }, { show: row.showId, document: row.id }).includes('view')) return null
  // A calendar program takes an error for a broken address; a plan that is still empty is an empty calendar.
  if ((await readDocument(tx, row)) === null) return emptyCalendar
  const { bytes } = await exported({ tx }, row, { format, at })
  return new TextDecoder().decode(bytes)
}

const emptyCalendar = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//FashionOS//EN', 'END:VCALENDAR', ''].join('\r\n')

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
