import type { Sql } from 'postgres'
import { assignments } from './content/assignments'
import { catchUp } from './content/catch-up'
import type { ContentConsumer } from './content/consumer'
import { followContent } from './content/follow'
import { listenToContent } from './content/listen'
import { references } from './content/references'
import type { ApiDeps } from './deps'
import { makeVariants } from './files/make-variants'
import { removeOrphans } from './files/orphans'
import type { JobWork } from './jobs/jobs'
import { notify } from './notifications/consumer'
import { mailDigests, mailPerson } from './notifications/mail'
import { search } from './search/consumer'

/** All that follows from the content of documents, in this order: what is told of tasks compares with the assignments kept before. */
export const consumers: readonly ContentConsumer[] = [notify, assignments, references, search]

/** What this process does about each queue of jobs. */
const workOf = (deps: ApiDeps): JobWork => ({
  'follow-content': { run: (of) => followContent(deps, consumers, of) },
  'catch-up': { run: (_, signal) => catchUp(deps, signal), every: '*/5 * * * *' },
  'picture-variants': { run: (of) => makeVariants(deps, of) },
  'orphan-files': { run: (_, signal) => removeOrphans(deps, signal), every: '20 3 * * *' },
  'notification-mails': { run: (of) => mailPerson(deps, of) },
  'notification-digest': { run: (_, signal) => mailDigests(deps, signal), every: '0 * * * *' },
})

/** Wait before Postgres is tried again, ms. */
const againMs = 5_000

/** What api does without being asked, from when Postgres first answers. `sql`: any connection, to listen on. */
export const startBackground = (deps: ApiDeps, sql: Sql): { stop(): Promise<void> } => {
  const stopping = new AbortController()
  const running = begin(deps, sql, stopping.signal)
  return {
    stop: async () => {
      stopping.abort()
      const listening = await running
      await listening?.stop()
      await deps.jobs.stop()
    },
  }
}

const begin = async (deps: ApiDeps, sql: Sql, signal: AbortSignal): Promise<{ stop(): Promise<void> } | null> => {
  while (!signal.aborted) {
    try {
      await deps.jobs.start(workOf(deps))
      return await listenToContent({ sql, jobs: deps.jobs, log: deps.log })
    } catch (error) {
      deps.log.error({ err: error }, 'what api does by itself could not begin; trying again')
      await pause(againMs, signal)
    }
  }
  return null
}

/** Ends early when `signal` is aborted. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
