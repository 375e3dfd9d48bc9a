import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { documents } from './documents'

/**
 * What of its workspace a document draws on, as its type's `referencesOf` says
 * of its newest content. Follows the document; no content of its own. Written
 * by api.
 */
export const documentReferences = pgTable(
  'document_references',
  {
    workspaceId: uuid('workspace_id').notNull(),
    documentId: uuid('document_id').notNull(),
    /** The document's show; a document never moves to another one. */
    showId: uuid('show_id'),
    /** Of `referenceKinds` in shared; text, so that a new kind needs no migration. */
    kind: text('kind').notNull(),
    targetId: uuid('target_id').notNull(),
    /** The item that does, as `looks/<id>`; empty: the document as a whole. */
    item: text('item').notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.documentId, t.kind, t.targetId, t.item] }),
    index('document_references_target').on(t.workspaceId, t.kind, t.targetId),
    foreignKey({
      name: 'document_references_document',
      columns: [t.workspaceId, t.documentId],
      foreignColumns: [documents.workspaceId, documents.id],
    }),
  ],
)
