import { join } from 'node:path'
import { holdsWithin } from '@fashionos/migrations/embedded-postgres/process-table'
import { type Server, type ServerOptions, startServer } from './server'

export interface Ports {
  /** Where people open the product. */
  readonly page: number
  /** The same, except in development. */
  readonly api: number
  readonly collab: number
}

export interface ServersOptions {
  readonly root: string
  /** Where they log to; null: the terminal. */
  readonly logFolder: string | null
  readonly host: string
  readonly ports: Ports
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isDevelopment: boolean
  /** What runs as collab-server; null: its sources. */
  readonly collabBundle: string | null
  readonly stopping: Promise<void>
  readonly onStart: (server: string, pid: number) => void
}

const readyDeadlineMs = 60_000

export const startServers = (options: ServersOptions): Server[] => commandsOf(options).map(startServer)

/** Null when all servers say they are ready, else the reason why not. */
export async function whyNotReady(servers: readonly Server[], { host, ports, stopping }: ServersOptions): Promise<string | null> {
  // An address to listen on everywhere is not one to connect to.
  const to = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host
  const urls = [ports.api, ports.collab].map((port) => `http://${to}:${port}/health/ready`)
  const areReady = holdsWithin({ claim: async () => (await Promise.all(urls.map(isReady))).every(Boolean), deadlineMs: readyDeadlineMs })
  const outcome = await Promise.race([areReady, ...servers.map((server) => server.failed), stopping.then(() => 'It was not ready yet.')])
  if (typeof outcome === 'string') return outcome
  return outcome ? null : `The servers were not ready after ${readyDeadlineMs / 1000} seconds. Their logs say why.`
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok
  } catch {
    return false
  }
}

function commandsOf(options: ServersOptions): ServerOptions[] {
  const { root, ports, host, isDevelopment } = options
  const servers = [onBun('api', options, null), onBun('collab-server', options, options.collabBundle)]
  if (!isDevelopment) return servers
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const args = [vite, '--host', host, '--port', String(ports.page), '--strictPort']
  const env = { ...options.env, API_URL: `http://${host}:${ports.api}`, NODE_ENV: 'development' }
  return [...servers, { ...common('vite', options), file: 'node', args, cwd: join(root, 'client'), env }]
}

function onBun(name: string, options: ServersOptions, bundle: string | null): ServerOptions {
  const script = bundle ?? join(options.root, name, 'src', 'main.ts')
  const args = options.isDevelopment ? ['--watch', '--no-clear-screen', script] : [script]
  return { ...common(name, options), file: process.execPath, args, cwd: options.root, env: options.env }
}

const common = (name: string, { logFolder, onStart }: ServersOptions) => ({
  name,
  log: logFolder && join(logFolder, `${name}.log`),
  onStart: (pid: number) => onStart(name, pid),
})
