import { describe, expect, test } from 'bun:test'
import { randomUUID } from 'node:crypto'
import { closeCodes } from '@fashionos/shared/protocol'
import type { Credential } from '@fashionos/shared/run/messages'
import { setStage } from '../stage'
import { until } from '../until'
import type { Document } from '../world'
import { isEntry, LiveScreen, type ScreenOptions } from './screen'
import { createLink, createShow, edit } from './show'

const stage = setStage()

const screenOf = (document: { readonly id: string }, credential: Credential, options: Partial<ScreenOptions> = {}) =>
  new LiveScreen({ url: stage.server.url, document: document.id, credential, ...options })

const byLink = (document: Document, secret: string, options: Partial<ScreenOptions> = {}) =>
  screenOf(document, { kind: 'link', secret }, options)

const noSuch = { code: closeCodes.noAccess, reason: 'There is no such document.' }

describe('members', () => {
  test('who may view follows and says ready, and calls nothing', async () => {
    const show = await createShow(stage)
    const desk = await show.caller(await stage.as('stage-manager'))
    const viewer = await show.screen(await stage.as('viewer'), { screen: 'caller' })
    for (const said of [() => viewer.go(), () => viewer.takeOver(), () => viewer.open()])
      expect(await said()).toMatchObject({ code: 'not-caller' })
    const ready = await viewer.say({ kind: 'ready', item: show.items[0] ?? '', department: 'lx', ready: true })
    expect(isEntry(ready)).toBe(true)
    await until(() => desk.run?.readies.length === 1, 'the caller sees it')
    expect(await desk.say({ kind: 'follow-plan' })).toMatchObject({ code: 'not-now' })
  })

  test('who is no member, or may nothing, is told the same as if there were no such document', async () => {
    const show = await createShow(stage)
    for (const person of [await stage.world.person(null), await stage.as('sponsor')]) {
      const credential = { kind: 'token', token: await stage.world.tokenOf(person) } as const
      expect(await screenOf(show.document, credential).end()).toEqual(noSuch)
      expect(await screenOf({ id: randomUUID() }, credential).end()).toEqual(noSuch)
    }
  })

  test('a token that is none, or is not followed by a new one, asks to sign in again', async () => {
    const show = await createShow(stage)
    const person = await stage.as('producer')
    const codeOf = async (token: string) => (await screenOf(show.document, { kind: 'token', token }).end()).code
    expect([await codeOf(''), await codeOf('garbled')]).toEqual([closeCodes.signInAgain, closeCodes.signInAgain])
    expect(await codeOf(await stage.world.tokenOf(person, { seconds: 2 }))).toBe(closeCodes.signInAgain)
    const renewed = await screenOf(show.document, { kind: 'token', token: await stage.world.tokenOf(person, { seconds: 8 }) }).opened()
    renewed.send({ kind: 'renew', token: await stage.world.tokenOf(person) })
    const old = await screenOf(show.document, { kind: 'token', token: await stage.world.tokenOf(person, { seconds: 9 }) }).opened()
    expect((await old.end()).code).toBe(closeCodes.signInAgain)
    expect(isEntry(await renewed.open())).toBe(true)
    renewed.send({ kind: 'renew', token: await stage.world.tokenOf(await stage.as('crew')) })
    expect((await renewed.end()).code).toBe(closeCodes.signInAgain)
  })

  test('a downgrade is told, and holds; a removed member is out', async () => {
    const show = await createShow(stage)
    const person = await stage.world.person('producer')
    const desk = await show.caller(person)
    await stage.world.sql`update auth.member set role = 'viewer' where user_id = ${person.id}`
    await until(() => desk.you?.capabilities.includes('call') === false, 'the desk is told')
    expect(await desk.go()).toMatchObject({ code: 'not-caller' })
    await stage.world.sql`delete from auth.member where user_id = ${person.id}`
    expect(await desk.end()).toEqual(noSuch)
  })

  test('a removed document closes its screens; restored, its run goes on where it was', async () => {
    const show = await createShow(stage)
    const person = await stage.as('producer')
    const desk = await show.caller(person)
    await desk.go()
    await stage.world.sql`update documents set removed_at = now() where id = ${show.document.id}`
    expect(await desk.end()).toEqual(noSuch)
    await stage.world.sql`update documents set removed_at = null where id = ${show.document.id}`
    const back = await show.screen(person, { screen: 'caller', device: desk.device })
    expect(back.run).toEqual(desk.run)
    expect(isEntry(await back.go())).toBe(true)
  })

  test('who says nothing, or something else first, does not stay', async () => {
    const { url } = await stage.another({ authTimeoutMs: 300 })
    const codeOf = (protocol: number, text?: string) =>
      new Promise<number>((resolve) => {
        const socket = new WebSocket(`${url}/run?protocol=${protocol}&document=${randomUUID()}`)
        socket.addEventListener('close', ({ code }) => resolve(code))
        if (text !== undefined) socket.addEventListener('open', () => socket.send(text))
      })
    expect(await codeOf(1)).toBe(closeCodes.signInAgain)
    expect(await codeOf(99)).toBe(closeCodes.reloadClient)
    const enter = JSON.stringify({
      kind: 'enter',
      credential: { kind: 'link', secret: 'x' },
      screen: 'stage',
      department: null,
      device: 'd',
      plan: null,
    })
    const early = new WebSocket(`${stage.server.url}/run?protocol=1&document=${randomUUID()}`)
    const closed = new Promise<number>((resolve) => early.addEventListener('close', ({ code }) => resolve(code)))
    early.addEventListener('open', () => {
      early.send(enter)
      early.send(enter)
    })
    expect(await closed).toBe(closeCodes.badMessage)
  })
})

