import { sql } from 'drizzle-orm'
import { bigint, foreignKey, index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { documents } from './documents'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })
const workspaceId = () => uuid('workspace_id').notNull()

export const notificationKinds = ['mention', 'reply', 'comment', 'assigned'] as const

/** What somebody is told of. Written by api. */
export const notifications = pgTable(
  'notifications',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    /** Who is told. */
    userId: uuid('user_id').notNull(),
    kind: text('kind', { enum: notificationKinds }).notNull(),
    documentId: uuid('document_id').notNull(),
    /** Where in the document, as `tasks/<id>` or `threads/<id>`. */
    item: text('item').notNull(),
    /** What it was about: telling of one cause twice is telling once. */
    cause: text('cause').notNull(),
    /** Who did it; null: several people, or nobody knows. */
    actor: uuid('actor'),
    /** What it is about: "Book the venue". */
    title: text('title').notNull(),
    /** What was said; empty: nothing. */
    excerpt: text('excerpt').notNull(),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
    mailedAt: instant('mailed_at'),
  },
  (t) => [
    uniqueIndex('notifications_cause').on(t.documentId, t.userId, t.cause),
    index('notifications_user').on(t.workspaceId, t.userId, t.at),
    index('notifications_unread').on(t.workspaceId, t.userId).where(sql`read_at is null`),
    index('notifications_unmailed').on(t.at).where(sql`read_at is null and mailed_at is null`),
    foreignKey({
      name: 'notifications_document_fk',
      columns: [t.workspaceId, t.documentId],
      foreignColumns: [documents.workspaceId, documents.id],
    }),
  ],
)

export const mailRhythms = ['at-once', 'hourly', 'daily', 'never'] as const

/** How a member wants to be told; without a row as the defaults have it. Written by api. */
export const notificationSettings = pgTable(
  'notification_settings',
  {
    workspaceId: workspaceId(),
    userId: uuid('user_id').notNull(),
    mail: text('mail', { enum: mailRhythms }).notNull().default('daily'),
    /** Kinds that are not told at all. */
    muted: text('muted', { enum: notificationKinds }).array().notNull().default([]),
    /** IANA; the daily mail comes at eight in the morning there. */
    timeZone: text('time_zone').notNull().default('UTC'),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.userId] })],
)

/** How far a person has seen a document. Written by api. */
export const documentVisits = pgTable(
  'document_visits',
  {
    workspaceId: workspaceId(),
    documentId: uuid('document_id').notNull(),
    userId: uuid('user_id').notNull(),
    epoch: integer('epoch').notNull(),
    /** Position in the document's log. */
    lsn: bigint('lsn', { mode: 'number' }).notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.documentId, t.userId] }),
    index('document_visits_user').on(t.workspaceId, t.userId),
    foreignKey({
      name: 'document_visits_document_fk',
      columns: [t.workspaceId, t.documentId],
      foreignColumns: [documents.workspaceId, documents.id],
    }),
  ],
)
