import { describe, expect, test } from 'bun:test'
import { setStage } from './stage'
import { until } from './until'
import type { Document } from './world'
import { addRows, setDuration } from './writers'

const stage = setStage()

const rowsOf = ({ id }: Document) =>
  stage.world.sql`select lsn::int, author, at, lease_epoch::int from document_updates where document_id = ${id} order by lsn`

/** Nothing can be committed until it ends. */
const whileLogIsLocked = (act: () => Promise<void>) =>
  stage.world.sql.begin(async (sql) => {
    await sql`lock table document_updates in share mode`
    await act()
  })

describe('saving', () => {
  test('an edit reaches other people and the log, with its author, its time and positions without gaps', async () => {
    const document = await stage.world.document()
    const [one, two] = [await stage.open(document), await stage.open(document, { role: 'crew' })]
    const before = Date.now()
    const [id = ''] = addRows(one.doc, 1)
    await until(() => two.doc.getMap('items').has(id), 'the other person sees the row')
    setDuration(two.doc, id, 1_000)
    await two.committed()
    const rows = await rowsOf(document)
    expect(rows.map(({ lsn }) => lsn)).toEqual(rows.map((_, index) => index + 1))
    expect(rows[0]?.author).toBeNull()
    expect(rows.slice(-2).map(({ author }) => author)).toEqual([(await stage.as('producer')).id, (await stage.as('crew')).id])
    expect(rows.at(-1)?.at.getTime()).toBeGreaterThanOrEqual(before)
    expect((await stage.stored(document)).getMap('items').has(id)).toBe(true)
  })

  test('while a commit waits nothing is acknowledged, but others see the edit', async () => {
    const document = await stage.world.document()
    const [one, two] = [await stage.open(document), await stage.open(document)]
    await one.committed()
    await until(() => !one.provider.hasUnsyncedChanges, 'everything is acknowledged')
    let answered: Promise<void> | undefined
    await whileLogIsLocked(async () => {
      const [id = ''] = addRows(one.doc, 1)
      await until(() => two.doc.getMap('items').has(id), 'the other person sees the row')
      answered = one.committed()
      // A round trip on the same socket after the edit: an early answer would have come before this one.
      const heard = one.told.length
      one.provider.setAwarenessField('cell', 'a')
      await until(() => [...(two.provider.awareness?.getStates().values() ?? [])].some((state) => state.cell === 'a'), 'presence goes on')
      expect(one.provider.unsyncedChanges).toBe(1)
      expect(one.told.slice(heard).filter(({ kind }) => kind === 'committed')).toEqual([])
    })
    await answered
    await until(() => !one.provider.hasUnsyncedChanges, 'the edit is acknowledged')
  })

  test('while commits fail people are told, nothing is acknowledged, and all is saved when they work again', async () => {
    const document = await stage.world.document()
    const one = await stage.open(document)
    const [id = ''] = addRows(one.doc, 1)
    await one.committed()
    await stage.world.sql`revoke insert on document_updates from fashionos_collab`
    setDuration(one.doc, id, 7)
    const answered = one.committed()
    await until(() => one.told.some(({ kind }) => kind === 'not-saved'), 'it is told that edits are not saved')
    const late = await stage.open(document)
    await until(() => late.told.some(({ kind }) => kind === 'not-saved'), 'so is who comes later')
    expect(one.provider.hasUnsyncedChanges).toBe(true)
    expect(await stage.server.metric('commit_failures_total')).toBeGreaterThan(0)
    await stage.world.sql`grant insert on document_updates to fashionos_collab`
    await answered
    await until(() => one.told.some(({ kind }) => kind === 'saving-again'), 'it is told that edits are saved again')
    expect((await stage.stored(document)).getMap('items').get(id)).toHaveProperty('_map')
    expect(await stage.server.metric('log_lag_entries')).toBe(0)
  })

  test('when no more edits fit into memory, who edits is closed with a reason and loses nothing', async () => {
    const small = await stage.another({ maxQueuedEntries: 5 })
    const document = await stage.world.document()
    const one = await stage.open(document, { on: small, reconnects: true })
    const [id = ''] = addRows(one.doc, 1)
    await one.committed()
    await whileLogIsLocked(async () => {
      for (let edit = 1; edit <= 8; edit++) setDuration(one.doc, id, edit)
      await until(() => one.closes.length > 0, 'the socket is closed')
      expect(one.closes[0]?.code).toBe(4205)
      expect(one.closes[0]?.reason).toContain('cannot be saved')
    })
    await until(() => one.provider.isSynced, 'it is back')
    await one.committed()
    const items = (await stage.stored(document)).getMap('items').toJSON()
    expect(items[id].duration).toBe(8)
  })

  test('an update that came before is acknowledged only when its first coming is committed', async () => {
    const document = await stage.world.document()
    const one = await stage.open(document)
    await one.committed()
    let isAnswered = false
    let answered: Promise<void> | undefined
    await whileLogIsLocked(async () => {
      addRows(one.doc, 1)
      const two = await stage.open(document, { doc: one.doc })
      answered = two.committed().then(() => {
        isAnswered = true
      })
      two.provider.setAwarenessField('cell', 'b')
      await until(() => [...(one.provider.awareness?.getStates().values() ?? [])].some((state) => state.cell === 'b'), 'presence goes on')
      expect(isAnswered).toBe(false)
    })
    await answered
  })
})
