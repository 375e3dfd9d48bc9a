import { describe, expect, test } from 'bun:test'
import { randomUUID } from 'node:crypto'
import { minute } from '@fashionos/shared/time'
import { setStage } from '../stage'
import { until } from '../until'
import { isEntry } from './screen'
import { createShow } from './show'

const stage = setStage()

const logOf = (run: string) =>
  stage.world.sql<{ seq: number; id: string; kind: string }[]>`
    select seq::int as seq, id, entry->'command'->>'kind' as kind from run_log where run_id = ${run} order by seq`

describe('a called show', () => {
  test('GO reaches everybody, once, in one message', async () => {
    const show = await createShow(stage)
    const [ines, tom] = [await stage.as('stage-manager'), await stage.as('viewer')]
    const followers = await Promise.all(Array.from({ length: 3 }, () => show.screen(tom)))
    const desk = await show.caller(ines)
    const go = await desk.go()
    expect(isEntry(go) && go.effect).toMatchObject({ kind: 'started', current: { item: show.items[0] }, next: { item: show.items[1] } })
    await until(() => followers.every(({ run }) => run?.current?.item === show.items[0]), 'all see the item')
    for (const { told } of followers) {
      const kinds = told.map(({ kind }) => kind).filter((kind) => kind !== 'caller')
      expect(kinds).toEqual(['state', 'entry', 'entry', 'entry'])
    }
    for (const follower of followers) expect(follower.run).toEqual(desk.run)
  })

  test('what is told is in the log, and the run is listed with where it has come to', async () => {
    const show = await createShow(stage, 1)
    const desk = await show.caller(await stage.as('stage-manager'))
    await desk.go()
    await desk.go()
    const log = await logOf(desk.run?.id ?? '')
    expect(log.map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, 'open'],
      [2, 'take-over'],
      [3, 'go'],
      [4, 'go'],
    ])
    expect(log.map(({ id }) => id)).toEqual(desk.entries.map(({ id }) => id))
    const [row] = await stage.world.sql`select * from runs where id = ${desk.run?.id ?? ''}`
    expect(row).toMatchObject({ kind: 'rehearsal', state: 'ended', seq: '4', title: 'Run of show', show_id: show.document.show, speed: 1 })
    expect([row?.began_at.getTime(), row?.ended_at.getTime()]).toEqual([desk.run?.beganAt, desk.run?.endedAt])
  })

  test('R2 of a GO said twice at once the second is stale, and no cue is skipped', async () => {
    const show = await createShow(stage)
    const desk = await show.caller(await stage.as('stage-manager'))
    const answers = await Promise.all([desk.go(), desk.go()])
    expect(answers.map((answer) => (isEntry(answer) ? 'done' : answer.code))).toEqual(['done', 'stale'])
    expect(desk.run?.current?.item).toBe(show.items[0])
  })

  test('R31 what is said again under its id is answered with its entry, and done once', async () => {
    const show = await createShow(stage)
    const desk = await show.caller(await stage.as('stage-manager'))
    const id = randomUUID()
    const said = { kind: 'go', from: desk.from, to: desk.run?.next?.item ?? null } as const
    const first = await desk.say(said, { id })
    const told = desk.told.length
    desk.send({ kind: 'say', id, run: desk.run?.id ?? '', command: desk.signed(said), offset: 0, at: Date.now() })
    await until(() => desk.told.length > told, 'the answer')
    const again = desk.told.at(-1)
    expect<unknown>(again).toEqual({ kind: 'entry', entry: first })
    expect(desk.run?.seq).toBe(3)
  })

  test('R8 R9 of two callers one calls; who takes over calls at once, and who called is fenced', async () => {
    const show = await createShow(stage)
    const [ines, marc] = [await stage.world.person('stage-manager'), await stage.world.person('producer')]
    const desk = await show.caller(ines)
    const other = await show.screen(marc, { screen: 'caller' })
    expect(await other.go()).toMatchObject({ code: 'not-caller' })
    expect(isEntry(await other.takeOver())).toBe(true)
    const late = { kind: 'say', id: randomUUID(), run: desk.run?.id ?? '', offset: 0, at: Date.now() } as const
    desk.send({ ...late, command: { kind: 'go', epoch: 1, from: { instance: null, seq: 2 }, to: show.items[0] ?? null } })
    await until(() => desk.told.some((message) => message.kind === 'refused' && message.id === late.id), 'the answer')
    expect(desk.told.findLast(({ kind }) => kind === 'refused')).toMatchObject({ refusal: { code: 'fenced' } })
    expect(isEntry(await other.go())).toBe(true)
    await until(() => desk.run?.current?.item === show.items[0], 'the first desk follows')
  })

  test('one run of a document is open at a time; the next one has a log of its own', async () => {
    const show = await createShow(stage, 1)
    const ines = await stage.as('stage-manager')
    const desk = await show.caller(ines)
    expect(await desk.open()).toMatchObject({ code: 'not-now' })
    await desk.go()
    await desk.say({ kind: 'end', from: desk.from })
    const first = desk.run?.id
    const opened = await desk.open('show')
    expect(isEntry(opened) && opened.seq).toBe(1)
    expect(desk.run?.id).not.toBe(first)
    const open = await stage.world.sql`select id from runs where document_id = ${show.document.id} and state <> 'ended'`
    expect(open.map(({ id }) => id)).toEqual([desk.run?.id])
  })

  test('opening said twice opens once', async () => {
    const show = await createShow(stage)
    const desk = await show.screen(await stage.as('stage-manager'), { screen: 'caller' })
    const id = randomUUID()
    const answers = await Promise.all([desk.open('show', 1, id), desk.open('show', 1, id)])
    expect(answers.map((answer) => isEntry(answer) && answer.id)).toEqual([id, id])
    expect((await stage.world.sql`select 1 from runs where document_id = ${show.document.id}`).length).toBe(1)
  })

  test('R35 a drill runs from a minute before the first item, and is a rehearsal', async () => {
    const show = await createShow(stage)
    const desk = await show.screen(await stage.as('stage-manager'), { screen: 'caller' })
    expect(await desk.open('show', 10)).toMatchObject({ code: 'not-now' })
    await desk.open('rehearsal', 10)
    const start = desk.run?.next?.plannedStart ?? 0
    expect(desk.run?.pace).toMatchObject({ speed: 10, from: start - minute })
    await desk.takeOver()
    await desk.go()
    expect(desk.run?.startedAt).toBeGreaterThan(start - minute)
    expect(desk.run?.startedAt).toBeLessThan(start + 60 * minute)
  })

  test('R35 a rehearsal on the show’s clock runs from there too, at real speed', async () => {
    const show = await createShow(stage)
    const desk = await show.screen(await stage.as('stage-manager'), { screen: 'caller' })
    const opening = { kind: 'open', leads: {}, speed: 1, onShowClock: true, offset: 0, at: Date.now() } as const
    desk.send({ ...opening, id: randomUUID(), run: 'show' })
    desk.send({ ...opening, id: randomUUID(), run: 'rehearsal' })
    await until(() => desk.run !== null, 'the rehearsal is open')
    expect(desk.told.find(({ kind }) => kind === 'refused')).toMatchObject({ refusal: { code: 'not-now' } })
    expect(desk.run?.pace).toMatchObject({ speed: 1, from: (desk.run?.next?.plannedStart ?? 0) - minute })
  })

  test('R36 a call by a clock that is hours wrong has the server’s time', async () => {
    const show = await createShow(stage)
    const desk = await show.caller(await stage.as('stage-manager'))
    const before = Date.now()
    await desk.say({ kind: 'go', from: desk.from, to: desk.run?.next?.item ?? null }, { at: before + 3 * 60 * minute })
    expect(desk.run?.startedAt).toBeGreaterThanOrEqual(before)
    expect(desk.run?.startedAt).toBeLessThanOrEqual(Date.now())
    const exact = Date.now() - 500
    await desk.say({ kind: 'go', from: desk.from, to: desk.run?.next?.item ?? null }, { at: Math.max(exact, desk.run?.startedAt ?? 0) })
    expect(desk.run?.startedAt).toBe(Math.max(exact, desk.run?.played[0]?.start ?? 0))
  })

  test('texts Postgres cannot keep are told as it keeps them', async () => {
    const show = await createShow(stage)
    const desk = await show.caller(await stage.as('stage-manager'))
    await desk.go()
    const held = await desk.say({ kind: 'hold', reason: 'Fog\u0000 \ud83d\\u0000' })
    expect(isEntry(held) && held.effect).toEqual({ kind: 'held', reason: 'Fog \ufffd\\u0000' })
  })
})
