import { describe, expect, test } from 'bun:test'
import { setStage } from './stage'
import { until } from './until'
import type { Document } from './world'

const stage = setStage()

const moveShow = ({ show }: Document, date: string, zone: string) =>
  stage.world.sql`update shows set date = ${date}, time_zone = ${zone} where id = ${show}`
const storedShow = async (document: Document) => (await stage.stored(document)).getMap('show').toJSON()

describe('the date of a show', () => {
  test('is followed by its open documents, as an edit of the server that everybody sees', async () => {
    const document = await stage.world.document()
    const [one, viewer] = [await stage.open(document), await stage.open(document, { role: 'viewer' })]
    await moveShow(document, '2027-10-01', 'America/New_York')
    for (const { doc } of [one, viewer]) await until(() => doc.getMap('show').get('date') === '2027-10-01', 'the date arrives')
    await until(async () => (await storedShow(document)).timeZone === 'America/New_York', 'it is committed')
    const [last] = await stage.world.sql`select author from document_updates where document_id = ${document.id} order by lsn desc limit 1`
    expect(last?.author).toBeNull()
  })

  test('is followed by its closed documents, which are closed again', async () => {
    const document = await stage.world.document()
    const one = await stage.open(document)
    await one.committed()
    one.disconnect()
    const lease = async () => (await stage.world.sql`select node from document_leases where document_id = ${document.id}`)[0]?.node
    await until(async () => (await lease()) === '', 'it is closed')
    await moveShow(document, '2027-11-02', 'Asia/Tokyo')
    await until(async () => (await storedShow(document)).date === '2027-11-02', 'the date is committed')
    await until(async () => (await lease()) === '', 'it is closed again')
  })

  test('is taken when a document is opened that was not told', async () => {
    const document = await stage.world.document()
    await stage.world.sql`alter table shows disable trigger show_changed`
    const one = await stage.open(document)
    await one.committed()
    one.disconnect()
    await moveShow(document, '2027-12-03', 'Europe/London')
    await stage.world.sql`alter table shows enable trigger show_changed`
    const lease = async () => (await stage.world.sql`select node from document_leases where document_id = ${document.id}`)[0]?.node
    await until(async () => (await lease()) === '', 'it is closed')
    const two = await stage.open(document)
    expect(two.doc.getMap('show').get('date')).toBe('2027-12-03')
  })

  test('is followed by open documents when the notification was missed, once the database is heard again', async () => {
    const document = await stage.world.document()
    const one = await stage.open(document)
    await stage.world.sql`alter table shows disable trigger show_changed`
    await moveShow(document, '2027-12-24', 'Europe/Rome')
    await stage.world.sql`alter table shows enable trigger show_changed`
    await stage.world
      .sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen %'`
    await until(() => one.doc.getMap('show').get('date') === '2027-12-24', 'the date arrives')
  })
})
