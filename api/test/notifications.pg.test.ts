import { afterAll, beforeAll, expect, test } from 'bun:test'
import { mentionText } from '@fashionos/shared/comments/mentions'
import type { Assignment } from '@fashionos/shared/documents/document-type'
import { runOfShow } from '@fashionos/shared/documents/run-of-show/index'
import { read } from '@fashionos/shared/ydoc/read'
import type { Schema, SnapshotOf } from '@fashionos/shared/ydoc/schema'
import * as Y from 'yjs'
import { assignments } from '../src/content/assignments'
import { selectDocument } from '../src/documents/queries'
import { setWorkspace } from '../src/http/scope'
import { notify } from '../src/notifications/consumer'
import { mailDigests, mailPerson } from '../src/notifications/mail'
import type { Browser } from './browser'
import { testWorld, type World } from './world'

let world: World
let now = Date.parse('2027-02-01T10:00:00Z')
let claire: Browser
const idOf = async (who: Browser): Promise<string> => (await who.get('/api/me')).body.user.id
const root = () => `/api/workspaces/${world.ids.workspace}`

beforeAll(async () => {
  world = await testWorld({ clock: () => now })
  claire = await world.member('Claire Fontaine', 'producer')
})
afterAll(() => world.close())

interface Said {
  readonly comments?: readonly { id: string; author: { id: string; name: string }; body: string }[]
  readonly tasks?: readonly Assignment[]
  readonly authors?: readonly string[]
  readonly isNew?: boolean
}

/** Lets the document say comments of one thread, and tasks. */
const say = async ({ comments = [], tasks = [], authors = [], isNew = false }: Said): Promise<void> => {
  const { workspace, document: id } = world.ids
  const type = { ...runOfShow, assignmentsOf: () => tasks }
  const thread = '019b3c00-0000-7000-8000-00000000aaaa'
  const by = comments[0]?.author ?? { id: 'x', name: 'x' }
  const said = {
    ...read(new Y.Doc(), runOfShow.schema),
    threads: [{ id: thread, anchor: { kind: 'document' as const }, by, at: now, resolved: null }],
    comments: comments.map((comment) => ({ ...comment, thread, at: now, edited: null })),
  }
  const snapshot: SnapshotOf<Schema> = JSON.parse(JSON.stringify(said))
  await world.deps.db.transaction(async (tx) => {
    await setWorkspace(tx, workspace, id)
    const document = await selectDocument(tx, id)
    if (!document) throw new Error('There is no document.')
    const content = {
      tx,
      document,
      type,
      snapshot,
      isNew,
      authors,
      now: new Date(now),
      newId: () => Bun.randomUUIDv7(),
      jobs: world.deps.jobs,
    }
    for (const { follow } of [notify, assignments]) await follow(content)
  })
}

const inbox = async (who: Browser, query = '') => (await who.get(`${root()}/notifications?${query}`)).body

const commentOf = async (who: Browser, body: string, id = Bun.randomUUIDv7()) => ({
  id,
  author: { id: await idOf(who), name: 'Inês Almeida' },
  body,
})

test('a mention is in the inbox once, however often the document is read, and is read and unread again', async () => {
  const me = { id: await idOf(claire), name: 'Claire Fontaine' }
  const comment = await commentOf(world.ines, `Could ${mentionText(me)} look at this?`)
  for (let i = 0; i < 3; i++) await say({ comments: [comment] })
  const told = await inbox(claire)
  expect(told).toMatchObject({ unread: 1, more: false })
  expect(told.items).toHaveLength(1)
  expect(told.items[0]).toMatchObject({
    kind: 'mention',
    excerpt: 'Could @Claire Fontaine look at this?',
    actor: { name: 'Inês Almeida' },
    documentTitle: 'Run of show',
    readAt: null,
  })
  const ids = [told.items[0].id]
  expect((await claire.post(`${root()}/notifications/read`, { ids, read: true })).body).toEqual({ unread: 0 })
  expect((await inbox(claire, 'unread=true')).items).toEqual([])
  expect((await claire.post(`${root()}/notifications/read`, { ids, read: false })).body).toEqual({ unread: 1 })
  expect((await claire.post(`${root()}/notifications/read`, { all: true })).body).toEqual({ unread: 0 })
  expect((await inbox(world.ines)).items).toEqual([])
})

test('A35 nobody reads or marks what others were told', async () => {
  const told = await inbox(claire)
  await world.ines.post(`${root()}/notifications/read`, { ids: [told.items[0].id], read: false })
  expect((await inbox(claire)).unread).toBe(0)
})

test('N5 N6 a task that was given is told by name of who gave it; what a document said when first read is not', async () => {
  const task = (n: number): Assignment => ({
    item: `tasks/${n}`,
    title: `Task ${n}`,
    people: [],
    due: null,
    priority: 'normal',
    state: 'open',
  })
  const mine = { ...task(1), people: [await idOf(claire)] }
  await say({ tasks: [mine], isNew: true })
  await say({ tasks: [mine, { ...task(2), people: [await idOf(claire)] }], authors: [await idOf(world.ines)] })
  const { items } = await inbox(claire, 'unread=true')
  expect(
    items.map(({ kind, title, actor }: { kind: string; title: string; actor: { name: string } }) => [kind, title, actor.name]),
  ).toEqual([['assigned', 'Task 2', 'Inês Almeida']])
  await claire.post(`${root()}/notifications/read`, { all: true })
})

