import { bigint, date, foreignKey, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { documents } from './documents'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })
const workspaceId = () => uuid('workspace_id').notNull()

/** How far a document's log was read for what api derives from content (search, tasks, references …). Written by api. */
export const followedDocuments = pgTable(
  'followed_documents',
  {
    documentId: uuid('document_id').primaryKey(),
    workspaceId: workspaceId(),
    epoch: integer('epoch').notNull(),
    lsn: bigint('lsn', { mode: 'number' }).notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    index('followed_documents_workspace').on(t.workspaceId),
    foreignKey({
      name: 'followed_documents_document_fk',
      columns: [t.workspaceId, t.documentId],
      foreignColumns: [documents.workspaceId, documents.id],
    }),
  ],
)

/** What somebody has to do, as a document's content says; for a person's tasks over all shows. Written by api. */
export const documentAssignments = pgTable(
  'document_assignments',
  {
    documentId: uuid('document_id').notNull(),
    /** `tasks/<id>`. */
    item: text('item').notNull(),
    workspaceId: workspaceId(),
    /** One row per person; the id of nobody (all zero) for what nobody has yet. */
    userId: uuid('user_id').notNull(),
    title: text('title').notNull(),
    due: date('due', { mode: 'string' }),
    priority: text('priority', { enum: ['low', 'normal', 'high', 'urgent'] }).notNull(),
    state: text('state', { enum: ['open', 'blocked', 'done'] }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.documentId, t.item, t.userId] }),
    index('document_assignments_user').on(t.workspaceId, t.userId, t.state, t.due),
    foreignKey({
      name: 'document_assignments_document_fk',
      columns: [t.workspaceId, t.documentId],
      foreignColumns: [documents.workspaceId, documents.id],
    }),
  ],
)
