import { files } from '@fashionos/migrations/schema/records'
import { eq } from 'drizzle-orm'
import type { Tx } from '../database'
import { refusal } from '../errors'

/** A picture that an entry shows is one that was uploaded to this workspace. */
export const requirePicture = async (tx: Tx, given: Readonly<Record<string, string | null>>): Promise<void> => {
  for (const [field, id] of Object.entries(given)) {
    if (id === null || (await tx.$count(files, eq(files.id, id))) > 0) continue
    throw refusal('bad-input', 'There is no such picture in this workspace. Upload it first.', { [field]: 'Expected an uploaded picture.' })
  }
}
