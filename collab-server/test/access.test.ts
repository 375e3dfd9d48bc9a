import { describe, expect, test } from 'bun:test'
import { randomUUID } from 'node:crypto'
import { accessTokenClaims } from '@fashionos/shared/access-token'
import { closeCodes } from '@fashionos/shared/protocol'
import { setStage } from './stage'
import { until } from './until'
import { addRows } from './writers'

const stage = setStage()

const setRole = (person: string, role: string) => stage.world.sql`update auth.member set role = ${role} where user_id = ${person}`

/** Joins and returns why the server closed the socket. */
const refusalOf = async (...[document, options]: Parameters<typeof stage.join>) => {
  const { closes } = await stage.join(document, options)
  await until(() => closes.length > 0, 'the socket is closed')
  return closes[0]
}

describe('access', () => {
  test('A1 a viewer reads, but an edit of theirs is not applied and they are told', async () => {
    const document = await stage.world.document()
    const [writer, viewer] = [await stage.open(document), await stage.open(document, { role: 'viewer' })]
    const [id = ''] = addRows(writer.doc, 1)
    await until(() => viewer.doc.getMap('items').has(id), 'the viewer sees the row')
    expect(viewer.provider.authorizedScope).toBe('readonly')
    const [own = ''] = addRows(viewer.doc, 1)
    await until(() => viewer.told.some(({ kind }) => kind === 'undone'), 'the viewer is told')
    await writer.committed()
    expect(writer.doc.getMap('items').has(own)).toBe(false)
    expect((await stage.stored(document)).getMap('items').has(own)).toBe(false)
    expect(viewer.provider.hasUnsyncedChanges).toBe(true)
  })

  test('A4 who is not a member is told the same as if there were no such document', async () => {
    const document = await stage.world.document()
    const stranger = await stage.world.person(null)
    const missing = { ...document, name: `run-of-show:${randomUUID()}:1` }
    expect(await refusalOf(document, { person: stranger })).toEqual(await refusalOf(missing))
    expect((await refusalOf(document, { role: 'sponsor' }))?.code).toBe(closeCodes.noAccess)
  })

  test('A2 a grant on the show adds to the role as soon as it is given', async () => {
    const document = await stage.world.document()
    const person = await stage.world.person('viewer')
    const one = await stage.open(document, { person })
    await stage.world.sql`
      insert into grants (id, workspace_id, user_id, show_id, capability, created_by)
      values (${randomUUID()}, ${stage.world.workspace}, ${person.id}, ${document.show}, 'edit', ${person.id})`
    await until(() => one.provider.authorizedScope === 'read-write', 'the viewer may edit')
    const [id = ''] = addRows(one.doc, 1)
    await one.committed()
    expect((await stage.stored(document)).getMap('items').has(id)).toBe(true)
  })

  test('a downgrade reaches an open socket by itself', async () => {
    const document = await stage.world.document()
    const person = await stage.world.person('producer')
    const one = await stage.open(document, { person })
    await setRole(person.id, 'viewer')
    const lastTold = () => one.told.findLast(({ kind }) => kind === 'access')
    await until(() => Bun.deepEquals(lastTold(), { kind: 'access', capabilities: ['view'] }), 'they are told what they may do')
    expect(one.provider.authorizedScope).toBe('readonly')
    addRows(one.doc, 1)
    await until(() => one.told.some(({ kind }) => kind === 'undone'), 'the edit is refused')
    expect(one.closes).toEqual([])
  })

  test('A27 the documents of an archived show are read-only for everybody, who are told why, until it is restored', async () => {
    const document = await stage.world.document()
    const archive = (at: string | null) => stage.world.sql`update shows set archived_at = ${at} where id = ${document.show}`
    const one = await stage.open(document)
    const lastTold = () => one.told.findLast(({ kind }) => kind === 'access')
    await archive('2027-03-07T00:00:00Z')
    await until(() => Bun.deepEquals(lastTold(), { kind: 'access', capabilities: ['view', 'manage'], archived: true }), 'they are told')
    const [refused = ''] = addRows(one.doc, 1)
    await until(() => one.told.some(({ kind }) => kind === 'undone'), 'the edit is refused')
    const later = await stage.open(document, { role: 'crew' })
    expect(later.provider.authorizedScope).toBe('readonly')
    await archive(null)
    await until(() => one.provider.authorizedScope === 'read-write' && later.provider.authorizedScope === 'read-write', 'both may edit')
    const [taken = ''] = addRows(later.doc, 1)
    await later.committed()
    const stored = (await stage.stored(document)).getMap('items')
    expect([stored.has(refused), stored.has(taken)]).toEqual([false, true])
  })

  test('a removed member is out, whatever they do', async () => {
    const document = await stage.world.document()
    const person = await stage.world.person('producer')
    const one = await stage.open(document, { person })
    await stage.world.sql`delete from auth.member where user_id = ${person.id}`
    await until(() => one.closes.length > 0, 'the socket is closed')
    expect(one.closes[0]?.code).toBe(closeCodes.noAccess)
  })

  test('a session that ends closes its sockets, and those of other sessions stay', async () => {
    const document = await stage.world.document()
    const person = await stage.world.person('producer')
    const other = randomUUID()
    await stage.world
      .sql`insert into auth.session (id, user_id, token, expires_at) values (${other}, ${person.id}, ${other}, now() + interval '1 day')`
    const one = await stage.open(document, { person })
    const two = await stage.open(document, { token: await stage.world.tokenOf(person, { session: other }) })
    await stage.world.sql`delete from auth.session where id = ${person.session}`
    await until(() => one.closes.length > 0, 'the socket is closed')
    expect(one.closes[0]?.code).toBe(closeCodes.signInAgain)
    await two.committed()
    expect(two.closes).toEqual([])
  })

  test('a removed document closes for everybody, a rebuilt one says so', async () => {
    const [removed, rebuilt] = [await stage.world.document(), await stage.world.document()]
    const [one, two] = [await stage.open(removed), await stage.open(rebuilt)]
    await stage.world.sql`update documents set removed_at = now() where id = ${removed.id}`
    await stage.world.sql`update documents set epoch = 2 where id = ${rebuilt.id}`
    await until(() => one.closes.length > 0 && two.closes.length > 0, 'both are closed')
    expect([one.closes[0]?.code, two.closes[0]?.code]).toEqual([closeCodes.noAccess, closeCodes.newEpoch])
  })
})

