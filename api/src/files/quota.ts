import { files, uploads } from '@fashionos/migrations/schema/records'
import { sql } from 'drizzle-orm'
import type { Tx } from '../database'
import { refusal } from '../errors'

export const megabyte = 1_000_000

/** What the files of a workspace take, in bytes. */
export interface Usage {
  /** As they were uploaded. */
  readonly files: number
  /** Their smaller forms. */
  readonly variants: number
  /** What unfinished uploads will take when they are whole. */
  readonly uploads: number
}

export const usageOf = async (tx: Tx): Promise<Usage> => {
  const [kept] = await tx
    .select({
      files: sql<number>`coalesce(sum(${files.size}), 0)::float8`,
      variants: sql<number>`coalesce(sum(${files.variantsSize}), 0)::float8`,
    })
    .from(files)
  const [coming] = await tx.select({ uploads: sql<number>`coalesce(sum(${uploads.size}), 0)::float8` }).from(uploads)
  return { files: kept?.files ?? 0, variants: kept?.variants ?? 0, uploads: coming?.uploads ?? 0 }
}

export const totalOf = ({ files: kept, variants, uploads: coming }: Usage): number => kept + variants + coming

/** F3: what is about to be uploaded has room, also beside what others upload at the same time. Held until the transaction ends. */
export const requireRoom = async (tx: Tx, of: { workspace: string; size: number; quotaMb: number }): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`quota ${of.workspace}`}, 0))`)
  const used = totalOf(await usageOf(tx))
  if (used + of.size <= of.quotaMb * megabyte) return
  const left = Math.max(0, of.quotaMb * megabyte - used)
  throw refusal(
    'too-large',
    `There are ${inMegabytes(left, Math.floor)} MB left for files in this workspace, and this one has ${inMegabytes(of.size)} MB. Remove files nobody uses any more in the settings, or ask whoever runs the server for more room.`,
  )
}

/** One decimal below ten, none above. Rounded up, so that what is too much is never told as just enough. */
export const inMegabytes = (bytes: number, round: (value: number) => number = Math.ceil): string => {
  const count = bytes / megabyte
  return count < 10 ? (round(count * 10) / 10).toFixed(1) : round(count).toLocaleString('en-GB')
}
