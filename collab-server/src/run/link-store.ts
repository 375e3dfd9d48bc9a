import { departments } from '@fashionos/shared/documents/run-of-show/schema'
import { sharedScreens } from '@fashionos/shared/run/messages'
import type postgres from 'postgres'
import { z } from 'zod'

const linkRow = z.object({
  id: z.uuid(),
  workspace_id: z.uuid(),
  show_id: z.uuid(),
  /** Null: every run of show of the show. */
  document_id: z.uuid().nullable(),
  screen: z.enum(sharedScreens),
  department: z.enum(departments).nullable(),
  label: z.string(),
  expires_at: z.date().nullable(),
  valid: z.boolean(),
})

/** A link that opens one screen without an account. */
export type ScreenLink = z.infer<typeof linkRow>

/** Finds a link by its secret, of which only the hash leaves this process. Null: there is none. Rejects when Postgres cannot be reached. */
export type FindLink = (secret: string) => Promise<ScreenLink | null>

export const findLinkIn =
  (sql: postgres.Sql): FindLink =>
  async (secret) => {
    const hash = new Bun.CryptoHasher('sha256').update(secret).digest()
    const [row] = await sql`select * from screen_link(${hash})`
    return row ? linkRow.parse(row) : null
  }
