import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { helpOf, readConfig } from '@fashionos/shared/config'
import pino from 'pino'
import { startBackground } from './background'
import { type ApiConfig, declaration, environment } from './config'
import { openEffects } from './effects'
import { startPostRound } from './mails/post-round'
import { createApi } from './server'

/** How long requests may take to finish after the signal to stop. */
const shutDownMs = 10_000
/** The largest piece of an upload, and the largest picture sent as a form; JSON bodies have a smaller limit of their own. */
const maxRequestBodySize = 17 * 1_024 * 1_024

if (process.argv.includes('--help')) {
  console.log(`api: people, shows, the directory of documents, and the pages.\n\n${helpOf(declaration)}`)
} else {
  const config = readConfig(declaration, environment())
  if (config.ok) run(config.value)
  else fail(config.reason)
}

function run(config: ApiConfig): void {
  const log = pino({ level: config.logLevel, base: { process: 'api' } })
  const folder = fileURLToPath(new URL('../../client/dist', import.meta.url))
  const { deps, sql, close } = openEffects({
    config,
    clock: Date.now,
    newId: () => Bun.randomUUIDv7(),
    log,
    addressOf: (request) => api.server?.requestIP(request)?.address ?? null,
    clientFolder: existsSync(folder) ? folder : null,
    connections: 10,
    processMetrics: true,
  })
  const api = createApi(deps)
  const post = startPostRound(deps)
  const background = startBackground(deps, sql)

  const stop = async (code: number): Promise<void> => {
    const deadline = setTimeout(() => process.exit(1), shutDownMs)
    await api.server?.stop(false)
    await post.stop()
    await background.stop()
    await close()
    clearTimeout(deadline)
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
    api.listen({ port: config.port, hostname: config.host, maxRequestBodySize, idleTimeout: 30 })
    log.info({ port: api.server?.port, host: config.host }, 'ready')
  } catch (error) {
    fail([`api could not start on ${config.host}:${config.port}: ${error instanceof Error ? error.message : String(error)}`])
  }
}

function fail(sentences: readonly string[]): never {
  for (const sentence of sentences) console.error(sentence)
  process.exit(1)
}
