import { describe, expect, test } from 'bun:test'
import { randomUUID } from 'node:crypto'
import { closeCodes } from '@fashionos/shared/protocol'
import { minute } from '@fashionos/shared/time'
import type { RunningServer } from '../running-server'
import { freePort, startProcess } from '../server-process'
import { setStage } from '../stage'
import { until } from '../until'
import { OfflineCaller } from './offline'
import { isEntry, type LiveScreen } from './screen'
import { createShow, edit, type Show } from './show'

const stage = setStage()

const seqsOf = async (run: string) =>
  (await stage.world.sql<{ seq: number }[]>`select seq::int as seq from run_log where run_id = ${run} order by seq`).map(({ seq }) => seq)

const mergedIn = async (desk: LiveScreen, offline: OfflineCaller): Promise<readonly string[]> => {
  const before = desk.told.length
  desk.send({ kind: 'merge', run: offline.run.id, entries: offline.log })
  await until(() => desk.told.slice(before).some(({ kind }) => kind === 'state' || kind === 'refused'), 'the log is merged')
  const merged = desk.told.slice(before).find(({ kind }) => kind === 'merged' || kind === 'refused')
  if (merged?.kind !== 'merged') throw new Error(JSON.stringify(merged))
  return merged.superseded
}

describe('R34 a server that was away', () => {
  test('stopped and started again has the same seq and the same timers', async () => {
    const show = await createShow(stage)
    const ines = await stage.as('stage-manager')
    const server = await stage.another()
    await show.editor.committed()
    show.editor.destroy()
    const desk = await callerOn(show, server)
    await desk.go()
    await desk.say({ kind: 'hold', reason: 'Fog' })
    const { run } = desk
    await server.stop()
    expect((await desk.end()).code).toBe(closeCodes.goingAway)
    const next = await stage.another()
    const back = await eventually(() => show.screen(ines, { on: next, screen: 'caller', device: desk.device, plan: desk.plan }))
    expect(back.run).toEqual(run)
    // The version of the plan names its content, so a device that has it is not sent it again.
    expect(back.told[0]).toMatchObject({ kind: 'state', plan: null })
    expect(isEntry(await back.say({ kind: 'resume' }))).toBe(true)
    expect(isEntry(await back.go())).toBe(true)
    expect(await seqsOf(run?.id ?? '')).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('killed with SIGKILL has every GO it told, and no other', async () => {
    const show = await createShow(stage, 30)
    await show.editor.committed()
    show.editor.destroy()
    const port = freePort()
    let server = await startProcess(stage.world, port)
    let desk = await callerOn(show, server)
    const told: string[] = []
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 3; i++) {
        const go = await desk.go()
        if (isEntry(go)) told.push(go.id)
      }
      // One more is under way when the server dies.
      desk.send({
        kind: 'say',
        id: randomUUID(),
        run: desk.run?.id ?? '',
        command: desk.signed({ kind: 'hold', reason: '' }),
        offset: 0,
        at: Date.now(),
      })
      await server.kill()
      const { run, device } = desk
      server = await startProcess(stage.world, port)
      desk = await show.screen(await stage.as('stage-manager'), { on: server, screen: 'caller', device })
      expect(desk.run?.seq).toBeGreaterThanOrEqual(run?.seq ?? 0)
      expect(desk.run).toMatchObject({ current: run?.current ?? null, startedAt: run?.startedAt ?? null, id: run?.id ?? '' })
      if (desk.run?.state === 'hold') await desk.say({ kind: 'resume' })
    }
    const logged = await stage.world.sql<
      { id: string }[]
    >`select id from run_log where run_id = ${desk.run?.id ?? ''} and entry->'command'->>'kind' = 'go' order by seq`
    expect(logged.map(({ id }) => id)).toEqual(told)
    await server.kill()
  })

  test('follows what was edited while nobody watched', async () => {
    const show = await createShow(stage)
    const server = await stage.another()
    await show.editor.committed()
    show.editor.destroy()
    const desk = await callerOn(show, server)
    await server.stop()
    // The lease may be on its way back still.
    const editor = await stage.open(show.document, { reconnects: true })
    edit(editor.doc, 'removeItems', { ids: [show.items[0]] })
    await editor.committed()
    const back = await show.screen(await stage.as('viewer'))
    expect(back.run).toMatchObject({ seq: (desk.run?.seq ?? 0) + 1, next: { item: show.items[1] ?? '' } })
  })
})

