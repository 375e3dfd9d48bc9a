import { describe, expect, test } from 'bun:test'
import { seedDocument } from '@fashionos/shared/documents/life'
import { taskBoard } from '@fashionos/shared/documents/task-board/index'
import pino from 'pino'
import * as Y from 'yjs'
import { startServer } from './running-server'
import { setStage } from './stage'
import { until } from './until'
import type { Document } from './world'

const stage = setStage()

const plan = { type: 'task-board', origin: { kind: 'template', template: 'runway-show' } }

/** Tasks of the plan. */
const planned = (() => {
  const doc = new Y.Doc()
  seedDocument(taskBoard, doc, { show: null, content: { template: 'runway-show' }, newId: () => Bun.randomUUIDv7() })
  return doc.getMap('tasks').size
})()

/** As api does in the transaction that makes a document. */
const tell = ({ id }: Document) => stage.world.sql`select pg_notify('document_made', ${JSON.stringify({ document: id })})`
const tasksIn = async (document: Document) => (await stage.stored(document)).getMap('tasks').size
const isFilled = async (document: Document) => (await tasksIn(document)) > 0
const nodeOf = async ({ id }: Document) => (await stage.world.sql`select node from document_leases where document_id = ${id}`)[0]?.node
const isClosed = async (document: Document) => (await nodeOf(document)) === ''
const leasesIn = async ({ id }: Document) =>
  (await stage.world.sql`select distinct lease_epoch::int as epoch from document_updates where document_id = ${id}`).map(
    ({ epoch }) => epoch,
  )

/** What a server warns of, as lines of its log. */
function listening() {
  const lines: { msg: string; document?: string; reason?: string }[] = []
  const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(JSON.parse(line)) })
  return {
    log,
    warningsOf: ({ id }: Document) => lines.filter(({ document, msg }) => document === id && msg.includes('could not be filled')),
  }
}

describe('a document that is made', () => {
  test('is filled from its template at once and let go of, and whoever follows content is told, with no socket open', async () => {
    const told: unknown[] = []
    const news = await stage.world.sql.listen('content_changed', (payload) => told.push(JSON.parse(payload)))
    const document = await stage.world.document(plan)
    await tell(document)
    await until(() => isFilled(document), 'it is filled')
    expect(planned).toBeGreaterThan(100)
    expect(await tasksIn(document)).toBe(planned)
    await until(() => isClosed(document), 'its lease is given back')
    await until(async () => (await stage.server.metric('documents')) === 0, 'it is out of memory')
    const change = { workspace: stage.world.workspace, document: document.id }
    await until(() => told.some((one) => Bun.deepEquals(one, change)), 'its content is told')
    await news.unlisten()
  })

  test('is filled by one of two nodes, once', async () => {
    const other = await stage.another()
    const documents = await Promise.all(Array.from({ length: 10 }, () => stage.world.document(plan)))
    for (const document of documents) await tell(document)
    for (const document of documents) {
      await until(() => isFilled(document), 'it is filled')
      await until(() => isClosed(document), 'it is closed')
    }
    for (const server of [stage.server, other]) await until(async () => (await server.metric('documents')) === 0, 'all are closed')
    for (const document of documents) {
      expect(await tasksIn(document)).toBe(planned)
      expect((await leasesIn(document)).length).toBe(1)
    }
  })

  test('can be opened by people while it is filled', async () => {
    const document = await stage.world.document()
    const editors = stage.open(document, { reconnects: true })
    await tell(document)
    const { doc } = await editors
    expect(doc.getMap('show').get('date')).toBe('2027-03-06')
    expect((await leasesIn(document)).length).toBe(1)
  })

  test('as a copy of one that is not filled yet has what that one has', async () => {
    const original = await stage.world.document(plan)
    const copy = await stage.world.document({ type: 'task-board', origin: { kind: 'copy', from: original.id } })
    await tell(copy)
    await until(() => isFilled(copy), 'the copy is filled')
    expect(await tasksIn(copy)).toBe(planned)
    expect(await tasksIn(original)).toBe(planned)
  })

  test('is left as it is when it is removed before it was filled', async () => {
    const [removed, next] = [await stage.world.document(plan), await stage.world.document(plan)]
    await stage.world.sql`update documents set removed_at = now() where id = ${removed.id}`
    await tell(removed)
    await tell(next)
    await until(() => isFilled(next), 'the next one is filled')
    await until(() => isClosed(next), 'and closed')
    expect(await nodeOf(removed)).toBeUndefined()
  })
})

