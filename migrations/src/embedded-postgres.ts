import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { ok, type Result, refused } from '@fashionos/shared/errors'
import postgres from 'postgres'
import { type Binaries, postgresBinaries } from './embedded-postgres/binaries'
import { clusterPassword, clusterUser, ensureCluster, plainEnvironment } from './embedded-postgres/cluster'
import { launchAs, type Owner, ownerOf } from './embedded-postgres/owner'
import { forgetDeadPostmaster, postmasterOf, stopPostmaster } from './embedded-postgres/postmaster'
import { holdsWithin, isRunning } from './embedded-postgres/process-table'

export interface EmbeddedPostgres {
  /** URL of the superuser and the database `fashionos`. Never leaves this machine: it listens on 127.0.0.1 only. */
  readonly databaseUrl: string
  readonly port: number
  readonly pid: number
  /** A Postgres left behind by a killed run was found and taken over. */
  readonly wasRunning: boolean
  /** Resolves with a sentence when Postgres ends, asked or not. */
  readonly ended: Promise<string>
  stop(): Promise<void>
}

export interface EmbeddedPostgresOptions {
  /** The cluster, its password and its log are kept in here as `postgres`, `postgres-password`, `postgres.log`. */
  readonly dataDir: string
  /** Tried first; 0, or one in use: a free port is taken. */
  readonly port: number
  /** Settings of postgresql.conf on top of ours. */
  readonly settings?: Readonly<Record<string, string>>
}

/**
 * Starts the Postgres 18 that comes with the npm packages, or takes over the
 * one a killed run left running on the same folder. Works as root and as an
 * ordinary user. Refuses with a sentence for people.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<Result<EmbeddedPostgres>> {
  const place = placeIn(resolve(options.dataDir))
  const binaries = await postgresBinaries()
  if (!binaries.ok) return binaries
  const password = passwordOf(place)
  if (!password.ok) return password
  const owner = ownerOf(place.cluster)
  if (!owner.ok) return owner
  const made = await ensureCluster({ cluster: place.cluster, initdb: binaries.value.initdb, owner: owner.value, password: password.value })
  if (!made.ok) return made
  const running = await takeOverOrStart({ ...options, place, binaries: binaries.value, owner: owner.value })
  if (!running.ok) return running
  return withDatabase(running.value, password.value)
}

interface Place {
  readonly dataDir: string
  readonly cluster: string
  readonly passwordFile: string
  readonly log: string
}

interface Running {
  readonly pid: number
  readonly port: number
  readonly wasRunning: boolean
  readonly ended: Promise<string>
}

interface Start extends EmbeddedPostgresOptions {
  readonly place: Place
  readonly binaries: Binaries
  readonly owner: Owner
}

/** Recovery after a crash replays the write-ahead log, which may take this long. */
const readyDeadlineMs = 120_000
const maxLogBytes = 10_000_000

const placeIn = (dataDir: string): Place => ({
  dataDir,
  cluster: join(dataDir, 'postgres'),
  passwordFile: join(dataDir, 'postgres-password'),
  log: join(dataDir, 'postgres.log'),
})

function passwordOf({ dataDir, passwordFile }: Place): Result<string> {
  try {
    mkdirSync(dataDir, { recursive: true })
    return ok(clusterPassword(passwordFile))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return refused(
      `Expected a folder we may write to, but ${dataDir} is not (${why}). Change its permissions or set DATA_DIR to another folder.`,
    )
  }
}

async function takeOverOrStart(start: Start): Promise<Result<Running>> {
  const end = performance.now() + readyDeadlineMs
  let port = start.port
  let reason = ''
  while (performance.now() < end) {
    const leftover = await readyPostmaster(start.place.cluster)
    if (leftover) return ok({ ...leftover, wasRunning: true, ended: endOf(leftover.pid) })
    forgetDeadPostmaster(start.place.cluster)
    const started = await startOnce({ ...start, port: await freePort(port) })
    if (started.ok) return started
    reason = started.reason
    if (!isPassing(reason)) break
    if (reason.includes('Address already in use')) port = 0
    await new Promise((resume) => setTimeout(resume, 200))
  }
  return refused(`Postgres did not start in ${start.place.cluster}: ${reason} More is in ${start.place.log}.`)
}

/** Another start won, backends of a killed Postgres are still ending, or the port was taken meanwhile: worth another try. */
const isPassing = (reason: string): boolean =>
  ['already exists', 'is still in use', 'Address already in use', 'already in use'].some((sign) => reason.includes(sign))