describe('R29 calls made while the server was away', () => {
  test('are taken in with their own times, told to everybody, and known when they come again', async () => {
    const show = await createShow(stage)
    const ines = await stage.as('stage-manager')
    const follower = await show.screen(await stage.as('viewer'))
    const desk = await show.caller(ines)
    await desk.go()
    const began = desk.run?.startedAt ?? 0
    const offline = new OfflineCaller(desk)
    // What was called hours ago by a device whose server was away as long.
    for (const after of [1, 2, 3]) offline.go(began + after * 10)
    desk.close()
    await desk.end()
    const back = await show.screen(ines, { screen: 'caller', device: desk.device })
    expect(await mergedIn(back, offline)).toEqual([])
    expect(back.run).toMatchObject({ startedAt: began + 30, current: { item: show.items[3] ?? '' } })
    expect(back.run?.played.map(({ start, end }) => end - start)).toEqual([10, 10, 10])
    await until(() => follower.run?.seq === back.run?.seq, 'the follower has all')
    expect(follower.run).toEqual(back.run)
    const { run } = back
    expect(await mergedIn(back, offline)).toEqual([])
    expect(back.run).toEqual(run)
    expect(isEntry(await back.go())).toBe(true)
  })

  test('that are many are told as one state', async () => {
    const show = await createShow(stage, 120)
    const ines = await stage.as('stage-manager')
    const follower = await show.screen(await stage.as('viewer'))
    const desk = await show.caller(ines)
    const offline = new OfflineCaller(desk)
    for (let i = 0; i < 100; i++) offline.go(Date.now())
    await until(() => follower.run?.lease !== null, 'the follower has heard')
    const told = follower.told.length
    await mergedIn(desk, offline)
    await until(() => follower.run?.seq === desk.run?.seq, 'the follower has all')
    expect(follower.told.slice(told).map(({ kind }) => kind)).toEqual(['state'])
    expect(await seqsOf(desk.run?.id ?? '')).toEqual(Array.from({ length: 102 }, (_, i) => i + 1))
  })

  test('R30 of a caller whom somebody took over from do not count, are kept, and are named again when they come again', async () => {
    const show = await createShow(stage)
    const [ines, marc] = [await stage.as('stage-manager'), await stage.world.person('producer')]
    const desk = await show.caller(ines)
    await desk.go()
    const offline = new OfflineCaller(desk)
    offline.go(Date.now())
    offline.go(Date.now())
    const other = await show.screen(marc, { screen: 'caller' })
    await other.takeOver()
    await other.go()
    const superseded = await mergedIn(desk, offline)
    expect(superseded).toEqual(offline.log.map(({ id }) => id))
    expect(desk.run?.current?.item).toBe(show.items[1])
    const { seq } = desk.run ?? {}
    expect(await mergedIn(desk, offline)).toEqual(superseded)
    expect(desk.run?.seq).toBe(seq)
    const [row] = await stage.world.sql`select entry from run_log where run_id = ${desk.run?.id ?? ''} and seq = ${seq ?? 0}`
    expect(row?.entry.effect.calls.map(({ id }: { id: string }) => id)).toEqual(superseded)
  })

  test('of a run that has ended meanwhile do not count, and nobody else’s log is taken', async () => {
    const show = await createShow(stage)
    const [ines, marc] = [await stage.as('stage-manager'), await stage.world.person('producer')]
    const desk = await show.caller(ines)
    await desk.go()
    const offline = new OfflineCaller(desk)
    offline.go(Date.now())
    const other = await show.screen(marc, { screen: 'caller' })
    await other.takeOver()
    await other.say({ kind: 'end', from: other.from })
    await other.open('show')
    await expect(mergedIn(other, offline)).rejects.toThrow('bad-log')
    expect(await mergedIn(desk, offline)).toEqual(offline.log.map(({ id }) => id))
    expect(desk.run).toMatchObject({ kind: 'show', state: 'preshow' })
  })

  test('R9 do not hand the run over', async () => {
    const show = await createShow(stage)
    const desk = await show.caller(await stage.as('stage-manager'))
    const offline = new OfflineCaller(desk)
    offline.say({ kind: 'hand-over', to: { user: 'somebody', name: 'Somebody', device: 'phone' } }, Date.now())
    await expect(mergedIn(desk, offline)).rejects.toThrow('bad-log')
    expect(isEntry(await desk.go())).toBe(true)
  })

  test('stand under the name of the account, whatever the device says', async () => {
    const show = await createShow(stage)
    const desk = await show.caller(await stage.as('stage-manager'))
    const offline = new OfflineCaller(desk)
    offline.go(Date.now())
    offline.say({ kind: 'ready', item: show.items[2] ?? '', department: 'lx', ready: true }, Date.now())
    const forged = offline.log.map((entry) => ({ ...entry, actor: { user: entry.actor?.user ?? '', name: 'The director' } }))
    offline.log.splice(0, 2, ...forged)
    await mergedIn(desk, offline)
    expect(desk.run?.readies.map(({ by }) => by)).toEqual([desk.you?.name ?? ''])
    const named = await stage.world
      .sql`select 1 from run_log where run_id = ${desk.run?.id ?? ''} and entry->'actor'->>'name' = 'The director'`
    expect(named.length).toBe(0)
  })

  test('in the future are put right', async () => {
    const show = await createShow(stage)
    const desk = await show.caller(await stage.as('stage-manager'))
    const offline = new OfflineCaller(desk)
    offline.go(Date.now() + 60 * minute)
    await mergedIn(desk, offline)
    expect(desk.run?.startedAt).toBeLessThanOrEqual(Date.now())
  })
})

