import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { ensureRoles } from './roles'

const migrationsFolder = fileURLToPath(new URL('../sql', import.meta.url))

/** "fashion" in ASCII: one migration at a time per database. */
const lockKey = '28824002003070830'

/**
 * Brings the database to the schema of this version: roles with their
 * passwords, tables, policies, functions. Does nothing when it is there
 * already; of two that start at once one waits for the other. Throws what
 * Postgres said; `databaseFaultOf` makes a sentence of it.
 */
export const migrate = async ({ databaseUrl, secret }: { databaseUrl: string; secret: string }): Promise<void> => {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {}, connect_timeout: 10, prepare: false })
  try {
    await sql`select pg_advisory_lock(${lockKey}::bigint)`
    await ensureRoles(sql, secret)
    await runMigrations(drizzle(sql), { migrationsFolder })
  } finally {
    await sql.end({ timeout: 5 })
  }
}
