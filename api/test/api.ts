import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testDatabase } from '@fashionos/migrations/test/postgres'
import { readConfig } from '@fashionos/shared/config'
import pino from 'pino'
import postgres, { type Sql } from 'postgres'
import { type ApiConfig, declaration } from '../src/config'
import type { ApiDeps } from '../src/deps'
import { openEffects } from '../src/effects'
import { type Api, createApi } from '../src/server'
import { Browser } from './browser'

export interface TestApi {
  readonly api: Api
  readonly deps: ApiDeps
  /** As api's own role, to listen on. */
  readonly sql: Sql
  /** As the database's owner: what no server may see. */
  readonly owner: Sql
  /** A browser nobody has signed in with. */
  browser(): Browser
  /** A browser of a new person who is signed in. */
  person(name: string): Promise<Browser>
  close(): Promise<void>
}

interface Options {
  readonly env?: Readonly<Record<string, string>>
  readonly clientFolder?: string | null
  readonly clock?: () => number
}

/** The whole api on a fresh database, with nothing replaced but the network below HTTP. */
export const testApi = async ({ env = {}, clientFolder = null, clock = Date.now }: Options = {}): Promise<TestApi> => {
  const database = await testDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'fashionos-api-'))
  const config = configOf({ DATABASE_URL: database.databaseUrl, SECRET: database.secret, DATA_DIR: dataDir, ...env })
  const { deps, sql, close } = openEffects({
    config,
    clock,
    newId: () => Bun.randomUUIDv7(),
    log: pino({ level: 'silent' }),
    addressOf: () => '127.0.0.1',
    clientFolder,
    connections: 4,
    processMetrics: false,
  })
  const api = createApi(deps)
  const owner = postgres(database.databaseUrl, { max: 2, onnotice: () => {} })
  const browser = () => new Browser(api)
  return {
    api,
    deps,
    sql,
    owner,
    browser,
    person: async (name) => {
      const one = browser()
      await one.signUp(name)
      return one
    },
    close: async () => {
      await close()
      await owner.end({ timeout: 1 })
      await database.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

const configOf = (env: Record<string, string>): ApiConfig => {
  const config = readConfig(declaration, env)
  if (!config.ok) throw new Error(config.reason.join(' '))
  return config.value
}
