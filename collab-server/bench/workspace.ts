import { createHash } from 'node:crypto'
import { accessTokenClaims } from '@fashionos/shared/access-token'
import { documentNameOf } from '@fashionos/shared/protocol'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import postgres from 'postgres'

export interface Workspace {
  /** Wire name of its one run of show. */
  readonly documentName: string
  /** One access token per person; the first may edit, the others may only look. */
  readonly tokens: readonly string[]
}

const id = () => crypto.randomUUID()

/** A workspace with one empty run of show, and a person with a session and a token for each client. */
export const createWorkspace = async ({ databaseUrl, people }: { databaseUrl: string; people: number }): Promise<Workspace> => {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  try {
    const workspace = id()
    const persons = Array.from({ length: people }, (_, index) => ({ user: id(), session: id(), role: index === 0 ? 'producer' : 'viewer' }))
    await sql`insert into auth.organization ${sql({ id: workspace, name: 'Bench', slug: workspace })}`
    await sql`insert into auth."user" ${sql(persons.map(({ user }) => ({ id: user, name: 'Somebody', email: `${user}@bench.example` })))}`
    await sql`insert into auth.member ${sql(persons.map(({ user, role }) => ({ id: id(), organization_id: workspace, user_id: user, role })))}`
    await sql`insert into auth.session ${sql(persons.map((person) => sessionOf(person)))}`
    const document = { id: id(), workspace_id: workspace, type: 'run-of-show', title: 'Run of show', created_by: persons[0]?.user ?? id() }
    await sql`insert into documents ${sql({ ...document, origin: sql.json({ kind: 'blank' }) })}`
    const sign = await createSigner(sql)
    return {
      documentName: documentNameOf({ type: 'run-of-show', id: document.id, epoch: 1 }),
      tokens: await Promise.all(persons.map(sign)),
    }
  } finally {
    await sql.end({ timeout: 5 })
  }
}

const sessionOf = ({ user, session }: { user: string; session: string }) => ({
  id: session,
  user_id: user,
  token: createHash('sha256').update(session).digest('hex'),
  expires_at: new Date(Date.now() + 3_600_000),
})

/** Signs as api does, with a key of its own in the table of keys. */
const createSigner = async (sql: postgres.Sql) => {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const kid = id()
  await sql`insert into auth.jwks ${sql({ id: kid, public_key: JSON.stringify(await exportJWK(publicKey)), private_key: 'none', alg: 'RS256' })}`
  return ({ user, session }: { user: string; session: string }) =>
    new SignJWT({ sid: session, name: 'Somebody', iss: accessTokenClaims.issuer, aud: accessTokenClaims.audience })
      .setProtectedHeader({ alg: 'RS256', kid })
      .setSubject(user)
      .setIssuedAt()
      .setExpirationTime('15m')
      .sign(privateKey)
}
