import { mkdirSync, renameSync, rmSync } from 'node:fs'
import postgres from 'postgres'
import { startEmbeddedPostgres } from '../src/embedded-postgres'
import { clusterFolder, inUse, keeping } from './shared-cluster'

/**
 * The process behind `testDatabase()`: keeps one Postgres for all test
 * processes of this user, and ends it, folder and all, when nobody has used
 * it for a while. What it holds is worth nothing, so it does not wait for the
 * disk; a test may still kill any of our processes, Postgres lives on.
 */
const idleMs = 20_000

async function keep(): Promise<void> {
  const folder = clusterFolder()
  mkdirSync(folder, { recursive: true })
  const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '400', autovacuum: 'off' }
  const cluster = await startEmbeddedPostgres({ dataDir: folder, port: 0, settings })
  if (!cluster.ok) throw new Error(cluster.reason)
  const sql = postgres(cluster.value.databaseUrl, { max: 1, idle_timeout: 0, onnotice: () => {} })
  const [lock] = await sql`select pg_try_advisory_lock(${keeping}) as held`
  // Another keeper is at work.
  if (lock?.held) {
    await untilIdle(sql)
    // Renamed first: whoever looks from now on makes a new one.
    const gone = `${folder}.gone-${process.pid}`
    renameSync(folder, gone)
    await sql.end({ timeout: 1 })
    await cluster.value.stop()
    rmSync(gone, { recursive: true, force: true })
  }
  process.exit(0)
}

/** Returns holding the lock that each user of the cluster shares, so that nobody can begin to use it. */
async function untilIdle(sql: postgres.Sql): Promise<void> {
  let idleSince = performance.now()
  for (;;) {
    await new Promise((resume) => setTimeout(resume, 1_000))
    const [lock] = await sql`select pg_try_advisory_lock(${inUse}) as held`
    if (!lock?.held) idleSince = performance.now()
    else if (performance.now() - idleSince >= idleMs) return
    else await sql`select pg_advisory_unlock(${inUse})`
  }
}

await keep()
