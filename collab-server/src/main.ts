import { randomUUID } from 'node:crypto'
import { roleUrl } from '@fashionos/migrations/roles'
import { helpOf } from '@fashionos/shared/config'
import pino from 'pino'
import postgres from 'postgres'
import { type Config, configOfProcess, declaration } from './config'
import { createCollabServer } from './server'

if (process.argv.includes('--help')) {
  console.log(`collab-server: where documents live.\n\n${helpOf(declaration)}`)
} else {
  const config = configOfProcess()
  if (config.ok) await run(config.value)
  else fail(config.reason)
}

async function run(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel, base: { process: 'collab-server' } })
  const url = roleUrl({ databaseUrl: config.databaseUrl, role: 'fashionos_collab', secret: config.secret })
  const connect = (max: number) =>
    postgres(url, { max, connect_timeout: 5, onnotice: () => {}, connection: { application_name: 'collab-server' } })
  // Commits have connections of their own: no burst of readers may delay them.
  const sql = connect(8)
  const logSql = connect(2)
  const server = createCollabServer({ sql, logSql, config, clock: { now: Date.now }, log, node: randomUUID() })

  const stop = async (code: number): Promise<void> => {
    const { lost } = await server.stop({ deadlineMs: config.shutdownMs })
    if (lost > 0) log.error({ edits: lost }, 'edits could not be saved before the deadline; their authors still have them')
    await Promise.allSettled([sql.end({ timeout: 1 }), logSql.end({ timeout: 1 })])
    process.exit(code)
  }
  process.once('SIGTERM', () => void stop(0))
  process.once('SIGINT', () => void stop(0))
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise failed unwatched'))
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'an error nobody expected; shutting down')
    void stop(1)
  })
  try {
    const { port } = await server.start()
    log.info({ port, host: config.host }, 'ready')
  } catch (error) {
    fail([startFaultOf(error, config)])
  }
}

/** What is in the way of a start, and what to do. */
function startFaultOf(error: unknown, { host, port }: Config): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') return `Port ${port} of ${host} is in use. Stop what listens there, or set COLLAB_PORT.`
  const said = error instanceof Error ? error.message : String(error)
  return `collab-server could not start: ${said}. Expected a migrated Postgres that answers at DATABASE_URL, and an address of this machine in HOST.`
}

function fail(sentences: readonly string[]): never {
  for (const sentence of sentences) console.error(sentence)
  process.exit(1)
}
