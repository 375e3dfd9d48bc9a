import { AsyncLocalStorage } from 'node:async_hooks'
import { sql } from 'drizzle-orm'
import type { Database, Tx } from '../database'

/** better-auth's tables, in the transaction of the request where there is one. */
export interface AuthDatabase {
  /** Looks like the database, and is the running transaction inside `transaction`. */
  readonly db: Database
  /** Everything `work` does through `db` is one transaction, with `actor` in the audit. */
  transaction<T>(actor: string | null, work: () => Promise<T>): Promise<T>
}

/**
 * better-auth takes one database for good and opens no transaction around an
 * endpoint. So that a change of access, its audit entry and its mail are one
 * commit, it gets a database that leads to the transaction of the request.
 */
export const createAuthDatabase = (db: Database): AuthDatabase => {
  const running = new AsyncLocalStorage<Tx>()
  const leading = new Proxy(db, { get: (root, key) => Reflect.get(running.getStore() ?? root, key) })
  return {
    db: leading,
    transaction: (actor, work) =>
      db.transaction(async (tx) => {
        await tx.execute(sql`select set_config('fashionos.user', ${actor ?? ''}, true)`)
        return running.run(tx, work)
      }),
  }
}
