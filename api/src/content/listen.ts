import type { Logger } from 'pino'
import type { Sql } from 'postgres'
import { z } from 'zod'
import type { Jobs } from '../jobs/jobs'

const contentChange = z.object({ workspace: z.uuid(), document: z.uuid() })

/** A change is followed after a pause, so that what is typed meanwhile is followed with it, s. */
const pauseSeconds = 1

/**
 * Hears from collab-server which documents have changed, and sends a job for
 * each. Whatever is told while nobody listens is found by the next catch-up,
 * one of which is sent each time listening begins.
 */
export const listenToContent = async ({
  sql,
  jobs,
  log,
}: {
  sql: Sql
  jobs: Pick<Jobs, 'sendAlone'>
  log: Logger
}): Promise<{ stop(): Promise<void> }> => {
  const attempt = (work: Promise<void>): void => {
    work.catch((error: unknown) => log.error({ err: error }, 'a change of content could not be put down as a job'))
  }
  const listening = await sql.listen(
    'content_changed',
    (payload) => {
      const change = contentChange.safeParse(parsed(payload))
      if (!change.success) log.warn({ channel: 'content_changed' }, 'a notification could not be read')
      else attempt(jobs.sendAlone('follow-content', change.data, { key: change.data.document, inSeconds: pauseSeconds }))
    },
    () => attempt(jobs.sendAlone('catch-up', {})),
  )
  return { stop: () => listening.unlisten() }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
