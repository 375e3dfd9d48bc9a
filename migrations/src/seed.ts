import { randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import postgres, { type Sql } from 'postgres'
import { demoDocument, demoLineup, demoPassword, demoPeople, demoShow, demoTasks, demoWorkspace } from './demo'
import { roleUrl } from './roles'
import { seedDirectory } from './seed-directory'
import { seedRehearsal } from './seed-rehearsal'

/**
 * Adds the demo workspace to a migrated database; what is there already stays
 * as it is. Signs in as the servers' own roles, so it can do no more than they.
 */
export const seed = async ({ databaseUrl, secret }: { databaseUrl: string; secret: string }): Promise<void> => {
  await withSql(roleUrl({ databaseUrl, role: 'fashionos_auth', secret }), seedPeople)
  await withSql(roleUrl({ databaseUrl, role: 'fashionos_app', secret }), seedShow)
  await withSql(roleUrl({ databaseUrl, role: 'fashionos_app', secret }), seedDirectory)
  await withSql(roleUrl({ databaseUrl, role: 'fashionos_collab', secret }), seedRehearsal)
}

const withSql = async (url: string, work: (sql: Sql) => Promise<void>): Promise<void> => {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 })
  try {
    await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Only together with the workspace: a demo person who was removed later stays removed. */
const seedPeople = async (sql: Sql): Promise<void> => {
  const [there] = await sql`select 1 from auth.organization where id = ${demoWorkspace.id}`
  if (there) return
  const password = await passwordHash(demoPassword)
  await sql.begin(async (tx) => {
    const made = await tx`insert into auth.organization ${tx(demoWorkspace)} on conflict do nothing returning id`
    if (made.length === 0) return
    for (const { id, name, email, role } of demoPeople) {
      await tx`insert into auth."user" ${tx({ id, name, email, email_verified: true })}`
      await tx`insert into auth.account ${tx({ id: rowId(id, 'a'), user_id: id, account_id: id, provider_id: 'credential', password })}`
      await tx`insert into auth.member ${tx({ id: rowId(id, 'b'), organization_id: demoWorkspace.id, user_id: id, role })}`
    }
  })
}

const seedShow = async (sql: Sql): Promise<void> => {
  const { timeZone, ...show } = demoShow
  const by = { workspace_id: demoWorkspace.id, created_by: demoPeople[0].id }
  await sql.begin(async (tx) => {
    await tx`select set_config('fashionos.workspace', ${demoWorkspace.id}, true)`
    await tx`insert into shows ${tx({ ...show, ...by, time_zone: timeZone })} on conflict do nothing`
    for (const document of [demoDocument, demoLineup, demoTasks]) {
      await tx`insert into documents ${tx({ ...document, ...by, show_id: demoShow.id, origin: tx.json({ kind: 'demo' }) })} on conflict do nothing`
    }
  })
}

/** A person's other rows have ids of the same block, told apart by one digit. */
const rowId = (personId: string, digit: 'a' | 'b'): string => `${personId.slice(0, 24)}${digit}${personId.slice(25)}`

const deriveKey = promisify<string, string, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt)

/** As better-auth stores passwords: `salt:key` in hex, scrypt with N 16384, r 16, p 1, 64 bytes, over the NFKC form. */
const passwordHash = async (password: string): Promise<string> => {
  const salt = randomBytes(16).toString('hex')
  const key = await deriveKey(password.normalize('NFKC'), salt, 64, { N: 16_384, r: 16, p: 1, maxmem: 128 * 16_384 * 16 * 2 })
  return `${salt}:${key.toString('hex')}`
}
