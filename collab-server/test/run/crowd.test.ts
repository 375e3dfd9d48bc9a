import { describe, expect, test } from 'bun:test'
import { connect } from 'node:net'
import { runPath } from '@fashionos/shared/run/messages'
import { setStage } from '../stage'
import { until } from '../until'
import { isEntry, LiveScreen } from './screen'
import { createShow } from './show'

const stage = setStage()

describe('200 followers', () => {
  test('get each entry exactly once, in order', async () => {
    const show = await createShow(stage, 12)
    const credential = { kind: 'token', token: await stage.world.tokenOf(await stage.as('viewer')) } as const
    const followers = await Promise.all(
      Array.from({ length: 200 }, () => new LiveScreen({ url: stage.server.url, document: show.document.id, credential }).opened()),
    )
    const desk = await show.caller(await stage.as('stage-manager'))
    for (let i = 0; i < 10; i++) expect(isEntry(await desk.go())).toBe(true)
    await until(() => followers.every(({ run }) => run?.seq === 12), 'all have heard all', 60_000)
    for (const { told, run } of followers) {
      expect(told.flatMap((message) => (message.kind === 'entry' ? [message.entry.seq] : []))).toEqual(
        Array.from({ length: 12 }, (_, i) => i + 1),
      )
      expect(run).toEqual(desk.run)
    }
    const text = await (await fetch(`http://127.0.0.1:${stage.server.port}/metrics`)).text()
    expect(text).toContain('run_commands_total{kind="go"} 10')
    expect(await stage.server.metric('run_screens')).toBe(201)
  }, 120_000)
})

describe('a follower that is idle', () => {
  test('is sent nothing while the caller is looked after, and a clock question costs less than 200 bytes there and back', async () => {
    const show = await createShow(stage)
    const desk = await show.caller(await stage.as('stage-manager'))
    let pings = 0
    desk.socket.addEventListener('ping', () => {
      pings++
    })
    const token = await stage.world.tokenOf(await stage.as('viewer'))
    const address = new URL(`${stage.server.url}${runPath}?protocol=1&document=${show.document.id}`)
    const socket = connect({ host: address.hostname, port: Number(address.port) })
    let heard = 0
    let last = ''
    socket.on('data', (data) => {
      heard += data.length
      last = data.toString('latin1')
    })
    socket.write(
      `GET ${address.pathname}${address.search} HTTP/1.1\r\nHost: ${address.host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    )
    socket.write(
      masked({ kind: 'enter', credential: { kind: 'token', token }, screen: 'follow', department: null, device: 'idle', plan: null }),
    )
    await until(() => last.endsWith('}}'), 'the state arrives')
    const before = heard
    const seen = pings
    await until(() => pings >= seen + 3, 'the caller is looked after')
    expect(heard).toBe(before)
    const question = masked({ kind: 'clock', sent: 123_456_789.123 })
    socket.write(question)
    await until(() => heard > before, 'the clock is answered')
    expect(heard - before + question.length).toBeLessThan(200)
    socket.destroy()
  }, 60_000)
})

/** A masked text frame. */
function masked(message: unknown): Buffer {
  const text = Buffer.from(JSON.stringify(message))
  const head = text.length < 126 ? [0x81, 0x80 | text.length] : [0x81, 0xfe, text.length >> 8, text.length & 255]
  return Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), text])
}
