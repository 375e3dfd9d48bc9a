import { drizzle } from 'drizzle-orm/postgres-js'
import type { Sql } from 'postgres'

export const databaseOf = (sql: Sql) => drizzle(sql)

export type Database = ReturnType<typeof databaseOf>
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0]
