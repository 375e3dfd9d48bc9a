import { createHmac } from 'node:crypto'
import type { Sql } from 'postgres'

/** The roles the servers sign in as. None owns a table, none may bypass row-level security. */
export const loginRoles = ['fashionos_app', 'fashionos_auth', 'fashionos_collab'] as const
export type LoginRole = (typeof loginRoles)[number]

/** Owns the SECURITY DEFINER functions; nobody signs in as it. */
const definerRole = 'fashionos_definer'

/** A role's password: derived from the secret, so it is stored nowhere. 64 hex digits. */
export const rolePassword = ({ role, secret }: { role: LoginRole; secret: string }): string =>
  createHmac('sha256', secret).update(role).digest('hex')

/** `databaseUrl` with the role's name and password in place of the owner's. */
export const roleUrl = ({ databaseUrl, role, secret }: { databaseUrl: string; role: LoginRole; secret: string }): string => {
  const url = new URL(databaseUrl)
  url.username = role
  url.password = rolePassword({ role, secret })
  return url.href
}

/** Makes the roles that are missing and sets their passwords. Roles belong to the whole cluster, so another database may be doing the same. */
export const ensureRoles = async (sql: Sql, secret: string): Promise<void> => {
  for (const role of loginRoles) {
    await createRole(sql, `${role} LOGIN`)
    await alone(() => sql.unsafe(`ALTER ROLE ${role} LOGIN PASSWORD '${rolePassword({ role, secret })}'`))
    await alone(() => sql.unsafe(`ALTER ROLE ${role} SET idle_in_transaction_session_timeout = '60s'`))
  }
  await createRole(sql, `${definerRole} NOLOGIN`)
  const [me] = await sql<{ rolsuper: boolean }[]>`select rolsuper from pg_roles where rolname = current_user`
  // An owner who is not a superuser may hand functions over only to a role it is in.
  if (!me?.rolsuper) await sql.unsafe(`GRANT ${definerRole} TO CURRENT_USER`)
}

const createRole = async (sql: Sql, declaration: string): Promise<void> => {
  const name = declaration.split(' ')[0] ?? ''
  const found = await sql`select 1 from pg_roles where rolname = ${name}`
  if (found.length > 0) return
  try {
    await sql.unsafe(`CREATE ROLE ${declaration} NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS`)
  } catch (error) {
    if (!isMadeMeanwhile(error)) throw error
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null)
const isMadeMeanwhile = (error: unknown): boolean => codeOf(error) === '42710' || codeOf(error) === '23505'

/** Postgres answers "tuple concurrently updated" (XX000) when two change one role at once: the other's change is the same as ours. */
const alone = async (change: () => Promise<unknown>): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await change()
      return
    } catch (error) {
      if (codeOf(error) !== 'XX000' || attempt === 10) throw error
    }
  }
}
