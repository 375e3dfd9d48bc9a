import { bigint, foreignKey, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { documents } from './documents'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })

/** A point of a document's history that somebody gave a name. What the document said there is in its log. Written by api. */
export const revisions = pgTable(
  'revisions',
  {
    id: uuid('id').primaryKey(),
    workspaceId: uuid('workspace_id').notNull(),
    documentId: uuid('document_id').notNull(),
    /** The document's epoch, as in its name. */
    epoch: integer('epoch').notNull(),
    /** The position in the document's log. */
    lsn: bigint('lsn', { mode: 'number' }).notNull(),
    name: text('name').notNull(),
    /** Goes up with each change; sent as ETag, expected as If-Match. */
    version: integer('version').notNull().default(1),
    createdBy: uuid('created_by').notNull(),
    /** As they were called then: whoever leaves keeps their name here. */
    createdByName: text('created_by_name').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('revisions_point').on(t.documentId, t.epoch, t.lsn),
    index('revisions_document').on(t.workspaceId, t.documentId),
    foreignKey({
      name: 'revisions_document_fk',
      columns: [t.workspaceId, t.documentId],
      foreignColumns: [documents.workspaceId, documents.id],
    }),
  ],
)
