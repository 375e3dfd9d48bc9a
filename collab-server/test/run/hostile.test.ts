import { describe, expect, test } from 'bun:test'
import { randomUUID } from 'node:crypto'
import { closeCodes } from '@fashionos/shared/protocol'
import { createRng } from '@fashionos/shared/test/rng'
import { setStage } from '../stage'
import { until } from '../until'
import { openRawScreen } from './raw-screen'
import { isEntry } from './screen'
import { createShow, edit, type Show } from './show'

const stage = setStage({ tooSlowBytes: 128 * 1024, maxConnectionsPerPerson: 8 })

const screenAs = async (show: Show, role: 'viewer' | 'stage-manager') => show.screen(await stage.world.person(role))

describe('messages', () => {
  test('that are garbage, of no one, or too large close the socket with a sentence', async () => {
    const show = await createShow(stage)
    const cases: [string | Uint8Array<ArrayBuffer>, 'viewer' | 'stage-manager', number][] = [
      ['', 'viewer', closeCodes.badMessage],
      ['{"kind":', 'viewer', closeCodes.badMessage],
      ['{"kind":"say"}', 'viewer', closeCodes.badMessage],
      ['{"kind":"clock","sent":1,"__proto__":{"x":1}}', 'viewer', closeCodes.badMessage],
      [new Uint8Array(10), 'viewer', closeCodes.badMessage],
      [`{"kind":"clock","sent":1${' '.repeat(70_000)}}`, 'viewer', closeCodes.tooLarge],
      [`{"kind":"clock","sent":1${' '.repeat(70_000)}}`, 'stage-manager', closeCodes.tooLarge],
      [' '.repeat(9_000_000), 'stage-manager', closeCodes.tooLarge],
    ]
    for (const [message, role, code] of cases) {
      const screen = await screenAs(show, role)
      screen.socket.send(message)
      const end = await screen.end()
      expect({ message: message.slice(0, 20), code: end.code, isSentence: end.reason.endsWith('.') }).toEqual({
        message: message.slice(0, 20),
        code,
        isSentence: true,
      })
    }
  })

  test('too many of them close the socket', async () => {
    const show = await createShow(stage)
    const screen = await screenAs(show, 'viewer')
    for (let i = 0; i < 500; i++) screen.send({ kind: 'clock', sent: i })
    expect((await screen.end()).code).toBe(closeCodes.tooMany)
    const asking = await screenAs(show, 'viewer')
    for (let i = 0; i < 10; i++) asking.send({ kind: 'reload' })
    expect((await asking.end()).code).toBe(closeCodes.tooMany)
  })

  test('200 mangled ones neither end the server nor change the run', async () => {
    const rng = createRng(7)
    const show = await createShow(stage)
    const desk = await show.caller(await stage.as('stage-manager'))
    await desk.go()
    const { run } = desk
    const whole = [
      JSON.stringify({
        kind: 'say',
        id: randomUUID(),
        run: run?.id,
        command: { kind: 'go', epoch: 9, from: desk.from, to: null },
        offset: 1,
        at: 1,
      }),
      JSON.stringify({ kind: 'merge', run: run?.id, entries: desk.entries }),
      JSON.stringify({ kind: 'open', id: randomUUID(), run: 'show', leads: {}, speed: 1, offset: 0, at: 0 }),
    ]
    const person = await stage.world.person('viewer')
    let screen = await show.screen(person)
    for (let i = 0; i < 200; i++) {
      const text = [...rng.pick(whole)]
      for (let n = rng.int(5); n >= 0; n--) text[rng.int(text.length)] = String.fromCharCode(32 + rng.int(95))
      screen.socket.send(text.join(''))
      const sent = screen.told.length
      screen.send({ kind: 'clock', sent: i })
      await until(() => screen.closed !== null || screen.told.length > sent, 'an answer or an end')
      if (screen.closed) screen = await show.screen(person)
    }
    expect(desk.run).toEqual(run)
    expect(isEntry(await desk.go())).toBe(true)
  })
})

