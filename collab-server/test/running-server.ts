import { randomUUID } from 'node:crypto'
import { readConfig } from '@fashionos/shared/config'
import pino, { type Logger } from 'pino'
import type postgres from 'postgres'
import { type Config, declaration } from '../src/config'
import { createCollabServer } from '../src/server'
import type { World } from './world'

export interface RunningServer {
  readonly port: number
  /** `ws://127.0.0.1:port`. */
  readonly url: string
  metric(name: string): Promise<number>
  /** `deadlineMs`: how long it may take to commit what it has. */
  stop(deadlineMs?: number): Promise<{ lost: number }>
}

/** Every option at its default, on a free port. */
export function testConfig(world: World, changes: Partial<Config> = {}): Config {
  const env = { COLLAB_PORT: '0', DATABASE_URL: world.databaseUrl, SECRET: world.secret, LOG_LEVEL: 'silent' }
  const config = readConfig(declaration, env)
  if (!config.ok) throw new Error(config.reason.join('\n'))
  return { ...config.value, ...changes }
}

/**
 * A real server in this process, on port 0, against the world's database. What
 * was made before it started it has filled by then, so that it takes no document
 * from another one later; `isCatchingUp`: it is still at it.
 */
export async function startServer(
  world: World,
  options: { config?: Partial<Config>; sql?: postgres.Sql; logSql?: postgres.Sql; log?: Logger; isCatchingUp?: boolean } = {},
): Promise<RunningServer> {
  const config = testConfig(world, options.config)
  const sql = options.sql ?? world.collabSql()
  const log = options.log ?? pino({ level: 'silent' })
  const server = createCollabServer({ sql, logSql: options.logSql, config, clock: { now: Date.now }, log, node: randomUUID() })
  const { port, caughtUp } = await server.start()
  if (!options.isCatchingUp) await caughtUp
  return {
    port,
    url: `ws://127.0.0.1:${port}`,
    metric: async (name) => {
      const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
      return text
        .split('\n')
        .filter((line) => line.startsWith(`fashionos_collab_${name}`))
        .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0)
    },
    stop: (deadlineMs = 60_000) => server.stop({ deadlineMs }),
  }
}
