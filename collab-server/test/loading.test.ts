import { describe, expect, test } from 'bun:test'
import { documentTypes } from '@fashionos/shared/documents/registry'
import { closeCodes } from '@fashionos/shared/protocol'
import * as Y from 'yjs'
import { setStage } from './stage'
import { until } from './until'
import type { Document } from './world'
import { addRows, setDuration } from './writers'

const stage = setStage()

const itemsOf = (doc: Y.Doc): Record<string, { duration?: number }> => doc.getMap('items').toJSON()
const snapshotsOf = ({ id }: Document) =>
  stage.world.sql`select lsn::int, schema_version from document_snapshots where document_id = ${id} order by lsn`
const closedOn = async (document: Document) =>
  until(
    async () => (await stage.world.sql`select 1 from document_leases where document_id = ${document.id} and node = ''`).length > 0,
    'the document is closed',
  )

/** Writes an update into the log as if a server had. */
const insertUpdate = (document: Document, doc: Y.Doc) => stage.world.sql`
  insert into document_updates (document_id, epoch, lsn, workspace_id, lease_epoch, at, update)
  values (${document.id}, 1, 1, ${stage.world.workspace}, 1, now(), ${Buffer.from(Y.encodeStateAsUpdate(doc))})`

describe('loading', () => {
  test('M8 a new document is seeded once, by the server, however many open it at once', async () => {
    const document = await stage.world.document({ origin: { kind: 'demo' } })
    const editors = await Promise.all(Array.from({ length: 8 }, () => stage.open(document)))
    const [first] = editors
    if (!first) throw new Error('Nobody opened it.')
    expect(Object.keys(itemsOf(first.doc)).length).toBeGreaterThan(3)
    for (const { doc } of editors) expect(itemsOf(doc)).toEqual(itemsOf(first.doc))
    expect((await stage.world.sql`select 1 from document_updates where document_id = ${document.id}`).length).toBe(1)
  })

  test('a document opened again is what was committed, from its newest snapshot and the updates since', async () => {
    const document = await stage.world.document()
    const one = await stage.open(document)
    const [id = ''] = addRows(one.doc, 1)
    for (let edit = 1; edit <= 60; edit++) setDuration(one.doc, id, edit)
    await one.committed()
    one.disconnect()
    await closedOn(document)
    expect((await snapshotsOf(document)).length).toBe(1)
    const two = await stage.open(document)
    setDuration(two.doc, id, 1_000)
    await two.committed()
    two.disconnect()
    await closedOn(document)
    expect((await snapshotsOf(document)).length).toBe(1)
    const three = await stage.open(document)
    expect(itemsOf(three.doc)).toEqual(itemsOf(two.doc))
    expect(itemsOf(three.doc)[id]?.duration).toBe(1_000)
    expect(itemsOf(await stage.stored(document))).toEqual(itemsOf(two.doc))
  })

  test('few snapshots are kept, the log is kept whole', async () => {
    const document = await stage.world.document()
    let id = ''
    for (let round = 0; round < 4; round++) {
      const editor = await stage.open(document)
      if (round === 0) id = addRows(editor.doc, 1)[0] ?? ''
      for (let edit = 0; edit < 60; edit++) setDuration(editor.doc, id, round * 100 + edit)
      await editor.committed()
      editor.disconnect()
      await closedOn(document)
    }
    expect((await snapshotsOf(document)).length).toBe(2)
    expect(itemsOf(await stage.stored(document))[id]?.duration).toBe(359)
  })

  test('a copy begins as its source was, and goes its own way', async () => {
    const source = await stage.world.document()
    const one = await stage.open(source)
    const [id = ''] = addRows(one.doc, 1)
    await one.committed()
    const copy = await stage.world.document({ origin: { kind: 'copy', from: source.id }, date: '2027-09-30' })
    const two = await stage.open(copy)
    expect(itemsOf(two.doc)).toEqual(itemsOf(one.doc))
    expect(two.doc.getMap('show').get('date')).toBe('2027-09-30')
    setDuration(two.doc, id, 9_000)
    await two.committed()
    expect(itemsOf(one.doc)[id]?.duration).not.toBe(9_000)
  })

  test('a copy of a document nobody ever opened is a blank one', async () => {
    const source = await stage.world.document()
    const copy = await stage.world.document({ origin: { kind: 'copy', from: source.id } })
    const one = await stage.open(copy)
    expect(one.doc.getMap('show').get('date')).toBe('2027-03-06')
  })

  test('a document that does not pass its check is shown, read-only, with what is wrong', async () => {
    const document = await stage.world.document()
    const broken = new Y.Doc()
    broken.getMap('meta').set('version', documentTypes['run-of-show'].version)
    broken.getMap('show').set('timeZone', 'Mars/Olympus')
    await insertUpdate(document, broken)
    const one = await stage.open(document)
    await until(() => one.told.some(({ kind }) => kind === 'read-only'), 'it is told')
    expect(one.told.find(({ kind }) => kind === 'read-only')).toHaveProperty(
      'problems',
      expect.arrayContaining([expect.objectContaining({ path: 'show/timeZone' })]),
    )
    expect(one.provider.authorizedScope).toBe('readonly')
    addRows(one.doc, 1)
    await until(() => one.told.some(({ kind }) => kind === 'undone'), 'the edit is refused')
    expect((await stage.world.sql`select 1 from document_updates where document_id = ${document.id}`).length).toBe(1)
  })

  test('a document of a newer version than the server knows is not opened', async () => {
    const document = await stage.world.document()
    const newer = new Y.Doc()
    newer.getMap('meta').set('version', 99)
    await insertUpdate(document, newer)
    const { closes } = await stage.join(document)
    await until(() => closes.length > 0, 'it is closed')
    expect(closes[0]).toEqual({ code: closeCodes.tryAgain, reason: expect.stringContaining('newer version') })
  })

  test('while the database does not answer a document asks to try again, never that access is denied', async () => {
    const document = await stage.world.document()
    await stage.world.sql`alter table document_updates rename to document_updates_away`
    const { closes } = await stage.join(document)
    await until(() => closes.length > 0, 'it is closed')
    await stage.world.sql`alter table document_updates_away rename to document_updates`
    expect(closes[0]?.code).toBe(closeCodes.tryAgain)
    await stage.open(document)
  })

  test('who comes in the tick of an unload loses nothing', async () => {
    const document = await stage.world.document()
    const added: string[] = []
    for (let round = 0; round < 25; round++) {
      const [leaving, coming] = [await stage.open(document), stage.join(document, { reconnects: true })]
      leaving.disconnect()
      const editor = await coming
      added.push(...addRows(editor.doc, 1))
      await until(() => editor.provider.isSynced, 'it is synced')
      await editor.committed()
      editor.disconnect()
    }
    const stored = itemsOf(await stage.stored(document))
    expect(added.filter((id) => !(id in stored))).toEqual([])
  })

  test('a document of a type nobody knows is not found', async () => {
    const document = await stage.world.document({ type: 'moodboard' })
    const { closes } = await stage.join(document)
    await until(() => closes.length > 0, 'it is closed')
    expect(closes[0]?.code).toBe(closeCodes.noAccess)
  })
})
