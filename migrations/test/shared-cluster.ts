import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { clusterUser } from '../src/embedded-postgres/cluster'
import { postmasterOf } from '../src/embedded-postgres/postmaster'

/** Advisory locks in the database `fashionos` of the shared cluster. */
export const keeping = 7_001
export const inUse = 7_002
export const makingTemplate = 7_003

/** One cluster per user of the machine. */
export const clusterFolder = (): string => join(tmpdir(), `fashionos-test-postgres-18-${userInfo().uid}`)

export interface SharedCluster {
  /** Connected to the database `fashionos` as superuser. While it is open the cluster stays up. */
  readonly sql: postgres.Sql
  urlOf(database: string): string
}

/** Making a cluster takes seconds, and minutes where the machine is busy with other things. */
const deadlineMs = 240_000

/**
 * Joins the shared test cluster, starting it when it does not run.
 * @throws when it is not up after some minutes.
 */
export async function joinSharedCluster(): Promise<SharedCluster> {
  const end = performance.now() + deadlineMs
  let nextKeeperAt = 0
  let failure = 'it was never reachable'
  while (performance.now() < end) {
    const urlOf = urlOfRunning()
    const joined = urlOf && (await joinAt(urlOf))
    if (joined && typeof joined !== 'string') return joined
    if (joined) failure = joined
    if (!urlOf && performance.now() >= nextKeeperAt) {
      startKeeper()
      nextKeeperAt = performance.now() + 20_000
    }
    await new Promise((resume) => setTimeout(resume, 50))
  }
  throw new Error(`Expected a Postgres for tests in ${clusterFolder()}, but ${failure}. See keeper.log there.`)
}

/** How to reach the cluster's databases, or null when it is not up. */
function urlOfRunning(): ((database: string) => string) | null {
  const folder = clusterFolder()
  const postmaster = postmasterOf(join(folder, 'postgres'))
  const passwordFile = join(folder, 'postgres-password')
  if (!postmaster?.isReady || !existsSync(passwordFile)) return null
  const password = readFileSync(passwordFile, 'utf8').trim()
  return (database) => `postgres://${clusterUser}:${password}@127.0.0.1:${postmaster.port}/${database}`
}

/** Connects and takes the shared lock that keeps the keeper from ending the cluster, or says why that failed. */
async function joinAt(urlOf: (database: string) => string): Promise<SharedCluster | string> {
  const sql = postgres(urlOf(clusterUser), { max: 1, idle_timeout: 0, max_lifetime: null, connect_timeout: 30, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock_shared(${inUse})`
    const [keeper] = await sql`select 1 from pg_locks where locktype = 'advisory' and objid = ${keeping} and granted`
    // Its keeper was killed; without one the cluster would never end.
    if (!keeper) startKeeper()
    return { sql, urlOf }
  } catch (error) {
    await sql.end({ timeout: 0 })
    return error instanceof Error ? error.message : String(error)
  }
}

function startKeeper(): void {
  mkdirSync(clusterFolder(), { recursive: true })
  const log = openSync(join(clusterFolder(), 'keeper.log'), 'a')
  const keeper = join(import.meta.dir, 'keeper.ts')
  spawn(process.execPath, [keeper], { cwd: '/', detached: true, stdio: ['ignore', log, log] }).unref()
}
