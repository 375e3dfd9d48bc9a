import { describe, expect, test } from 'bun:test'
import { connect, type Socket } from 'node:net'
import { closeCodes } from '@fashionos/shared/protocol'
import { syncFrame, syncStep, tokenFrame } from '../src/frames'
import { addressOf } from './editor'
import { setStage } from './stage'
import { until } from './until'
import { addRows, typeNotes } from './writers'

const stage = setStage({ slowBytes: 16 * 1024, tooSlowBytes: 256 * 1024, messagesPerSecond: 100_000, messageBurst: 100_000, coalesceMs: 1 })

/** A masked WebSocket frame around a message of at most 64 kB. */
function masked(message: Uint8Array): Uint8Array {
  const head = message.length < 126 ? [0x82, 0x80 | message.length] : [0x82, 0xfe, message.length >> 8, message.length & 255]
  return Uint8Array.of(...head, 0, 0, 0, 0, ...message)
}

/** A client that joins the document, and from then on reads nothing from its socket. */
async function joinAndStopReading(url: string, name: string, token: string): Promise<Socket> {
  const address = new URL(addressOf(url))
  const socket = connect({ host: address.hostname, port: Number(address.port) })
  let heard = 0
  socket.on('data', (data) => {
    heard += data.length
  })
  const { pathname, search, host } = address
  socket.write(
    `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
  )
  await until(() => heard > 0, 'the upgrade is answered')
  socket.write(masked(tokenFrame(name, token)))
  socket.write(masked(syncFrame(name, syncStep.one, Uint8Array.of(0))))
  await until(() => heard > 600, 'the document arrives')
  socket.pause()
  return socket
}

describe('a reader that stops reading', () => {
  test('goes without presence first, is closed then, and holds up nobody; what is kept for it is bounded', async () => {
    const document = await stage.world.document()
    const [writer, other] = [await stage.open(document), await stage.open(document)]
    const [id = ''] = addRows(writer.doc, 1)
    await writer.committed()
    const person = await stage.as('crew')
    const slow = await joinAndStopReading(stage.server.url, document.name, await stage.world.tokenOf(person))
    expect(await stage.server.metric('connections')).toBe(3)
    let largest = 0
    const look = setInterval(async () => {
      largest = Math.max(largest, await stage.server.metric('buffered_bytes'))
    }, 20)
    const typing = setInterval(() => typeNotes(writer.doc, id, 'x'.repeat(30_000)), 2)
    await until(async () => (await stage.server.metric('connections')) === 2, 'the slow reader is closed')
    clearInterval(typing)
    clearInterval(look)
    expect(await stage.server.metric('presence_dropped_total')).toBeGreaterThan(0)
    const text = await (await fetch(`http://127.0.0.1:${stage.server.port}/metrics`)).text()
    expect(text).toContain('refusals_total{reason="tooSlow"} 1')
    expect(largest).toBeLessThan(30 * 1024 * 1024)
    await until(async () => (await stage.server.metric('buffered_bytes')) === 0, 'nothing is kept any more')
    await writer.committed()
    await until(() => Bun.deepEquals(other.doc.getMap('items').toJSON(), writer.doc.getMap('items').toJSON()), 'the others have everything')
    expect(writer.closes.concat(other.closes).filter(({ code }) => code === closeCodes.tooSlow)).toEqual([])
    slow.destroy()
  })
})
