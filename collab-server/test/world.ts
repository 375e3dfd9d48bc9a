import { randomUUID } from 'node:crypto'
import { testDatabase } from '@fashionos/migrations/test/postgres'
import type { Role } from '@fashionos/shared/access'
import { accessTokenClaims } from '@fashionos/shared/access-token'
import { documentNameOf } from '@fashionos/shared/protocol'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import postgres from 'postgres'

export interface Person {
  readonly id: string
  readonly session: string
  readonly name: string
}

export interface Document {
  readonly id: string
  readonly show: string
  /** `type:uuid:epoch`. */
  readonly name: string
}

/** One workspace in a real database, with whoever and whatever a test puts there, and the keys that sign its tokens. */
export interface World {
  readonly databaseUrl: string
  readonly secret: string
  /** As superuser. */
  readonly sql: postgres.Sql
  /** As the server signs in. */
  collabSql(max?: number): postgres.Sql
  person(role: Role | null): Promise<Person>
  document(options?: { origin?: unknown; type?: string; date?: string }): Promise<Document>
  /** `claims`: whom it is from and for, where a test wants others. */
  tokenOf(
    person: Person,
    options?: { seconds?: number; session?: string; claims?: { issuer?: string; audience?: string } },
  ): Promise<string>
  readonly workspace: string
  end(): Promise<void>
}

const keys = generateKeyPair('RS256', { extractable: true })

export async function createWorld(): Promise<World> {
  const database = await testDatabase()
  const sql = postgres(database.databaseUrl, { max: 2, onnotice: () => {} })
  const opened: postgres.Sql[] = []
  const workspace = randomUUID()
  const kid = randomUUID()
  const { privateKey, publicKey } = await keys
  await sql`insert into auth.organization (id, name, slug) values (${workspace}, 'Maison', ${workspace})`
  await sql`insert into auth.jwks (id, public_key, private_key, alg) values (${kid}, ${JSON.stringify(await exportJWK(publicKey))}, '', 'RS256')`

  return {
    databaseUrl: database.databaseUrl,
    secret: database.secret,
    sql,
    workspace,
    collabSql: (max = 4) => {
      const collab = postgres(database.urlFor('fashionos_collab'), { max, onnotice: () => {}, connect_timeout: 30 })
      opened.push(collab)
      return collab
    },
    person: async (role) => {
      const person = { id: randomUUID(), session: randomUUID(), name: `Person ${role}` }
      await sql`insert into auth.user (id, name, email) values (${person.id}, ${person.name}, ${`${person.id}@example.com`})`
      await sql`insert into auth.session (id, user_id, token, expires_at) values (${person.session}, ${person.id}, ${person.session}, now() + interval '1 day')`
      if (role)
        await sql`insert into auth.member (id, organization_id, user_id, role) values (${randomUUID()}, ${workspace}, ${person.id}, ${role})`
      return person
    },
    document: async ({ origin = { kind: 'blank' }, type = 'run-of-show', date = '2027-03-06' } = {}) => {
      const [show, id, by] = [randomUUID(), randomUUID(), randomUUID()]
      await sql`
        insert into shows (id, workspace_id, name, kind, date, time_zone, created_by)
        values (${show}, ${workspace}, 'Autumn', 'runway-show', ${date}, 'Europe/Paris', ${by})`
      await sql`
        insert into documents (id, workspace_id, show_id, type, title, origin, created_by)
        values (${id}, ${workspace}, ${show}, ${type}, 'Run of show', ${JSON.stringify(origin)}::text::jsonb, ${by})`
      return { id, show, name: documentNameOf({ type, id, epoch: 1 }) }
    },
    tokenOf: (person, { seconds = 900, session = person.session, claims = accessTokenClaims } = {}) =>
      new SignJWT({ sid: session, name: person.name, iss: claims.issuer, aud: claims.audience })
        .setProtectedHeader({ alg: 'RS256', kid })
        .setSubject(person.id)
        .setIssuedAt()
        .setExpirationTime(Math.floor(Date.now() / 1_000) + seconds)
        .sign(privateKey),
    end: async () => {
      await Promise.allSettled([sql, ...opened].map((each) => each.end({ timeout: 1 })))
      await database.drop()
    },
  }
}