describe('a server that cannot commit', () => {
  test('tells nobody, lets the screens go on by themselves, and has the call once when it can again', async () => {
    const show = await createShow(stage)
    const ines = await stage.as('stage-manager')
    const follower = await show.screen(await stage.as('viewer'))
    const desk = await show.caller(ines)
    const id = randomUUID()
    await stage.world.sql.begin(async (tx) => {
      await tx`lock table run_log in access exclusive mode`
      desk.send({
        kind: 'say',
        id,
        run: desk.run?.id ?? '',
        command: desk.signed({ kind: 'go', from: desk.from, to: show.items[0] ?? null }),
        offset: 0,
        at: Date.now(),
      })
      expect((await desk.end()).code).toBe(closeCodes.tryAgain)
      expect((await follower.end()).code).toBe(closeCodes.tryAgain)
      expect(follower.run?.current).toBeNull()
    })
    const screen = await eventually(() => show.screen(ines, { screen: 'caller', device: desk.device }))
    await until(() => screen.run?.current?.id === id, 'the call is in')
    expect(await seqsOf(screen.run?.id ?? '')).toEqual([1, 2, 3])
  })

  test('a server whose lease was taken commits nothing more, and its screens look for the other one', async () => {
    const show = await createShow(stage)
    const desk = await show.caller(await stage.as('stage-manager'))
    await desk.go()
    await stage.world.sql`update document_leases set epoch = epoch + 1, node = 'elsewhere:1/x' where document_id = ${show.document.id}`
    desk.send({
      kind: 'say',
      id: randomUUID(),
      run: desk.run?.id ?? '',
      command: desk.signed({ kind: 'hold', reason: '' }),
      offset: 0,
      at: Date.now(),
    })
    expect((await desk.end()).code).toBe(closeCodes.tryAgain)
    expect(await seqsOf(desk.run?.id ?? '')).toEqual([1, 2, 3])
  })
})

/** What it does once the server lets it: a document that was just let go, or cannot be saved, is refused for a moment. */
async function eventually<T>(act: () => Promise<T>): Promise<T> {
  const done: T[] = []
  const isDone = () =>
    act().then(
      (value) => done.push(value) > 0,
      () => false,
    )
  await until(isDone, 'the server takes the screen')
  return done[0] as T
}

/** The caller's screen on a server that is not the stage's. */
const callerOn = async (show: Show, on: Pick<RunningServer, 'url'>): Promise<LiveScreen> => {
  const ines = await stage.as('stage-manager')
  return eventually(() => show.caller(ines, { on }))
}