describe('what is said', () => {
  test('by one person, from however many screens, is bounded; others go on', async () => {
    const show = await createShow(stage)
    const desk = await show.caller(await stage.as('stage-manager'))
    const person = await stage.world.person('viewer')
    const screens = await Promise.all(Array.from({ length: 4 }, () => show.screen(person)))
    for (const [n, screen] of screens.entries())
      for (let i = 0; i < 90; i++)
        screen.send({
          kind: 'say',
          id: randomUUID(),
          run: desk.run?.id ?? '',
          command: { kind: 'ready', item: show.items[n] ?? '', department: 'lx', ready: i % 2 === 0 },
          offset: 0,
          at: Date.now(),
        })
    const isTooMuch = () =>
      screens.flatMap(({ told }) => told).some((message) => message.kind === 'refused' && message.refusal.code === 'too-many')
    await until(isTooMuch, 'it is too much')
    expect(isEntry(await desk.go())).toBe(true)
  })

  test('hands the run to somebody who is there, by their own name', async () => {
    const show = await createShow(stage)
    const desk = await show.caller(await stage.as('stage-manager'))
    const gone = { user: randomUUID(), name: 'Somebody', device: 'phone' }
    expect(await desk.say({ kind: 'hand-over', to: gone })).toMatchObject({ code: 'not-now' })
    const other = await show.screen(await stage.world.person('producer'), { screen: 'caller' })
    const viewer = await show.screen(await stage.world.person('viewer'), { screen: 'caller' })
    const at = ({ you, device }: typeof other, name = you?.name ?? '') => ({ user: you?.user ?? '', name, device })
    expect(await desk.say({ kind: 'hand-over', to: at(viewer) })).toMatchObject({ code: 'not-now' })
    expect(await desk.say({ kind: 'hand-over', to: at(other, 'The director') })).toMatchObject({ code: 'not-now' })
    expect(isEntry(await desk.say({ kind: 'hand-over', to: at(other) }))).toBe(true)
  })

  test('to runs that are not at hand is bounded, because their whole log is read', async () => {
    const show = await createShow(stage)
    const desk = await show.caller(await stage.as('stage-manager'))
    for (let i = 0; i < 10; i++) desk.send({ kind: 'merge', run: randomUUID(), entries: [] })
    expect((await desk.end()).code).toBe(closeCodes.tooMany)
  })
})

describe('connections', () => {
  test('one person has so many screens and no more', async () => {
    const show = await createShow(stage)
    const person = await stage.world.person('viewer')
    const screens = await Promise.all(Array.from({ length: 8 }, () => show.screen(person)))
    await expect(show.screen(person)).rejects.toThrow(String(closeCodes.tooMany))
    screens[0]?.close()
    await until(
      () =>
        show.screen(person).then(
          () => true,
          () => false,
        ),
      'there is a place again',
    )
  })

  test('one that does not read is closed, and holds up nobody', async () => {
    const show = await createShow(stage, 40)
    const desk = await show.caller(await stage.as('stage-manager'))
    const token = await stage.world.tokenOf(await stage.as('viewer'))
    const slow = openRawScreen({ url: stage.server.url, document: show.document.id, token, screen: 'follow', device: 'slow' })
    await until(() => slow.heard() > 10_000, 'the state arrives')
    slow.stopReading()
    const screens = await stage.server.metric('run_screens')
    const rows = show.items.map((id, i) => ({ id, title: 'x'.repeat(1_900), duration: i }))
    const editing = setInterval(() => {
      edit(show.editor.doc, 'changeItems', { changes: rows.map((row) => ({ ...row, title: `${row.title}${Math.random()}` })) })
    }, 40)
    await until(async () => (await stage.server.metric('run_screens')) < screens, 'the slow reader is closed')
    clearInterval(editing)
    const text = await (await fetch(`http://127.0.0.1:${stage.server.port}/metrics`)).text()
    expect(text).toContain('refusals_total{reason="tooSlow"} 1')
    expect(isEntry(await desk.go())).toBe(true)
    slow.destroy()
  })
})