describe('tokens', () => {
  test('none in time, a garbled one, a foreign one and an expired one ask to sign in again', async () => {
    const document = await stage.world.document()
    const impatient = await stage.another({ authTimeoutMs: 300 })
    const silent = new WebSocket(`${impatient.url}/collab?protocol=1`)
    const closed = new Promise<CloseEvent>((resolve) => silent.addEventListener('close', resolve))
    const person = await stage.as('producer')
    const foreign = `${(await stage.world.tokenOf(person)).slice(0, -8)}AAAAAAAA`
    const expired = await stage.world.tokenOf(person, { seconds: -5 })
    for (const token of ['', 'garbled', foreign, expired]) {
      expect((await refusalOf(document, { token }))?.code).toBe(closeCodes.signInAgain)
    }
    expect((await closed).code).toBe(closeCodes.signInAgain)
  })

  test('one that does not come from our api, or is not for us, is not taken', async () => {
    const document = await stage.world.document()
    const person = await stage.as('producer')
    const others = [{ ...accessTokenClaims, issuer: 'somebody' }, { ...accessTokenClaims, audience: 'something' }, {}]
    for (const claims of others) {
      const token = await stage.world.tokenOf(person, { claims })
      expect((await refusalOf(document, { token }))?.code).toBe(closeCodes.signInAgain)
    }
    await stage.open(document, { token: await stage.world.tokenOf(person) })
  })

  test('before a token expires the client is asked for a new one, and stays', async () => {
    const document = await stage.world.document()
    const person = await stage.as('producer')
    let asked = 0
    const token = () => stage.world.tokenOf(person, { seconds: asked++ === 0 ? 50 : 900 })
    const one = await stage.open(document, { token })
    await until(() => asked > 1, 'a new token is asked for')
    await one.committed()
    expect(one.closes).toEqual([])
  })

  test('a token that expires and is not renewed closes the socket', async () => {
    const document = await stage.world.document()
    const person = await stage.as('producer')
    const old = await stage.world.tokenOf(person, { seconds: 2 })
    expect((await refusalOf(document, { token: old }))?.code).toBe(closeCodes.signInAgain)
  })
})

describe('clients', () => {
  test('one of another version is told to reload', async () => {
    const document = await stage.world.document()
    for (const part of ['protocol', 'schema', 'editor']) {
      expect((await refusalOf(document, { query: { [part]: '99' } }))?.code).toBe(closeCodes.reloadClient)
    }
  })

  test('names that are not of documents close the socket', async () => {
    const { id } = await stage.world.document()
    for (const name of ['constructor', '__proto__', 'x', `run-of-show:${id}`, `run-of-show:${id}:1\u0000session`]) {
      expect((await refusalOf({ id, show: '', name }))?.code).toBe(closeCodes.badMessage)
    }
    expect((await refusalOf({ id, show: '', name: `constructor:${id}:1` }))?.code).toBe(closeCodes.noAccess)
    expect((await refusalOf({ id, show: '', name: `run-of-show:${id}:7` }))?.code).toBe(closeCodes.newEpoch)
  })
})
