import { describe, expect, test } from 'bun:test'
import { setStage } from '../stage'
import { until } from '../until'
import { openRawScreen } from './raw-screen'
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
    await until(() => followers.every(({ run }) => run?.seq === 12), 'all have heard all')
    for (const { told, run } of followers) {
      expect(told.flatMap((message) => (message.kind === 'entry' ? [message.entry.seq] : []))).toEqual(
        Array.from({ length: 12 }, (_, i) => i + 1),
      )
      expect(run).toEqual(desk.run)
    }
    const text = await (await fetch(`http://127.0.0.1:${stage.server.port}/metrics`)).text()
    expect(text).toContain('run_commands_total{kind="go"} 10')
    expect(await stage.server.metric('run_screens')).toBe(201)
  })
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
    const follower = openRawScreen({ url: stage.server.url, document: show.document.id, token, screen: 'follow', device: 'idle' })
    await until(() => follower.last().endsWith('}}'), 'the state arrives')
    const before = follower.heard()
    const seen = pings
    await until(() => pings >= seen + 3, 'the caller is looked after')
    expect(follower.heard()).toBe(before)
    const asked = follower.send({ kind: 'clock', sent: 123_456_789.123 })
    await until(() => follower.heard() > before, 'the clock is answered')
    expect(follower.heard() - before + asked).toBeLessThan(200)
    follower.destroy()
  })
})
