import { Elysia } from 'elysia'
import { z } from 'zod'
import type { ApiDeps } from '../deps'
import { notFound } from '../errors'
import { isFromThisMachine, isOfThisMachine, originOf } from '../http/address'
import { unsentMails } from './outbox'

const mailbox = z.array(
  z.object({ id: z.uuid(), to: z.string(), subject: z.string(), text: z.string(), html: z.string(), createdAt: z.string() }),
)

/**
 * A18: the local mailbox exists only without SMTP, only for people on the
 * machine itself, and not when it is turned off. A product with an address for
 * others has none: behind a proxy everybody seems to be on this machine.
 */
export const hasMailbox = (deps: Pick<ApiDeps, 'config' | 'addressOf'>, request: Request): boolean => {
  const { mailbox, smtpUrl, publicUrl } = deps.config
  return mailbox === 'loopback' && smtpUrl === '' && isOfThisMachine(publicUrl) && isFromThisMachine(request, originOf(deps, request))
}

/** Mail that would have been sent. */
export const mailRoutes = (deps: Pick<ApiDeps, 'config' | 'authDb' | 'addressOf'>) =>
  new Elysia({ prefix: '/api', detail: { tags: ['mailbox'] } }).get(
    '/mailbox',
    async ({ request }) => {
      if (!hasMailbox(deps, request)) throw notFound('mailbox')
      const mails = await unsentMails(deps.authDb)
      return mails.map((mail) => ({ ...mail, createdAt: mail.createdAt.toISOString() }))
    },
    { response: mailbox },
  )