test('N7 who may not see the document, and who has muted the kind, is not told', async () => {
  const sponsor = await world.member('Sol Sponsor', 'sponsor')
  await claire.put(`${root()}/notification-settings`, { mail: 'never', muted: ['mention'], timeZone: 'Europe/Paris' })
  const body = [claire, sponsor].map(async (who) => mentionText({ id: await idOf(who), name: 'x' }))
  await say({ comments: [await commentOf(world.ines, (await Promise.all(body)).join(' '))] })
  expect((await inbox(sponsor)).items).toEqual([])
  expect((await inbox(claire, 'unread=true')).items).toEqual([])
})

const mailsTo = async (who: Browser) =>
  [
    ...(await world.owner`select subject, text from auth.mails where "to" = ${who.email} and subject like 'Maison%' order by created_at`),
  ].map(({ subject, text }) => ({ subject: String(subject), text: String(text) }))

test('the daily mail comes at eight where the person is, tells each thing once, and not what was read', async () => {
  const reader = await world.member('Rae Reader', 'crew')
  await reader.put(`${root()}/notification-settings`, { mail: 'daily', muted: [], timeZone: 'Asia/Tokyo' })
  const body = mentionText({ id: await idOf(reader), name: 'Rae' })
  await say({ comments: [await commentOf(world.ines, `${body} one`), await commentOf(world.ines, `${body} two`)] })
  const never = new AbortController().signal
  now = Date.parse('2027-02-01T22:00:00Z')
  await mailDigests(world.deps, never)
  expect(await mailsTo(reader)).toEqual([])
  now = Date.parse('2027-02-01T23:10:00Z')
  await mailDigests(world.deps, never)
  await mailDigests(world.deps, never)
  const [mail, ...more] = await mailsTo(reader)
  expect(more).toEqual([])
  expect(mail?.subject).toBe('Maison Aurélie: 2 things you have not read')
  expect(mail?.text).toContain('Inês Almeida mentioned you in Run of show: @Rae one')
  expect(mail?.text).toContain('/inbox')
})

test('a mail at once is a job, and finds nothing to tell when everything was read meanwhile', async () => {
  const quick = await world.member('Quinn Quick', 'crew')
  const person = await idOf(quick)
  await quick.put(`${root()}/notification-settings`, { mail: 'at-once', muted: [], timeZone: 'UTC' })
  await say({ comments: [await commentOf(world.ines, mentionText({ id: person, name: 'Quinn' }))] })
  const [job] = await world.owner`select data from jobs.job where name = 'notification-mails'`
  expect(job?.data).toEqual({ workspace: world.ids.workspace, person })
  await quick.post(`${root()}/notifications/read`, { all: true })
  await mailPerson(world.deps, { workspace: world.ids.workspace, person })
  expect(await mailsTo(quick)).toEqual([])
})

test('a document that others changed is marked until it is visited', async () => {
  const { workspace, show, document } = world.ids
  const changed = async (who: Browser) => (await who.get(`${root()}/shows/${show}/changed`)).body.items
  const write = async (lsn: number, author: string) =>
    world.owner`insert into document_updates (document_id, epoch, lsn, workspace_id, lease_epoch, author, at, update)
      values (${document}, 1, ${lsn}, ${workspace}, 1, ${author}, now(), 'x')`
  await write(2, await idOf(world.ines))
  expect(await changed(claire)).toMatchObject([{ documentId: document, by: [{ name: 'Inês Almeida' }], isNew: true }])
  expect(await changed(world.ines)).toEqual([])
  expect((await claire.post(`${root()}/documents/${document}/visit`)).status).toBe(204)
  expect(await changed(claire)).toEqual([])
  await write(3, await idOf(world.ines))
  expect(await changed(claire)).toMatchObject([{ documentId: document, isNew: false }])
})

test('thousands of mentions, of nobody and of somebody, keep no later one from being told', async () => {
  const flooded = await world.member('Fleur Flood', 'crew')
  const [her, reader] = [await idOf(flooded), await world.member('Late Reader', 'crew')]
  const nobody = () => mentionText({ id: Bun.randomUUIDv7(), name: 'x' })
  const nobodies = await Promise.all(Array.from({ length: 60 }, () => commentOf(world.ines, Array.from({ length: 50 }, nobody).join(' '))))
  const mine = { id: await idOf(world.ines), name: 'Inês Almeida' }
  const flood = Array.from({ length: 2_050 }, (_, n) => ({
    id: Bun.randomUUIDv7(),
    author: mine,
    body: mentionText({ id: her, name: String(n) }),
  }))
  const late = await commentOf(world.ines, mentionText({ id: await idOf(reader), name: 'Late' }))
  for (let i = 0; i < 2; i++) await say({ comments: [...nobodies, ...flood, late] })
  expect((await inbox(reader)).items.map(({ kind }: { kind: string }) => kind)).toEqual(['mention'])
  expect((await inbox(flooded)).unread).toBe(2_050)
}, 120_000)
