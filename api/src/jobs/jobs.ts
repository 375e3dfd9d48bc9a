import { type SQL, sql } from 'drizzle-orm'
import PgBoss from 'pg-boss'
import type { Logger } from 'pino'
import type { Tx } from '../database'
import type { QueueName, Queues } from './queues'

/** When a job may begin, and which other makes it needless. */
export interface JobTerms {
  /** Of jobs with one key in one queue, one waits at a time; sending another is nothing. */
  readonly key?: string
  /** Not before so many seconds from now. */
  readonly inSeconds?: number
}

/** Work that is done later, by whichever node of api has time for it. */
export interface Jobs {
  /** Part of the transaction: there is no job without the row that caused it, and no row without its job. */
  send<Q extends QueueName>(tx: Tx, queue: Q, data: Queues[Q], terms?: JobTerms): Promise<void>
  /** As `send`, in a transaction of its own. */
  sendAlone<Q extends QueueName>(queue: Q, data: Queues[Q], terms?: JobTerms): Promise<void>
  /** Begins to take jobs; resolves when Postgres has answered. May be asked again when it rejects. */
  start(work: JobWork): Promise<void>
  /** Takes no more jobs, and waits for those under way, at most 5 s. */
  stop(): Promise<void>
}

/** What this process does about each queue. */
export type JobWork = { readonly [Q in QueueName]?: QueueWork<Queues[Q]> }

export interface QueueWork<Data> {
  /** Rejects to be tried again later. `signal`: api stops. */
  readonly run: (data: Data, signal: AbortSignal) => Promise<void>
  /** When one is sent by itself, as cron in UTC. */
  readonly every?: string
}

/** Seconds between looks into a queue. */
const pollSeconds = 1
/** Jobs taken from a queue at a time. */
const batchSize = 10
const stopMs = 5_000
const schema = 'jobs'

export const createJobs = ({ databaseUrl, log }: { databaseUrl: string; log: Logger }): Jobs => {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: 'api jobs',
    schema,
    max: 2,
    // Its tables come with a migration; api may not make any.
    migrate: false,
    supervise: true,
    schedule: true,
    archiveCompletedAfterSeconds: 3_600,
    deleteAfterDays: 2,
  })
  const stopping = new AbortController()
  let started = false
  const taken = new Set<QueueName>()
  boss.on('error', (error) => log.error({ err: error }, 'jobs could not be looked after'))

  const take = async <Q extends QueueName>(queue: Q, { run, every }: QueueWork<Queues[Q]>): Promise<void> => {
    await boss.work<Queues[Q]>(queue, { pollingIntervalSeconds: pollSeconds, batchSize }, async (batch) => {
      // A job that fails may not take the others of its batch with it.
      const failures = await failuresOf(batch, ({ data }) => run(data, stopping.signal))
      if (failures.length === 0) return
      for (const { job, error } of failures) log.warn({ err: error, queue, job: job.id }, 'a job failed')
      await boss.complete(
        queue,
        batch.filter((job) => !failures.some((failure) => failure.job === job)).map(({ id }) => id),
      )
      throw failures[0]?.error
    })
    if (every) await boss.schedule(queue, every, {}, { tz: 'UTC' })
  }

  return {
    send: async (tx, queue, data, terms) => {
      await boss.send(queue, data, { ...optionsOf(terms), db: within(tx) })
    },
    sendAlone: async (queue, data, terms) => {
      await boss.send(queue, data, optionsOf(terms))
    },
    start: async (work) => {
      await boss.start()
      started = true
      for (const queue of Object.keys(work) as QueueName[]) {
        const done = work[queue]
        if (!done || taken.has(queue)) continue
        await take(queue, done as QueueWork<Queues[QueueName]>)
        taken.add(queue)
      }
    },
    stop: async () => {
      stopping.abort()
      if (started) await boss.stop({ graceful: true, timeout: stopMs, wait: true })
    },
  }
}

const optionsOf = ({ key, inSeconds }: JobTerms = {}) => ({
  ...(key === undefined ? {} : { singletonKey: key }),
  ...(inSeconds === undefined ? {} : { startAfter: inSeconds }),
})

const failuresOf = async <Job>(batch: readonly Job[], run: (job: Job) => Promise<void>): Promise<{ job: Job; error: unknown }[]> => {
  const failures: { job: Job; error: unknown }[] = []
  for (const job of batch) {
    try {
      await run(job)
    } catch (error) {
      failures.push({ job, error })
    }
  }
  return failures
}

/** pg-boss' way to the database, inside a transaction of ours. */
const within = (tx: Tx): PgBoss.Db => ({
  executeSql: async (text: string, values: unknown[]) => ({ rows: [...(await tx.execute(bound(text, values)))] }),
})

/**
 * A statement with `$1`, `$2` … as one with its values in place. A value that
 * stands there twice becomes two parameters, so each is told its type.
 */
const bound = (text: string, values: readonly unknown[]): SQL =>
  sql.join(text.split(/\$(\d+)/).map((piece, i) => (i % 2 === 0 ? sql.raw(piece) : parameterOf(values[Number(piece) - 1]))))

const parameterOf = (value: unknown): SQL => {
  if (value === null || value === undefined) return sql.raw('null')
  if (typeof value === 'number') return sql`${value}::int`
  if (typeof value === 'boolean') return sql`${value}::boolean`
  return sql`${typeof value === 'string' ? value : JSON.stringify(value)}::text`
}
