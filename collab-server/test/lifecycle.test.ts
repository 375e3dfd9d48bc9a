import { describe, expect, test } from 'bun:test'
import { closeCodes } from '@fashionos/shared/protocol'
import { freePort, startProcess } from './server-process'
import { setStage } from './stage'
import { until } from './until'
import { addRows, setDuration } from './writers'

const stage = setStage()

const get = (path: string, port = stage.server.port) => fetch(`http://127.0.0.1:${port}${path}`)

describe('limits', () => {
  test('connections of one person, and of all', async () => {
    const [few, fewer] = [await stage.another({ maxConnectionsPerPerson: 2 }), await stage.another({ maxConnections: 1 })]
    const [one, two] = [await stage.world.document(), await stage.world.document()]
    await stage.open(one, { on: few })
    await stage.open(one, { on: few })
    const { closes } = await stage.join(one, { on: few })
    await until(() => closes.length > 0, 'the third is closed')
    expect(closes[0]?.code).toBe(closeCodes.tooMany)
    await stage.open(one, { on: few, role: 'crew' })
    await stage.open(two, { on: fewer })
    const full = await fetch(`http://127.0.0.1:${fewer.port}/collab?protocol=1`, {
      headers: { upgrade: 'websocket', connection: 'upgrade' },
    })
    expect(full.status).toBe(503)
  })

  test('connections of one address that have not signed in; who has signed in makes room, and another address has its own', async () => {
    const strict = await stage.another({ maxWaitingPerAddress: 2, proxy: true })
    const document = await stage.world.document()
    const url = `http://127.0.0.1:${strict.port}/collab?protocol=1`
    const knock = async (from: string) =>
      (await fetch(url, { headers: { upgrade: 'websocket', connection: 'upgrade', 'x-forwarded-for': from } })).status
    await stage.open(document, { on: strict })
    await stage.open(document, { on: strict })
    await stage.open(document, { on: strict })
    const silent = [new WebSocket(`${strict.url}/collab?protocol=1`), new WebSocket(`${strict.url}/collab?protocol=1`)]
    await until(() => silent.every(({ readyState }) => readyState === WebSocket.OPEN), 'two say nothing')
    expect(await knock('127.0.0.1')).toBe(503)
    // A fetch is no WebSocket: it would be let in.
    expect(await knock('203.0.113.7')).toBe(426)
    for (const socket of silent) socket.close()
    await until(async () => (await knock('127.0.0.1')) === 426, 'there is room again')
  })

  test('documents open at a time; a closed one makes room', async () => {
    const small = await stage.another({ maxDocuments: 1 })
    const [one, two] = [await stage.world.document(), await stage.world.document()]
    const first = await stage.open(one, { on: small })
    const { closes } = await stage.join(two, { on: small })
    await until(() => closes.length > 0, 'the second is closed')
    expect(closes[0]?.code).toBe(closeCodes.tooMany)
    first.disconnect()
    await until(async () => (await small.metric('documents')) === 0, 'there is room')
    await stage.open(two, { on: small })
  })

  test('messages of one connection', async () => {
    const strict = await stage.another({ messagesPerSecond: 5, messageBurst: 20 })
    const document = await stage.world.document()
    const one = await stage.open(document, { on: strict })
    for (let i = 0; i < 40; i++) addRows(one.doc, 1)
    await until(() => one.closes.length > 0, 'it is closed')
    expect(one.closes[0]?.code).toBe(closeCodes.tooMany)
  })

  test('the size of a document', async () => {
    const small = await stage.another({ maxDocumentBytes: 4_000 })
    const document = await stage.world.document()
    const one = await stage.open(document, { on: small })
    addRows(one.doc, 100)
    await until(() => one.closes.length > 0, 'it is closed')
    expect(one.closes[0]?.code).toBe(closeCodes.tooLarge)
    expect((await stage.stored(document)).getMap('items').size).toBe(0)
  })
})

