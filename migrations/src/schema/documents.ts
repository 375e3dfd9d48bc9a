import {
  bigint,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

/** Raw bytes. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })
const workspaceId = () => uuid('workspace_id').notNull()

/** One event on one date. Written by api. */
export const shows = pgTable(
  'shows',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    name: text('name').notNull(),
    kind: text('kind', { enum: ['runway-show', 'trunk-show', 'activation', 'pop-up', 'photo-shoot'] }).notNull(),
    date: date('date', { mode: 'string' }).notNull(),
    timeZone: text('time_zone').notNull(),
    venue: text('venue').notNull().default(''),
    status: text('status', { enum: ['draft', 'planning', 'confirmed', 'done', 'cancelled'] })
      .notNull()
      .default('planning'),
    archivedAt: instant('archived_at'),
    /** Goes up with each change; sent as ETag, expected as If-Match. */
    version: integer('version').notNull().default(1),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [unique('shows_workspace_id').on(t.workspaceId, t.id), index('shows_workspace_date').on(t.workspaceId, t.date)],
)

/** What a new document is filled with, soon after it is made. */
export type DocumentOrigin =
  | { kind: 'blank' }
  | { kind: 'demo' }
  | { kind: 'copy'; from: string }
  /** One of the type's `templates`, by name. */
  | { kind: 'template'; template: string }

/** The directory of live documents; their content is in `document_updates`. Written by api. */
export const documents = pgTable(
  'documents',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    showId: uuid('show_id'),
    /** A name of the registry in shared; text, so that a new type needs no migration. */
    type: text('type').notNull(),
    title: text('title').notNull(),
    /** Part of the document's name on the wire; raised when its content is re-based. */
    epoch: integer('epoch').notNull().default(1),
    origin: jsonb('origin').$type<DocumentOrigin>().notNull(),
    removedAt: instant('removed_at'),
    version: integer('version').notNull().default(1),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [
    unique('documents_workspace_id').on(t.workspaceId, t.id),
    index('documents_show').on(t.workspaceId, t.showId),
    // With the workspace in the key, a document can never hang on another workspace's show.
    foreignKey({ name: 'documents_show_fk', columns: [t.workspaceId, t.showId], foreignColumns: [shows.workspaceId, shows.id] }),
  ],
)

/** What a member may do beyond the role, on one show or one document. Written by api. */
export const grants = pgTable(
  'grants',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    userId: uuid('user_id').notNull(),
    showId: uuid('show_id'),
    documentId: uuid('document_id'),
    capability: text('capability', { enum: ['view', 'comment', 'suggest', 'edit', 'call', 'manage'] }).notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    index('grants_user').on(t.workspaceId, t.userId),
    uniqueIndex('grants_user_show').on(t.userId, t.showId),
    uniqueIndex('grants_user_document').on(t.userId, t.documentId),
    foreignKey({ name: 'grants_show_fk', columns: [t.workspaceId, t.showId], foreignColumns: [shows.workspaceId, shows.id] }),
    foreignKey({
      name: 'grants_document_fk',
      columns: [t.workspaceId, t.documentId],
      foreignColumns: [documents.workspaceId, documents.id],
    }),
  ],
)

/** The log: every update of every document, in order. Written by collab-server, never changed. */
export const documentUpdates = pgTable(
  'document_updates',
  {
    documentId: uuid('document_id').notNull(),
    /** The document's epoch, as in its name. */
    epoch: integer('epoch').notNull(),
    /** Position in the log, from 1 without gaps per document and epoch. */
    lsn: bigint('lsn', { mode: 'number' }).notNull(),
    workspaceId: workspaceId(),
    /** The lease under which it was written. */
    leaseEpoch: bigint('lease_epoch', { mode: 'number' }).notNull(),
    /** Who made it; null: the server (seed, upgrade, repair). */
    author: uuid('author'),
    /** When the server applied it. */
    at: instant('at').notNull(),
    /** A Yjs update, version 1 encoding. */
    update: bytes('update').notNull(),
  },
  (t) => [primaryKey({ columns: [t.documentId, t.epoch, t.lsn] })],
)

/** A document's whole state up to a position of its log, so that loading reads snapshot + tail. Written by collab-server. */
export const documentSnapshots = pgTable(
  'document_snapshots',
  {
    documentId: uuid('document_id').notNull(),
    epoch: integer('epoch').notNull(),
    lsn: bigint('lsn', { mode: 'number' }).notNull(),
    workspaceId: workspaceId(),
    /** Version of the document type the state has. */
    schemaVersion: integer('schema_version').notNull(),
    at: instant('at').notNull(),
    /** A Yjs state update, version 1 encoding. */
    state: bytes('state').notNull(),
  },
  (t) => [primaryKey({ columns: [t.documentId, t.epoch, t.lsn] })],
)

/** Which node may write a document's log. Written by collab-server. */
export const documentLeases = pgTable('document_leases', {
  documentId: uuid('document_id').primaryKey(),
  workspaceId: workspaceId(),
  /** The node's own id, new at each start. */
  node: text('node').notNull(),
  /** Where clients reach the node: `ws://host:port`. */
  address: text('address').notNull(),
  /** Fencing number: goes up with each change of owner; checked inside every insert into the log. */
  epoch: bigint('epoch', { mode: 'number' }).notNull(),
  expiresAt: instant('expires_at').notNull(),
})
