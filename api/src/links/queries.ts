import { screenLinks } from '@fashionos/migrations/schema/runs'
import { and, desc, eq, gt, isNull, or } from 'drizzle-orm'
import type { Tx } from '../database'

export type LinkRow = typeof screenLinks.$inferSelect

/** What links are of: one document, or a whole show (`null`: the links of the show itself and of all its documents). */
export interface LinksOf {
  readonly showId: string
  readonly documentId: string | null
}

const maxListed = 500

/** Links that were not withdrawn, newest first. */
export const selectLinks = (tx: Tx, { showId, documentId }: LinksOf): Promise<LinkRow[]> =>
  tx
    .select()
    .from(screenLinks)
    .where(
      and(
        eq(screenLinks.showId, showId),
        documentId === null ? undefined : eq(screenLinks.documentId, documentId),
        isNull(screenLinks.revokedAt),
      ),
    )
    .orderBy(desc(screenLinks.createdAt), desc(screenLinks.id))
    .limit(maxListed)

/** Links that open something now: of the document, or of the show as a whole. */
export const countOpenLinks = (tx: Tx, { showId, documentId }: LinksOf, now: Date): Promise<number> =>
  tx.$count(
    screenLinks,
    and(
      eq(screenLinks.showId, showId),
      documentId === null ? isNull(screenLinks.documentId) : eq(screenLinks.documentId, documentId),
      isNull(screenLinks.revokedAt),
      or(isNull(screenLinks.expiresAt), gt(screenLinks.expiresAt, now)),
    ),
  )

export const selectLink = async (tx: Tx, id: string): Promise<LinkRow | null> => {
  const [row] = await tx.select().from(screenLinks).where(eq(screenLinks.id, id))
  return row ?? null
}

export const insertLink = async (tx: Tx, row: typeof screenLinks.$inferInsert): Promise<LinkRow> => {
  const [made] = await tx.insert(screenLinks).values(row).returning()
  if (!made) throw new Error('An inserted link was not returned.')
  return made
}

/** Does nothing to one that was withdrawn before. */
export const revokeLink = async (tx: Tx, id: string, at: Date): Promise<void> => {
  await tx
    .update(screenLinks)
    .set({ revokedAt: at })
    .where(and(eq(screenLinks.id, id), isNull(screenLinks.revokedAt)))
}
