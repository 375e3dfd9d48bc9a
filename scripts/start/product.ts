import { resolve } from 'node:path'
import { ok, type Result, refused } from '@fashionos/shared/errors'
import { ensureClientBuild } from './client-build'
import type { StartConfig } from './config'
import { ensureDataDir, secretOf } from './data-dir'
import { type Database, openDatabase, prepareDatabase } from './database'
import { claimablePort } from './ports'
import { endLeftovers, forgetRun, writeRun } from './run-file'
import { bundleServer } from './server-bundle'
import { type Ports, type ServersOptions, startServers, whyNotReady } from './servers'

export interface Product {
  readonly url: string
  /** Resolves with a sentence when something ends that must not. */
  readonly failed: Promise<string>
  /** Servers first, each with time to finish what it has; then the database. */
  stop(): Promise<void>
}

export interface ProductOptions {
  readonly root: string
  readonly config: StartConfig
  readonly env: Readonly<Record<string, string | undefined>>
  /** Vite and watchers instead of a build. */
  readonly isDevelopment: boolean
  /** Resolves when the start is to be given up. */
  readonly stopping: Promise<void>
  readonly say: (line: string) => void
}

interface Prepared {
  readonly dataDir: string
  readonly secret: string
  readonly ports: Ports
}

/** A little longer than the servers give themselves. */
const drainDeadlineMs = 12_000
const logCheckMs = 60_000

/** Starts everything, in order; what was started is stopped again when a later step is refused. */
export async function startProduct(options: ProductOptions): Promise<Result<Product>> {
  const { config } = options
  const prepared = await prepare(options)
  if (!prepared.ok) return prepared
  const { dataDir } = prepared.value
  const database = await openDatabase({ databaseUrl: config.databaseUrl, dataDir, port: config.postgresPort })
  if (!database.ok) return database
  const product = await startOn(database.value, { ...options, ...prepared.value })
  if (!product.ok) await database.value.stop()
  return product
}

/** All that can be refused before any process runs. */
async function prepare({ config, root, isDevelopment }: ProductOptions): Promise<Result<Prepared>> {
  const dataDir = resolve(root, config.dataDir)
  const folder = ensureDataDir(dataDir)
  if (!folder.ok) return folder
  const leftovers = await endLeftovers(dataDir)
  if (!leftovers.ok) return leftovers
  const secret = config.secret ? ok(config.secret) : secretOf(dataDir)
  if (!secret.ok) return secret
  const ports = await claimPorts(config, isDevelopment)
  return ports.ok ? ok({ dataDir, ports: ports.value, secret: secret.value }) : ports
}

async function startOn(database: Database, options: ProductOptions & Prepared): Promise<Result<Product>> {
  const { root, config, secret, isDevelopment, say } = options
  const schema = await prepareDatabase({ url: database.url, secret, demo: config.demo })
  if (!schema.ok) return schema
  const built = isDevelopment ? ok(null) : await ensureClientBuild({ root, say })
  if (!built.ok) return built
  const collab = isDevelopment ? ok(null) : await bundleServer({ root, name: 'collab-server', dataDir: options.dataDir })
  return collab.ok ? runServers({ ...options, database, collabBundle: collab.value }) : collab
}

async function claimPorts({ host, port, collabPort }: StartConfig, isDevelopment: boolean): Promise<Result<Ports>> {
  if (port !== 0 && port === collabPort) return refused(`PORT and COLLAB_PORT are both ${port}. Set one of them to another port.`)
  const page = await claimablePort({ port, host, env: 'PORT' })
  if (!page.ok) return page
  const collab = await claimablePort({ port: collabPort, host, env: 'COLLAB_PORT' })
  if (!collab.ok) return collab
  // In development Vite has the page's port and hands on what is for the api.
  const api = isDevelopment ? await claimablePort({ port: 0, host, env: 'PORT' }) : page
  return api.ok ? ok({ page: page.value, api: api.value, collab: collab.value }) : api
}

type Runnable = ProductOptions & Prepared & { readonly database: Database; readonly collabBundle: string | null }

async function runServers(options: Runnable): Promise<Result<Product>> {
  const { config, dataDir, ports, database } = options
  const url = config.publicUrl || `http://localhost:${ports.page}`
  const pids = new Map<string, number>()
  const onStart = (server: string, pid: number) => {
    pids.set(server, pid)
    writeRun(dataDir, { pid: process.pid, url, apiPort: ports.api, collabPort: ports.collab, servers: Object.fromEntries(pids) })
  }
  const serversOptions = { ...options, host: config.host, env: environmentOf(options, url), logFolder: logFolderOf(options), onStart }
  const servers = startServers(serversOptions)
  const logCheck = setInterval(() => servers.map((server) => server.shortenLog()), logCheckMs)
  const stop = async () => {
    clearInterval(logCheck)
    await Promise.all(servers.map((server) => server.stop(drainDeadlineMs)))
    await database.stop()
    forgetRun(dataDir)
  }
  const why = await whyNotReady(servers, serversOptions)
  if (why !== null) {
    await stop()
    return refused(why)
  }
  for (const server of servers) server.keepUp()
  return ok({ url, failed: Promise.race([database.failed, ...servers.map((server) => server.failed)]), stop })
}

const logFolderOf = ({ config, dataDir, isDevelopment }: ProductOptions & Prepared): string | null =>
  isDevelopment || config.logs === 'stdout' ? null : dataDir

/** The servers read the same options as we, with what was decided here filled in. */
const environmentOf = (
  { env, config, dataDir, secret, ports, database, isDevelopment }: ProductOptions & Prepared & { database: Database },
  url: string,
): ServersOptions['env'] => ({
  ...env,
  NODE_ENV: isDevelopment ? 'development' : 'production',
  PORT: String(ports.api),
  COLLAB_PORT: String(ports.collab),
  PUBLIC_URL: url,
  DATA_DIR: dataDir,
  DATABASE_URL: database.url,
  SECRET: secret,
  DEMO: config.demo ? 'on' : 'off',
})
