import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { documents } from './documents'

/**
 * What can be found in a document: one row per item, as its type's `words`
 * call it. Follows the document; no content of its own. A column
 * `terms` that a trigger fills and the indexes for words and misspelt words are in the SQL. Written
 * by api.
 */
export const searchEntries = pgTable(
  'search_entries',
  {
    documentId: uuid('document_id').notNull(),
    /** As `looks/<id>`; a record as `show`. */
    item: text('item').notNull(),
    workspaceId: uuid('workspace_id').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    /** Title in small letters without accents. */
    plainTitle: text('plain_title').notNull(),
    /** Body in the same, its beginning. */
    plainBody: text('plain_body').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.documentId, t.item] }),
    index('search_entries_workspace').on(t.workspaceId),
    foreignKey({
      name: 'search_entries_document_fk',
      columns: [t.workspaceId, t.documentId],
      foreignColumns: [documents.workspaceId, documents.id],
    }),
  ],
)

/** Every word that was ever said in a workspace's documents: what a misspelt word is compared with. Written by api. */
export const searchWords = pgTable(
  'search_words',
  {
    workspaceId: uuid('workspace_id').notNull(),
    /** Small letters without accents. */
    word: text('word').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.word] })],
)
