import { files, uploads } from '@fashionos/migrations/schema/records'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../database'

export type UploadRow = typeof uploads.$inferSelect

/** How long an unfinished upload waits for its other pieces, ms. */
export const waitsMs = 24 * 3_600_000

/** F4: an upload is continued by whoever began it. */
export const selectUpload = async (tx: Tx, of: { id: string; by: string }): Promise<UploadRow | null> => {
  const [row] = await tx
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, of.id), eq(uploads.createdBy, of.by)))
  return row ?? null
}

/** The size of the file that an upload has become; `null` while it has not. */
export const selectFinished = async (tx: Tx, of: { id: string; by: string }): Promise<{ size: number; createdAt: Date } | null> => {
  const [row] = await tx
    .select({ size: files.size, createdAt: files.createdAt })
    .from(files)
    .where(and(eq(files.id, of.id), eq(files.createdBy, of.by), isNull(files.removingAt)))
  return row ?? null
}

/** Puts down that another piece has arrived; `false`: somebody else's piece was first. */
export const addPiece = async (tx: Tx, of: { id: string; index: number; length: number }): Promise<boolean> => {
  const added = await tx
    .update(uploads)
    .set({ pieces: sql`${uploads.pieces} || ${of.length}::int` })
    .where(and(eq(uploads.id, of.id), sql`cardinality(${uploads.pieces}) = ${of.index}`))
    .returning({ id: uploads.id })
  return added.length > 0
}

export const receivedOf = ({ pieces }: Pick<UploadRow, 'pieces'>): number => pieces.reduce((sum, length) => sum + length, 0)
