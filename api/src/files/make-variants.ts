import { files } from '@fashionos/migrations/schema/records'
import { and, eq, isNull } from 'drizzle-orm'
import { nobody } from '../content/assignments'
import type { Database } from '../database'
import type { ApiDeps } from '../deps'
import { Refusal } from '../errors'
import { setWorkspace } from '../http/scope'
import { isPictureType } from './file-kind'
import { bytesOf, pieceOf } from './file-store'
import { pictureSizeOf, smallerForms } from './pictures'
import { nameOf, type Variant } from './variant'

interface Of {
  readonly workspace: string
  readonly file: string
}

/** Makes the smaller forms of a picture. Done twice it comes to the same. */
export const makeVariants = async ({ db, files: store, log }: Pick<ApiDeps, 'db' | 'files' | 'log'>, of: Of): Promise<void> => {
  const row = await find(db, of)
  if (!row || !isPictureType(row.mediaType) || row.variants.length > 0) return
  const stored = await store.get({ workspace: of.workspace, name: of.file })
  if (stored === null) return
  try {
    const bytes = await bytesOf(stored)
    const size = await pictureSizeOf(bytes)
    const made: Variant[] = []
    let variantsSize = 0
    for await (const form of smallerForms(bytes)) {
      await store.put({ workspace: of.workspace, name: nameOf(of.file, form.width) }, pieceOf(form.bytes))
      made.push(form.width)
      variantsSize += form.bytes.length
    }
    await note(db, of, { ...size, variants: made, variantsSize })
  } catch (error) {
    if (error instanceof Refusal && error.failure.code === 'unavailable') throw error
    // The same bytes fail again: the picture is shown as it is, and nobody tries once more.
    log.warn({ err: error, file: of.file }, 'a picture has no smaller forms')
    await note(db, of, { width: 0, height: 0 })
  }
}

const find = (db: Database, { workspace, file }: Of) =>
  db.transaction(async (tx) => {
    await setWorkspace(tx, workspace, nobody)
    const [row] = await tx
      .select()
      .from(files)
      .where(and(eq(files.id, file), isNull(files.removingAt)))
    return row
  })

const note = (db: Database, { workspace, file }: Of, found: Partial<typeof files.$inferInsert>): Promise<void> =>
  db.transaction(async (tx) => {
    await setWorkspace(tx, workspace, nobody)
    await tx.update(files).set(found).where(eq(files.id, file))
  })
