import { bigint, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { bytes, documents } from './documents'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })
const workspaceId = () => uuid('workspace_id').notNull()

/** An uploaded file; its bytes are in the file store under the id and never change. Written by api. */
export const files = pgTable(
  'files',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    /** As the person's file was called; for people, never a path. */
    name: text('name').notNull(),
    /** What its bytes say it is. */
    mediaType: text('media_type').notNull(),
    /** In bytes. */
    size: integer('size').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** Of a picture as it is seen, in px; null: no picture, or not looked at yet. */
    width: integer('width'),
    height: integer('height'),
    /** Widths of the smaller forms there are, in px. */
    variants: integer('variants').array().notNull().default([]),
    /** Of all smaller forms together, in bytes. */
    variantsSize: integer('variants_size').notNull().default(0),
    /** Since when nothing was found to refer to it; null: something does, or nobody has looked. */
    unusedSince: instant('unused_since'),
    /** When its removal was decided: it is there for nobody any more, its bytes may be. */
    removingAt: instant('removing_at'),
  },
  (t) => [index('files_workspace').on(t.workspaceId)],
)

/** A file that has not arrived whole; what has is in the file store, piece by piece. Written by api. */
export const uploads = pgTable(
  'uploads',
  {
    /** The file's id, once it is whole. */
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    name: text('name').notNull(),
    /** Of the whole file, in bytes; counts for the quota from the beginning. */
    size: integer('size').notNull(),
    /** Lengths of the pieces there are, in order, in bytes. */
    pieces: integer('pieces').array().notNull().default([]),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    /** When it is given up, pieces and all. */
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('uploads_workspace').on(t.workspaceId)],
)

/** A secret address under which a calendar reads one document's calls. The token itself is shown once. Written by api. */
export const calendarFeeds = pgTable(
  'calendar_feeds',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    documentId: uuid('document_id').notNull(),
    /** Whose access the feed has, checked at every read. */
    userId: uuid('user_id').notNull(),
    /** SHA-256 of the token. */
    tokenHash: bytes('token_hash').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('calendar_feeds_token').on(t.tokenHash),
    uniqueIndex('calendar_feeds_document_user').on(t.documentId, t.userId),
    foreignKey({
      name: 'calendar_feeds_document',
      columns: [t.workspaceId, t.documentId],
      foreignColumns: [documents.workspaceId, documents.id],
    }),
  ],
)

/** What was answered to a request with an Idempotency-Key, so that sending it again changes nothing. Written by api. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    workspaceId: workspaceId(),
    userId: uuid('user_id').notNull(),
    key: text('key').notNull(),
    /** SHA-256 of method, path and body: the same key with another request is refused. */
    requestHash: bytes('request_hash').notNull(),
    status: integer('status').notNull(),
    answer: jsonb('answer').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.userId, t.key] }), index('idempotency_keys_created').on(t.createdAt)],
)

/**
 * Every change of access, as a chain per workspace: `hash` = SHA-256 of the
 * previous row's hash followed by the UTF-8 bytes of `entry`. Appended by
 * triggers only; nobody may change a row.
 */
export const audit = pgTable(
  'audit',
  {
    workspaceId: workspaceId(),
    /** From 1 without gaps per workspace. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
    at: instant('at').notNull(),
    /** Who did it; null: the system. */
    actor: uuid('actor'),
    /** `member-added`, `grant-removed`, … */
    action: text('action').notNull(),
    /** JSON with all of the above and what changed, exactly as hashed. */
    entry: text('entry').notNull(),
    hash: bytes('hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.seq] })],
)
