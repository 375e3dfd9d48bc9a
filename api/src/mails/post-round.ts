import { createTransport } from 'nodemailer'
import type { ApiDeps } from '../deps'
import { sendDueMails } from './sender'

const pauseMs = 2_000

/** Sends what is in the outbox, over and over, until told to stop. Without SMTP there is nothing to do. */
export const startPostRound = ({
  config,
  authDb,
  clock,
  log,
}: Pick<ApiDeps, 'config' | 'authDb' | 'clock' | 'log'>): { stop(): Promise<void> } => {
  if (config.smtpUrl === '') return { stop: async () => {} }
  const transport = createTransport(config.smtpUrl, { from: config.mailFrom })
  const deliver = async (mail: { to: string; subject: string; text: string; html: string }): Promise<void> => {
    await transport.sendMail(mail)
  }
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let round: Promise<void> = Promise.resolve()
  const go = async (): Promise<void> => {
    try {
      await sendDueMails({ authDb, deliver, clock, log })
    } catch (error) {
      log.error({ err: error }, 'the outbox could not be read')
    }
    if (!stopped) timer = setTimeout(start, pauseMs)
  }
  const start = (): void => {
    round = go()
  }
  start()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await round
      transport.close()
    },
  }
}
