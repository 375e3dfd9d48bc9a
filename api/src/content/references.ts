import { documentReferences } from '@fashionos/migrations/schema/content'
import { eq } from 'drizzle-orm'
import type { ContentConsumer } from './consumer'

/** Rows written by one statement. */
const atATime = 1_000

/** What of its workspace a document draws on: whoever is booked for a show, and which files are in use. */
export const references: ContentConsumer = {
  name: 'references',
  follow: async ({ tx, document, type, snapshot }) => {
    await tx.delete(documentReferences).where(eq(documentReferences.documentId, document.id))
    const rows = (type.referencesOf?.(snapshot) ?? []).map(({ kind, id, item }) => ({
      workspaceId: document.workspaceId,
      documentId: document.id,
      showId: document.showId,
      kind,
      targetId: id,
      item: item ?? '',
    }))
    for (let from = 0; from < rows.length; from += atATime) {
      await tx
        .insert(documentReferences)
        .values(rows.slice(from, from + atATime))
        .onConflictDoNothing()
    }
  },
}