describe('links', () => {
  test('open their screen, say ready for their department as their label, and nothing else', async () => {
    const show = await createShow(stage)
    const desk = await show.caller(await stage.as('stage-manager'))
    const { secret } = await createLink(stage.world, { document: show.document, screen: 'department', department: 'lx' })
    const lights = await byLink(show.document, secret, { screen: 'department', department: 'lx' }).opened()
    expect(lights.you).toMatchObject({ name: 'Lighting desk', capabilities: ['view'], link: { label: 'Lighting desk' } })
    const ready = { kind: 'ready', item: show.items[0] ?? '', department: 'lx', ready: true } as const
    expect(await lights.say(ready)).toMatchObject({ actor: { name: 'Lighting desk' }, effect: { kind: 'readied' } })
    expect(await lights.say({ ...ready, department: 'snd' })).toMatchObject({ code: 'not-caller' })
    expect(await lights.takeOver()).toMatchObject({ code: 'not-caller' })
    await until(() => desk.run?.readies[0]?.by === 'Lighting desk', 'the caller sees who')
  })

  test('of another screen, another document and another workspace open nothing', async () => {
    const [show, other] = [await createShow(stage), await createShow(stage)]
    const { secret } = await createLink(stage.world, { document: show.document, screen: 'stage' })
    expect(await byLink(other.document, secret, { screen: 'stage' }).end()).toEqual(noSuch)
    expect(await byLink(show.document, 'made up', { screen: 'stage' }).end()).toEqual(noSuch)
    expect((await byLink(show.document, secret, { screen: 'follow' }).end()).reason).toBe('This link opens another screen.')
    const stageScreen = await byLink(show.document, secret, { screen: 'stage' }).opened()
    const ready = { kind: 'ready', item: show.items[0] ?? '', department: 'lx', ready: true } as const
    expect(await stageScreen.say(ready)).toMatchObject({ code: 'not-caller' })
  })

  test('A27 a link follows no archived show, is closed when it is archived, and opens again once it is restored', async () => {
    const show = await createShow(stage)
    const { secret } = await createLink(stage.world, { document: show.document, screen: 'follow' })
    const archive = (at: string | null) => stage.world.sql`update shows set archived_at = ${at} where id = ${show.document.show}`
    const invalid = { code: closeCodes.noAccess, reason: 'This link is no longer valid. Ask for a new one.' }
    const open = await byLink(show.document, secret, { screen: 'follow' }).opened()
    await archive('2027-03-07T00:00:00Z')
    expect(await open.end()).toMatchObject(invalid)
    expect(await byLink(show.document, secret, { screen: 'follow' }).end()).toMatchObject(invalid)
    await archive(null)
    const again = await byLink(show.document, secret, { screen: 'follow' }).opened()
    expect(again.you?.link).not.toBeNull()
  })

  test('of a whole show open each of its runs of show', async () => {
    const [show, other] = [await createShow(stage), await createShow(stage)]
    const { secret } = await createLink(stage.world, { document: show.document, screen: 'overview', wholeShow: true })
    expect((await byLink(show.document, secret, { screen: 'overview' }).opened()).plan?.snapshot.items.length).toBe(5)
    expect(await byLink(other.document, secret, { screen: 'overview' }).end()).toEqual(noSuch)
  })

  test('are closed when they are withdrawn and when they expire', async () => {
    const show = await createShow(stage)
    const withdrawn = await createLink(stage.world, { document: show.document, screen: 'stage' })
    const brief = await createLink(stage.world, { document: show.document, screen: 'stage' })
    const screens = await Promise.all([withdrawn, brief].map(({ secret }) => byLink(show.document, secret, { screen: 'stage' }).opened()))
    await stage.world.sql`update screen_links set revoked_at = now() where id = ${withdrawn.id}`
    await stage.world.sql`update screen_links set expires_at = now() + interval '1 second' where id = ${brief.id}`
    for (const screen of screens)
      expect(await screen.end()).toMatchObject({ code: closeCodes.noAccess, reason: 'This link is no longer valid. Ask for a new one.' })
    expect((await byLink(show.document, withdrawn.secret, { screen: 'stage' }).end()).code).toBe(closeCodes.noAccess)
  })

  test('R37 are given the columns of their screen, in the plan and in the run', async () => {
    const show = await createShow(stage)
    const add = (name: string, args: unknown) => edit(show.editor.doc, name, args)
    const [budget, lx, snd] = [randomUUID(), randomUUID(), randomUUID()]
    const columns = [
      { id: budget, title: 'Budget' },
      { id: lx, title: 'Lights', department: 'lx' },
      { id: snd, title: 'Sound', department: 'snd' },
    ]
    for (const column of columns) add('addColumn', column)
    const [item = ''] = show.items
    add('changeItems', { changes: [{ id: item, cells: Object.fromEntries(columns.map(({ id }) => [id, `secret of ${id}`])) }] })
    await show.editor.committed()
    const desk = await show.caller(await stage.as('stage-manager'))
    const { secret } = await createLink(stage.world, { document: show.document, screen: 'department', department: 'lx' })
    const lights = await byLink(show.document, secret, { screen: 'department', department: 'lx' }).opened()
    await desk.go()
    await until(() => lights.run?.current?.item === item, 'the link follows')
    // A known id is answered with its entry (R31), which is held to the same.
    const go = desk.entries.find(({ command }) => command.kind === 'go')
    lights.send({
      kind: 'say',
      id: go?.id ?? '',
      run: desk.run?.id ?? '',
      command: { kind: 'ready', item, department: 'lx', ready: true },
      offset: 0,
      at: 0,
    })
    await until(() => lights.told.filter((message) => message.kind === 'entry' && message.entry.id === go?.id).length > 1, 'it is answered')
    const heard = JSON.stringify(lights.told)
    expect(heard).not.toContain(desk.you?.user ?? '')
    expect([budget, lx, snd].map((column) => heard.includes(`secret of ${column}`))).toEqual([false, true, false])
    expect(JSON.stringify(desk.told)).toContain(`secret of ${budget}`)
  })
})