describe('what nobody told of', () => {
  test('is filled after the start of a server, and what is filled stays as it is', async () => {
    const known = await stage.world.document(plan)
    await tell(known)
    await until(() => isClosed(known), 'one is filled and closed')
    const made = await stage.world.document(plan)
    const demo = await stage.world.document({ type: 'lineup', origin: { kind: 'demo' } })
    const [leases] = await stage.world.sql`select epoch::int from document_leases where document_id = ${known.id}`
    await stage.another()
    await until(() => isFilled(made), 'it is filled')
    await until(async () => (await stage.stored(demo)).getMap('looks').size > 0, 'the demo is filled')
    expect(await tasksIn(known)).toBe(planned)
    expect((await stage.world.sql`select epoch::int from document_leases where document_id = ${known.id}`)[0]).toEqual(leases)
  })

  test('while the database could not be heard is filled once it can', async () => {
    const document = await stage.world.document(plan)
    await stage.world
      .sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen %'`
    await until(() => isFilled(document), 'it is filled')
    expect(await tasksIn(document)).toBe(planned)
  })

  test.each([
    ['of a kind nobody knows', { type: 'dinner' }, 'There is no such document.'],
    ['from a template nobody knows', { type: 'task-board', origin: { kind: 'template', template: 'wedding' } }, 'could not be loaded'],
  ])('but cannot be filled, %s, is said so and skipped, and leaves nothing behind', async (_, options, reason) => {
    const [wrong, right] = [await stage.world.document(options), await stage.world.document(plan)]
    const { log, warningsOf } = listening()
    const server = await startServer(stage.world, { log })
    await until(() => warningsOf(wrong).length > 0, 'a line of the log says so')
    expect(warningsOf(wrong)[0]?.reason).toContain(reason)
    await until(() => isFilled(right), 'another one is filled')
    expect(await server.stop()).toEqual({ lost: 0 })
    expect(warningsOf(wrong).length).toBe(1)
    expect((await stage.stored(wrong)).share.size).toBe(0)
    expect(await leasesIn(wrong)).toEqual([])
  })

  test('but is a copy of what a newer version wrote is said so and skipped', async () => {
    const original = await stage.world.document(plan)
    const newer = new Y.Doc()
    newer.getMap('meta').set('version', taskBoard.version + 1)
    await stage.world.sql`
      insert into document_updates (document_id, epoch, lsn, workspace_id, lease_epoch, at, update)
      values (${original.id}, 1, 1, ${stage.world.workspace}, 1, now(), ${Buffer.from(Y.encodeStateAsUpdate(newer))})`
    const copy = await stage.world.document({ type: 'task-board', origin: { kind: 'copy', from: original.id } })
    const { log, warningsOf } = listening()
    const server = await startServer(stage.world, { log })
    await until(() => warningsOf(copy).length > 0, 'a line of the log says so')
    expect(warningsOf(copy)[0]?.reason).toContain('newer version')
    await server.stop()
    expect(await leasesIn(copy)).toEqual([])
    expect(await isClosed(copy)).toBe(true)
  })
})

describe('a shutdown while documents are filled', () => {
  test('commits and closes those it is at, and begins no other', async () => {
    const documents = await Promise.all(Array.from({ length: 4 }, () => stage.world.document(plan)))
    let stopped: Promise<{ lost: number }> | undefined
    await stage.world.sql.begin(async (sql) => {
      await sql`lock table document_updates in share mode`
      const server = await startServer(stage.world, { isCatchingUp: true })
      await until(async () => (await server.metric('log_lag_entries')) >= 2, 'two of them wait for their commit')
      stopped = server.stop()
      await until(async () => !(await fetch(`http://127.0.0.1:${server.port}/health/ready`)).ok, 'it takes no more')
    })
    expect(await stopped).toEqual({ lost: 0 })
    const filled: Document[] = []
    for (const document of documents) if (await isFilled(document)) filled.push(document)
    expect(filled.length).toBe(2)
    for (const document of filled) expect([await tasksIn(document), await isClosed(document)]).toEqual([planned, true])
    for (const document of documents.filter((one) => !filled.includes(one))) expect(await nodeOf(document)).toBeUndefined()
  })

  test('ends at its deadline when it cannot commit, and the next start fills them', async () => {
    const document = await stage.world.document(plan)
    await stage.world.sql`revoke insert on document_updates from fashionos_collab`
    const server = await startServer(stage.world, { isCatchingUp: true })
    await until(async () => (await server.metric('log_lag_entries')) > 0, 'it waits for its commit')
    const { lost } = await server.stop(500)
    await stage.world.sql`grant insert on document_updates to fashionos_collab`
    expect(lost).toBeGreaterThan(0)
    expect(await isFilled(document)).toBe(false)
    await stage.another()
    await until(() => isFilled(document), 'it is filled')
    expect(await tasksIn(document)).toBe(planned)
    expect((await leasesIn(document)).length).toBe(1)
  })
})