/** Waits for a Postgres that is starting or stopping to do either. */
async function readyPostmaster(cluster: string): Promise<{ pid: number; port: number } | null> {
  const isSettled = () => postmasterOf(cluster)?.isReady !== false
  if (!(await holdsWithin({ claim: isSettled, deadlineMs: 30_000 }))) {
    const stuck = postmasterOf(cluster)
    if (stuck) await stopPostmaster(stuck.pid)
  }
  return postmasterOf(cluster)
}

async function startOnce({ place, binaries, owner, port, settings }: Start): Promise<Result<Running>> {
  const from = shortenLog(place.log)
  const child = launch({ place, binaries, owner, port, settings })
  const ended = new Promise<string>((resume) => {
    child.once('error', (error) => resume(error.message))
    child.once('exit', (_code, signal) => resume(signal ? `killed by ${signal}` : lastLine(place.log)))
  })
  const isReady = () => {
    const postmaster = postmasterOf(place.cluster)
    return postmaster?.pid === child.pid && postmaster?.isReady === true
  }
  const outcome = await Promise.race([ended, holdsWithin({ claim: isReady, deadlineMs: readyDeadlineMs, everyMs: 20 })])
  if (outcome === true && child.pid) return ok({ pid: child.pid, port, wasRunning: false, ended })
  if (outcome === false && child.pid) await stopPostmaster(child.pid)
  return refused(typeof outcome === 'string' ? complaintSince(place.log, from) : `it was not ready after ${readyDeadlineMs / 1000} s.`)
}

/** In a process group of its own: Ctrl-C must reach the servers first and Postgres last. */
function launch({ place, binaries, owner, port, settings }: Omit<Start, 'dataDir'>): ChildProcess {
  const log = openSync(place.log, 'a', 0o600)
  const all = { ...ourSettings, ...settings, port: String(port) }
  const args = ['-D', place.cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const { file, args: launchArgs, ...as } = launchAs(owner, { file: binaries.postgres, args, folders: [place.dataDir] })
  const child = spawn(file, launchArgs, { ...as, cwd: '/', env: plainEnvironment, detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  return child
}

const ourSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  log_checkpoints: 'off',
  jit: 'off',
}

async function withDatabase(running: Running, password: string): Promise<Result<EmbeddedPostgres>> {
  const urlOf = (database: string) => `postgres://${clusterUser}:${password}@127.0.0.1:${running.port}/${database}`
  const sql = postgres(urlOf('postgres'), { max: 1, connect_timeout: 10, onnotice: () => {} })
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${clusterUser}`
    if (!found) await sql.unsafe(`create database ${clusterUser}`).catch(unlessItExists)
  } catch (error) {
    if (!running.wasRunning) await stopPostmaster(running.pid)
    return refused(`The embedded Postgres on port ${running.port} refused us: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    await sql.end({ timeout: 5 })
  }
  return ok({ ...running, databaseUrl: urlOf(clusterUser), stop: () => stopPostmaster(running.pid) })
}

function unlessItExists(error: unknown): void {
  const isDuplicate = error instanceof postgres.PostgresError && ['42P04', '23505'].includes(error.code)
  if (!isDuplicate) throw error
}

/** A Postgres that is not our child sends no event when it ends. */
async function endOf(pid: number): Promise<string> {
  await holdsWithin({ claim: () => !isRunning(pid), deadlineMs: Number.POSITIVE_INFINITY, everyMs: 500 })
  return 'Postgres ended.'
}

/** `wanted` when it is free, else a port the system gives. */
function freePort(wanted: number): Promise<number> {
  return new Promise((resume, fail) => {
    const probe = createServer()
    probe.once('error', (error) => (wanted === 0 ? fail(error) : resume(freePort(0))))
    probe.listen({ port: wanted, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address()
      probe.close(() => resume(typeof address === 'object' && address ? address.port : wanted))
    })
  })
}

/** The log's length, after emptying one that grew too long. */
function shortenLog(log: string): number {
  const bytes = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (bytes <= maxLogBytes) return bytes
  truncateSync(log, 0)
  return 0
}

/** Why Postgres did not start: its last complaints since the log was `from` bytes long. */
function complaintSince(log: string, from: number): string {
  const lines = readFileSync(log).subarray(from).toString('utf8').split('\n')
  const complaints = lines.filter((line) => /FATAL|ERROR|PANIC|could not bind|error while/.test(line)).slice(-2)
  return complaints.map(withoutPrefix).join(' ') || lastLine(log)
}

/** '' when the data folder was removed meanwhile. */
const lastLine = (log: string): string =>
  withoutPrefix(existsSync(log) ? (readFileSync(log, 'utf8').trimEnd().split('\n').at(-1) ?? '') : '')

/** A line of the log without its time, process and level. */
const withoutPrefix = (line: string): string => line.replace(/^.*?(FATAL|LOG|ERROR|PANIC): */, '')
