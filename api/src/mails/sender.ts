import type { Logger } from 'pino'
import type { AuthDatabase } from '../auth/auth-database'
import { dueMails, markFailed, markSent } from './outbox'
import type { Mail } from './texts'

export interface SenderDeps {
  readonly authDb: AuthDatabase
  /** Hands one mail to the mail server; throws what it said when it was not taken. */
  readonly deliver: (mail: Mail) => Promise<void>
  readonly clock: () => number
  readonly log: Logger
}

const firstDelayMs = 30_000
const longestDelayMs = 3_600_000

/** 30 s, 1 min, 2 min … up to an hour. */
export const retryDelayMs = (attempts: number): number => Math.min(longestDelayMs, firstDelayMs * 2 ** attempts)

/** Sends the mails that are due, at most 20; how many were due. A mail whose sending is cut off by a crash may be sent twice, never lost. */
export const sendDueMails = ({ authDb, deliver, clock, log }: SenderDeps): Promise<number> =>
  authDb.transaction(null, async () => {
    const due = await dueMails(authDb, new Date(clock()))
    for (const { id, to, subject, text, html, attempts } of due) {
      try {
        await deliver({ to, subject, text, html })
        await markSent(authDb, id, new Date(clock()))
      } catch (error) {
        const fault = error instanceof Error ? error.message : String(error)
        log.warn({ mail: id, fault, attempts }, 'a mail was not taken; it will be tried again')
        await markFailed(authDb, { id, fault: fault.slice(0, 500), nextAttemptAt: new Date(clock() + retryDelayMs(attempts)) })
      }
    }
    return due.length
  })
