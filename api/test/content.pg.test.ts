import { afterAll, beforeAll, expect, test } from 'bun:test'
import { seedDocument } from '@fashionos/shared/documents/life'
import { runOfShow } from '@fashionos/shared/documents/run-of-show/index'
import * as Y from 'yjs'
import { startBackground } from '../src/background'
import type { ContentConsumer } from '../src/content/consumer'
import { followContent } from '../src/content/follow'
import { testWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await testWorld()
})
afterAll(() => world.close())

/** Puts a whole run of show into a document's log, as collab-server would. */
const write = async (document: string): Promise<void> => {
  const doc = new Y.Doc()
  seedDocument(runOfShow, doc, { show: null, content: 'blank', newId: () => Bun.randomUUIDv7() })
  await world.owner`insert into document_updates (document_id, epoch, lsn, workspace_id, lease_epoch, at, update)
    values (${document}, 1, 1, ${world.ids.workspace}, 1, now(), ${Buffer.from(Y.encodeStateAsUpdate(doc))})`
  doc.destroy()
}

const newDocument = async (): Promise<string> => {
  const { workspace, show } = world.ids
  const made = await world.ines.post(`/api/workspaces/${workspace}/shows/${show}/documents`, { type: 'run-of-show' })
  expect(made.status).toBe(201)
  return made.body.id
}

const readUpTo = async (document: string): Promise<number> => {
  const [row] = await world.owner`select lsn::int as lsn from followed_documents where document_id = ${document}`
  return row?.lsn ?? 0
}

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await Bun.sleep(50)
}

test('what follows from content is committed together with how far it was read, or not at all', async () => {
  const document = await newDocument()
  await write(document)
  const seen: string[] = []
  const consumer: ContentConsumer = {
    name: 'columns',
    follow: async ({ type, snapshot }) => {
      seen.push(`${type.name} ${Object.keys(snapshot.columns ?? []).length}`)
    },
  }
  const failing: ContentConsumer = { name: 'failing', follow: () => Promise.reject(new Error('no')) }
  const of = { workspace: world.ids.workspace, document }
  expect(followContent(world.deps, [consumer, failing], of)).rejects.toThrow('no')
  expect(await readUpTo(document)).toBe(0)
  await followContent(world.deps, [consumer], of)
  expect(seen).toEqual(['run-of-show 4', 'run-of-show 4'])
  expect(await readUpTo(document)).toBe(1)
})

test('a document of another workspace, or one that was never opened, is left alone', async () => {
  const seen: string[] = []
  const consumer: ContentConsumer = { name: 'all', follow: async ({ document }) => void seen.push(document.id) }
  await followContent(world.deps, [consumer], { workspace: world.theirs.workspace, document: world.ids.document })
  await followContent(world.deps, [consumer], { workspace: world.ids.workspace, document: await newDocument() })
  expect(seen).toEqual([])
})

test('a job is part of the transaction that sends it, and of jobs with one key one waits', async () => {
  const { deps, owner, ids } = world
  const waiting = async (key: string) => {
    const [row] = await owner`select count(*)::int as n from jobs.job where name = 'follow-content' and singleton_key = ${key}`
    return row?.n
  }
  const data = { workspace: ids.workspace, document: ids.document }
  const rolledBack = deps.db.transaction(async (tx) => {
    await deps.jobs.send(tx, 'follow-content', data, { key: 'rolled back' })
    throw new Error('rolled back')
  })
  expect(rolledBack).rejects.toThrow('rolled back')
  await rolledBack.catch(() => undefined)
  expect(await waiting('rolled back')).toBe(0)
  await deps.db.transaction(async (tx) => {
    for (let i = 0; i < 3; i++) await deps.jobs.send(tx, 'follow-content', data, { key: 'kept', inSeconds: 3_600 })
  })
  expect(await waiting('kept')).toBe(1)
})

test('a change that is told is followed, and so is one nobody told of, also after Postgres was away', async () => {
  const [untold, told, later] = [await newDocument(), await newDocument(), await newDocument()]
  await write(untold)
  const background = startBackground(world.deps, world.sql)
  await until(async () => (await readUpTo(untold)) === 1)
  await write(told)
  const payload = JSON.stringify({ workspace: world.ids.workspace, document: told })
  await world.owner`select pg_notify('content_changed', 'nonsense'), pg_notify('content_changed', ${payload})`
  await until(async () => (await readUpTo(told)) === 1)
  // As a restart of Postgres looks to its clients: what they had open ends. Nobody tells of the next change.
  await world.owner`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
  await until(() =>
    write(later).then(
      () => true,
      () => false,
    ),
  )
  await until(async () => (await readUpTo(later).catch(() => 0)) === 1)
  await background.stop()
})
