import { roleUrl } from '@fashionos/migrations/roles'
import { Redis } from 'ioredis'
import type { Logger } from 'pino'
import postgres, { type Sql } from 'postgres'
import { createAuth } from './auth/auth'
import { createAuthDatabase } from './auth/auth-database'
import type { ApiConfig } from './config'
import { databaseOf } from './database'
import type { ApiDeps } from './deps'
import { openFileStore } from './files/open-store'
import { memoryLimits } from './http/limits'
import { createMetrics } from './http/metrics'
import { redisLimits } from './http/redis-limits'
import { createJobs } from './jobs/jobs'
import { createOutbox } from './mails/outbox'

export interface EffectsOptions {
  readonly config: ApiConfig
  readonly clock: () => number
  readonly newId: () => string
  readonly log: Logger
  readonly addressOf: (request: Request) => string | null
  readonly clientFolder: string | null
  /** Connections to Postgres per role. */
  readonly connections: number
  /** Whether `/metrics` also tells about the process. */
  readonly processMetrics: boolean
}

export interface Effects {
  readonly deps: ApiDeps
  /** As `fashionos_app`, to listen on. */
  readonly sql: Sql
  /** Lets go of the database and Redis. */
  close(): Promise<void>
}

/** Everything api needs of the world, as configured. Nothing is connected before it is used. */
export const openEffects = (options: EffectsOptions): Effects => {
  const { config, clock, newId, log } = options
  const connect = (role: 'fashionos_app' | 'fashionos_auth') =>
    postgres(roleUrl({ databaseUrl: config.databaseUrl, role, secret: config.secret }), {
      max: options.connections,
      connect_timeout: 5,
      onnotice: () => {},
      connection: { application_name: 'api' },
    })
  const sqls = [connect('fashionos_app'), connect('fashionos_auth')] as const
  const redis =
    config.redisUrl === '' ? null : new Redis(config.redisUrl, { lazyConnect: true, maxRetriesPerRequest: 1, enableOfflineQueue: false })
  const memory = memoryLimits(clock)
  const limits = redis ? redisLimits({ redis, fallback: memory, log }) : memory
  const authDb = createAuthDatabase(databaseOf(sqls[1]))
  const outbox = createOutbox({ authDb, newId, clock })
  const publicUrl = publicUrlOf(config)
  return {
    deps: {
      ...options,
      config: { ...config, publicUrl },
      db: databaseOf(sqls[0]),
      authDb,
      auth: createAuth({
        authDb,
        secret: config.secret,
        accessTokenSeconds: config.accessTokenSeconds,
        attemptsPerAddress: config.attemptsPerAddress,
        publicUrl,
        outbox,
        limits,
        newId,
        log,
      }),
      limits,
      files: openFileStore(config),
      jobs: createJobs({ databaseUrl: roleUrl({ databaseUrl: config.databaseUrl, role: 'fashionos_app', secret: config.secret }), log }),
      metrics: createMetrics({ process: options.processMetrics }),
    },
    sql: sqls[0],
    close: async () => {
      redis?.disconnect()
      await Promise.allSettled(sqls.map((sql) => sql.end({ timeout: 2 })))
    },
  }
}

/** Where people reach the product, without a slash at the end. */
const publicUrlOf = ({ publicUrl, port }: Pick<ApiConfig, 'publicUrl' | 'port'>): string =>
  publicUrl === '' ? `http://localhost:${port}` : publicUrl.replace(/\/+$/, '')
