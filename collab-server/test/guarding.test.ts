import { describe, expect, test } from 'bun:test'
import * as Y from 'yjs'
import { setStage } from './stage'
import { until } from './until'
import { addRows, setDuration } from './writers'

const stage = setStage()

describe('the guard', () => {
  test('M7 an edit that breaks the rules is taken back for everybody, its author is told why and goes on editing', async () => {
    const document = await stage.world.document()
    const [one, two] = [await stage.open(document), await stage.open(document)]
    const [id = ''] = addRows(one.doc, 1)
    await until(() => two.doc.getMap('items').has(id), 'the row is there')
    const seen: unknown[] = []
    two.doc.getMap('show').observe(() => seen.push(two.doc.getMap('show').get('timeZone')))
    one.doc.getMap('show').set('timeZone', 'Mars/Olympus')
    await until(() => one.told.some(({ kind }) => kind === 'undone'), 'the author is told')
    expect(one.told.find(({ kind }) => kind === 'undone')).toHaveProperty('reason', expect.stringContaining('timeZone'))
    await until(() => one.doc.getMap('show').get('timeZone') !== 'Mars/Olympus', 'it is taken back')
    setDuration(one.doc, id, 5_000)
    await one.committed()
    await until(() => two.doc.getMap('items').toJSON()[id].duration === 5_000, 'the next edit arrives')
    expect(seen).not.toContain('Mars/Olympus')
    expect((await stage.stored(document)).getMap('show').toJSON()).toEqual(one.doc.getMap('show').toJSON())
    expect(await stage.server.metric('undone_total')).toBeGreaterThan(0)
  })

  test('M7 the edit and its undoing are committed at once, under its author and the server', async () => {
    const document = await stage.world.document()
    const one = await stage.open(document)
    await one.committed()
    one.doc.getMap('no-such-place').set('a', 1)
    await one.committed()
    const rows = await stage.world
      .sql`select author, xmin::text as transaction from document_updates where document_id = ${document.id} order by lsn desc limit 2`
    expect(rows.map(({ author }) => author)).toEqual([null, (await stage.as('producer')).id])
    expect(new Set(rows.map(({ transaction }) => transaction)).size).toBe(1)
    expect((await stage.stored(document)).getMap('no-such-place').size).toBe(0)
  })

  test('good edits leave nothing behind: deleted text is collected on the server', async () => {
    const document = await stage.world.document()
    const one = await stage.open(document)
    const [id = ''] = addRows(one.doc, 1)
    const row = one.doc.getMap('items').get(id)
    const title = row instanceof Y.Map ? row.get('title') : undefined
    if (!(title instanceof Y.Text)) throw new Error('A row has a title.')
    title.insert(0, 'x'.repeat(1_500))
    title.delete(0, 1_500)
    await one.committed()
    const two = await stage.open(document)
    expect(Y.encodeStateAsUpdate(two.doc).length).toBeLessThan(3_000)
  })
})
