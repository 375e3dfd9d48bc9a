import { sql } from 'drizzle-orm'
import { index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { authSchema } from './auth'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })

/**
 * Mail waiting to be sent, in the transaction that caused it. Without SMTP the
 * rows stay and the local mailbox shows them. Kept with the secrets of `auth`:
 * a mail holds links that sign people in.
 */
export const mails = authSchema.table(
  'mails',
  {
    id: uuid('id').primaryKey(),
    to: text('to').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    sentAt: instant('sent_at'),
    attempts: integer('attempts').notNull().default(0),
    /** Not tried again before this instant. */
    nextAttemptAt: instant('next_attempt_at').notNull().defaultNow(),
    /** What the last failed attempt said. */
    fault: text('fault'),
  },
  (t) => [index('mails_unsent').on(t.nextAttemptAt).where(sql`sent_at is null`)],
)
