import { databaseFaultOf } from '@fashionos/migrations/database-fault'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@fashionos/migrations/embedded-postgres'
import { migrate } from '@fashionos/migrations/migrate'
import { seed } from '@fashionos/migrations/seed'
import { ok, type Result, refused } from '@fashionos/shared/errors'

export interface Database {
  readonly url: string
  /** Resolves with a sentence when it is given up. Somebody else's database is never given up. */
  readonly failed: Promise<string>
  /** Leaves somebody else's database alone. */
  stop(): Promise<void>
}

export interface DatabaseOptions {
  readonly databaseUrl: string
  readonly dataDir: string
  readonly port: number
}

/** The database of `DATABASE_URL`, or the embedded one of the data folder. */
export async function openDatabase({ databaseUrl, dataDir, port }: DatabaseOptions): Promise<Result<Database>> {
  if (databaseUrl) return ok({ url: databaseUrl, failed: new Promise(() => {}), stop: async () => {} })
  const started = await startEmbeddedPostgres({ dataDir, port })
  return started.ok ? ok(keptUp(dataDir, started.value)) : started
}

const maxRestarts = 5
const restartWindowMs = 60_000

/**
 * The embedded Postgres, started again when it dies, until it dies too often.
 * It comes back on the same port, because the servers have its address; what
 * was committed is in its write-ahead log.
 */
function keptUp(dataDir: string, first: EmbeddedPostgres): Database {
  const failure = Promise.withResolvers<string>()
  const deaths: number[] = []
  let current: Promise<EmbeddedPostgres | null> = Promise.resolve(first)
  let isStopping = false

  const watch = async (embedded: EmbeddedPostgres): Promise<void> => {
    const how = await embedded.ended
    if (isStopping) return
    const now = performance.now()
    while (deaths[0] !== undefined && deaths[0] < now - restartWindowMs) deaths.shift()
    if (deaths.length >= maxRestarts) return failure.resolve(`Postgres ended: ${how}`)
    deaths.push(now)
    console.error(`Postgres ended (${how}) and is started again.`)
    current = again(embedded.port)
    const next = await current
    if (next) void watch(next)
  }
  const again = async (port: number): Promise<EmbeddedPostgres | null> => {
    const started = await startEmbeddedPostgres({ dataDir, port })
    if (started.ok && started.value.port === port) return started.value
    if (started.ok) await started.value.stop()
    failure.resolve(started.ok ? `Postgres could not come back: port ${port} was taken meanwhile.` : started.reason)
    return null
  }

  void watch(first)
  return {
    url: first.databaseUrl,
    failed: failure.promise,
    stop: async () => {
      isStopping = true
      const running = await current
      await running?.stop()
    },
  }
}

/** Brings the database to this version's schema and adds the demo when wanted. */
export async function prepareDatabase({ url, secret, demo }: { url: string; secret: string; demo: boolean }): Promise<Result<null>> {
  try {
    await migrate({ databaseUrl: url, secret })
    if (demo) await seed({ databaseUrl: url, secret })
    return ok(null)
  } catch (error) {
    const fault = databaseFaultOf(error, url)
    return refused(fault ?? `The database could not be prepared: ${error instanceof Error ? error.message : String(error)}`)
  }
}
