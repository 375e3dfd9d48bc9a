import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type postgres from 'postgres'
import { migrate } from '../src/migrate'
import { roleUrl } from '../src/roles'
import { joinSharedCluster, makingTemplate, type SharedCluster } from './shared-cluster'

export interface TestDatabase {
  /** As superuser: what DATABASE_URL is for a product. */
  readonly databaseUrl: string
  readonly secret: string
  /** As one of the product's own roles. */
  urlFor(role: Parameters<typeof roleUrl>[0]['role']): string
  /** Ends every connection to the database and removes it. */
  drop(): Promise<void>
}

/** Roles belong to the whole cluster, so all test databases share the secret their passwords are made from. */
const secret = 'the-secret-of-every-test-database'

/**
 * A fresh, migrated database on a Postgres shared by all test processes of
 * this user. It is cloned from a template that is migrated once per state of
 * the migrations, so it costs tens of milliseconds.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const cluster = await joinSharedCluster()
  const template = await ensureTemplate(cluster)
  const name = `test_${Date.now().toString(36)}_${randomBytes(6).toString('hex')}`
  await cluster.sql.unsafe(`create database ${name} template ${template}`)
  const databaseUrl = cluster.urlOf(name)
  return {
    databaseUrl,
    secret,
    urlFor: (role) => roleUrl({ databaseUrl, role, secret }),
    drop: async () => {
      await cluster.sql.unsafe(`drop database if exists ${name} with (force)`)
      await cluster.sql.end({ timeout: 5 })
    },
  }
}

async function ensureTemplate({ sql, urlOf }: SharedCluster): Promise<string> {
  const template = `template_${hashOfMigrations()}`
  if (await exists(sql, template)) return template
  await sql`select pg_advisory_lock(${makingTemplate})`
  try {
    if (!(await exists(sql, template))) await makeTemplate({ sql, urlOf }, template)
  } finally {
    await sql`select pg_advisory_unlock(${makingTemplate})`
  }
  return template
}

/** Named at the end, so that a killed test never leaves half a template under its name. */
async function makeTemplate({ sql, urlOf }: SharedCluster, template: string): Promise<void> {
  const draft = `draft_${randomBytes(6).toString('hex')}`
  await sql.unsafe(`create database ${draft}`)
  await migrate({ databaseUrl: urlOf(draft), secret })
  await sql.unsafe(`alter database ${draft} rename to ${template}`)
}

const exists = async (sql: postgres.Sql, database: string): Promise<boolean> =>
  (await sql`select 1 from pg_database where datname = ${database}`).length > 0

function hashOfMigrations(): string {
  const hash = createHash('sha256')
  for (const folder of ['src', 'sql']) {
    const root = join(import.meta.dir, '..', folder)
    for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(ts|sql|json)$/.test(file) && !file.endsWith('.test.ts')) hash.update(file).update(readFileSync(join(root, file)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}
