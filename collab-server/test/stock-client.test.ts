import { describe, expect, test } from 'bun:test'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { setStage } from './stage'
import { until } from './until'
import type { Document } from './world'
import { addRows } from './writers'

const stage = setStage()

/** The stock provider of y-websocket. */
const openStock = async (document: Document, options: { token?: string; role?: 'producer' | 'viewer' } = {}) => {
  const doc = new Y.Doc()
  const token = options.token ?? (await stage.world.tokenOf(await stage.as(options.role ?? 'producer')))
  const provider = new WebsocketProvider(`${stage.server.url}/y`, document.name, doc, { params: { token }, disableBc: true })
  return { doc, provider }
}

describe('/y/<document>', () => {
  test('any Yjs client edits together with ours, and what it does is committed', async () => {
    const document = await stage.world.document()
    const [ours, stock, other] = [await stage.open(document), await openStock(document), await openStock(document)]
    await until(() => stock.provider.synced && other.provider.synced, 'the stock clients are synced')
    const [fromOurs = ''] = addRows(ours.doc, 1)
    const [fromStock = ''] = addRows(stock.doc, 1)
    for (const { doc } of [ours, stock, other]) {
      await until(() => doc.getMap('items').has(fromOurs) && doc.getMap('items').has(fromStock), 'everybody has both rows')
    }
    await until(async () => (await stage.stored(document)).getMap('items').has(fromStock), 'it is committed')
    stock.provider.awareness.setLocalState({ cell: 's' })
    await until(() => ours.provider.awareness?.getStates().get(stock.doc.clientID)?.cell === 's', 'ours sees its presence')
    ours.provider.awareness?.setLocalState({ cell: 'o' })
    await until(() => stock.provider.awareness.getStates().get(ours.doc.clientID)?.cell === 'o', 'it sees our presence')
    stock.provider.destroy()
    other.provider.destroy()
  })

  test('the guard takes back what it may not do, and a viewer writes nothing', async () => {
    const document = await stage.world.document()
    const [ours, stock, viewer] = [await stage.open(document), await openStock(document), await openStock(document, { role: 'viewer' })]
    await until(() => stock.provider.synced && viewer.provider.synced, 'the stock clients are synced')
    stock.doc.getMap('no-such-place').set('a', 1)
    await until(() => stock.doc.getMap('no-such-place').size === 0, 'it is taken back')
    const [id = ''] = addRows(viewer.doc, 1)
    addRows(stock.doc, 1)
    await until(() => ours.doc.getMap('items').size === 1, 'the good edit arrives')
    await ours.committed()
    expect((await stage.stored(document)).getMap('items').has(id)).toBe(false)
    stock.provider.destroy()
    viewer.provider.destroy()
  })

  test('without a good token, or with another name, it is closed', async () => {
    const document = await stage.world.document()
    for (const path of [`${document.name}?token=garbled`, 'constructor?token=x', `${document.name}`]) {
      const socket = new WebSocket(`${stage.server.url}/y/${path}`)
      const { code } = await new Promise<CloseEvent>((resolve) => socket.addEventListener('close', resolve))
      expect(code).toBeGreaterThanOrEqual(4_400)
    }
  })
})
