import { mails } from '@fashionos/migrations/schema/mails'
import { and, asc, desc, eq, isNull, lt, lte, sql } from 'drizzle-orm'
import type { AuthDatabase } from '../auth/auth-database'
import type { Mail } from './texts'

/** Mail as rows, in the transaction of what caused it. */
export interface Outbox {
  put(mail: Mail): Promise<void>
}

interface OutboxDeps {
  readonly authDb: AuthDatabase
  readonly newId: () => string
  readonly clock: () => number
}

/** Mails that were never sent are forgotten after this long. */
const keptMs = 30 * 24 * 3_600_000

export const createOutbox = ({ authDb, newId, clock }: OutboxDeps): Outbox => ({
  put: async (mail) => {
    await authDb.db.delete(mails).where(lt(mails.createdAt, new Date(clock() - keptMs)))
    await authDb.db.insert(mails).values({ id: newId(), ...mail, createdAt: new Date(clock()), nextAttemptAt: new Date(clock()) })
  },
})

/** Mails that were not sent, newest first, at most 200. */
export const unsentMails = ({ db }: AuthDatabase) =>
  db
    .select({ id: mails.id, to: mails.to, subject: mails.subject, text: mails.text, html: mails.html, createdAt: mails.createdAt })
    .from(mails)
    .where(isNull(mails.sentAt))
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(200)

/** Mails whose time has come, oldest first. Rows another node is sending are passed over. */
export const dueMails = ({ db }: AuthDatabase, now: Date) =>
  db
    .select()
    .from(mails)
    .where(and(isNull(mails.sentAt), lte(mails.nextAttemptAt, now), lt(mails.attempts, maxAttempts)))
    .orderBy(asc(mails.createdAt))
    .limit(20)
    .for('update', { skipLocked: true })

/** After these a mail is given up and stays in the table with its fault. */
export const maxAttempts = 10

export const markSent = ({ db }: AuthDatabase, id: string, now: Date) => db.update(mails).set({ sentAt: now }).where(eq(mails.id, id))

export const markFailed = ({ db }: AuthDatabase, of: { id: string; fault: string; nextAttemptAt: Date }) =>
  db
    .update(mails)
    .set({ attempts: sql`${mails.attempts} + 1`, fault: of.fault, nextAttemptAt: of.nextAttemptAt })
    .where(eq(mails.id, of.id))