describe('what operators see', () => {
  test('health and metrics', async () => {
    const document = await stage.world.document()
    const one = await stage.open(document)
    addRows(one.doc, 1)
    await one.committed()
    expect((await get('/health/live')).status).toBe(200)
    expect((await get('/health/ready')).status).toBe(200)
    expect((await get('/nothing')).status).toBe(404)
    const text = await (await get('/metrics')).text()
    for (const name of [
      'connections',
      'documents',
      'ack_seconds_bucket',
      'log_lag_entries',
      'buffered_bytes',
      'commits_total',
      'coalesced_total',
    ]) {
      expect(text).toContain(`fashionos_collab_${name}`)
    }
    expect(await stage.server.metric('documents')).toBeGreaterThan(0)
  })

  test('a shutdown takes nothing new, commits what it has, says so to everybody and gives its leases back', async () => {
    const server = await stage.another()
    const document = await stage.world.document()
    const one = await stage.open(document, { on: server })
    const [id = ''] = addRows(one.doc, 1)
    await one.committed()
    let stopped: Promise<{ lost: number }> | undefined
    let answered: Promise<void> | undefined
    await stage.world.sql.begin(async (sql) => {
      await sql`lock table document_updates in share mode`
      setDuration(one.doc, id, 5)
      answered = one.committed()
      await until(async () => (await server.metric('log_lag_entries')) > 0, 'an edit waits for its commit')
      stopped = server.stop()
      await until(async () => (await get('/health/ready', server.port)).status === 503, 'it is not ready any more')
      expect((await get('/health/live', server.port)).status).toBe(200)
      expect((await get('/collab?protocol=1', server.port)).status).toBe(503)
    })
    expect(await stopped).toEqual({ lost: 0 })
    await answered
    await until(() => one.closes.length > 0, 'it is closed')
    expect(one.closes[0]?.code).toBe(closeCodes.goingAway)
    const [lease] = await stage.world.sql`select node from document_leases where document_id = ${document.id}`
    expect(lease?.node).toBe('')
  })

  test('a shutdown that cannot commit ends at its deadline and says what is lost, none of it acknowledged', async () => {
    const server = await stage.another()
    const document = await stage.world.document()
    const one = await stage.open(document, { on: server })
    const [id = ''] = addRows(one.doc, 1)
    await one.committed()
    await stage.world.sql`revoke insert on document_updates from fashionos_collab`
    setDuration(one.doc, id, 5)
    await until(async () => (await server.metric('log_lag_entries')) > 0, 'an edit waits for its commit')
    const { lost } = await server.stop(1_000)
    await stage.world.sql`grant insert on document_updates to fashionos_collab`
    expect(lost).toBe(1)
    expect(one.provider.hasUnsyncedChanges).toBe(true)
  })

  test('SIGTERM ends the process with 0 after everything is saved; a port in use is one sentence', async () => {
    const port = freePort()
    const server = await startProcess(stage.world, port)
    const document = await stage.world.document()
    const one = await stage.open(document, { url: server.url })
    const [id = ''] = addRows(one.doc, 1)
    await until(() => one.doc.getMap('items').has(id), 'the edit is made')
    await one.committed()
    const second = Bun.spawn([process.execPath, 'src/main.ts'], {
      cwd: `${import.meta.dir}/..`,
      env: { COLLAB_PORT: String(port), DATABASE_URL: stage.world.databaseUrl, SECRET: stage.world.secret, LOG_LEVEL: 'silent' },
      stderr: 'pipe',
    })
    expect(await second.exited).toBe(1)
    expect(await new Response(second.stderr).text()).toBe(
      `Port ${port} of 127.0.0.1 is in use. Stop what listens there, or set COLLAB_PORT.\n`,
    )
    expect(await server.terminate()).toBe(0)
    expect((await stage.stored(document)).getMap('items').has(id)).toBe(true)
  })
})
