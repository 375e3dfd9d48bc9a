import { describe, expect, test } from 'bun:test'
import { schema } from '@fashionos/shared/documents/run-of-show/schema'
import { read } from '@fashionos/shared/ydoc/read'
import { setStage } from '../stage'
import { until } from '../until'
import { typeNotes } from '../writers'
import { OfflineCaller } from './offline'
import { isEntry, type LiveScreen } from './screen'
import { createShow, edit, type Show } from './show'

const stage = setStage()

const titles = ({ plan }: LiveScreen) => plan?.snapshot.items.map(({ title }) => title)
/** The plan as the screen has it is the one the editor has. */
const agrees = (screen: LiveScreen, { editor }: Show) => {
  const { show, items } = read(editor.doc, schema)
  return Bun.deepEquals(
    { show, items: items.map((row) => ({ ...row, notes: null })) },
    { show: screen.plan?.snapshot.show, items: screen.plan?.snapshot.items },
  )
}

describe('R10 edits of the plan', () => {
  test('never move the playhead, and come with what they mean for the run in one message', async () => {
    const show = await createShow(stage)
    const [a = '', b = '', c = ''] = show.items
    const desk = await show.caller(await stage.as('stage-manager'))
    const follower = await show.screen(await stage.as('viewer'))
    await desk.go()
    await until(() => follower.run?.current?.item === a, 'the first item runs')
    const { startedAt } = follower.run ?? {}
    const told = follower.told.length
    edit(show.editor.doc, 'removeItems', { ids: [b] })
    await until(() => follower.run?.next?.item === c, 'next is the one after it')
    expect(follower.told.slice(told).map((message) => [message.kind, message.kind === 'plan' && message.entry?.command.kind])).toEqual([
      ['plan', 'follow-plan'],
    ])
    edit(show.editor.doc, 'removeItems', { ids: [a] })
    await until(() => follower.run?.orphan === true, 'the running item goes on as an orphan')
    edit(show.editor.doc, 'moveItems', { ids: [c], after: null })
    edit(show.editor.doc, 'changeItems', { changes: [{ id: c, title: 'Renamed' }] })
    await until(() => titles(follower)?.includes('Renamed') === true, 'the new title arrives')
    expect(follower.run).toMatchObject({ current: { item: a }, startedAt, state: 'running' })
    await until(() => agrees(follower, show) && agrees(desk, show), 'all see the plan')
    await until(() => follower.run?.seq === desk.run?.seq, 'all see the run')
    expect(follower.run).toEqual(desk.run)
    expect(isEntry(await desk.go())).toBe(true)
  })

  test('that mean nothing for the run are told without an entry, in less than 1 kB', async () => {
    const show = await createShow(stage, 50)
    const desk = await show.caller(await stage.as('stage-manager'))
    const { seq } = desk.run ?? {}
    const told = desk.told.length
    edit(show.editor.doc, 'changeItems', { changes: [{ id: show.items[40] ?? '', title: 'A longer title than before' }] })
    await until(() => desk.told.length > told, 'the change arrives')
    expect(JSON.stringify(desk.told.at(-1)).length).toBeLessThan(1_000)
    expect(desk.told.at(-1)).toMatchObject({ kind: 'plan', entry: null })
    expect(desk.run?.seq).toBe(seq)
  })

  test('of notes are told, as text, to the caller and the presenter only', async () => {
    const show = await createShow(stage)
    const desk = await show.screen(await stage.as('stage-manager'), { screen: 'caller' })
    const follower = await show.screen(await stage.as('viewer'))
    typeNotes(show.editor.doc, show.items[0] ?? '', 'The car is late')
    await until(() => desk.plan?.notes[show.items[0] ?? ''] === 'The car is late', 'the note arrives')
    edit(show.editor.doc, 'changeItems', { changes: [{ id: show.items[0] ?? '', title: 'New' }] })
    await until(() => titles(follower)?.[0] === 'New', 'a title arrives')
    expect(JSON.stringify(follower.told)).not.toContain('The car')
    expect(JSON.stringify([desk.plan, follower.plan])).not.toContain('paragraph')
  })
})

describe('the version of a plan', () => {
  test('names its content: a screen that has it is not sent it again', async () => {
    const show = await createShow(stage)
    const viewer = await stage.as('viewer')
    const first = await show.screen(viewer)
    const { plan } = first
    const second = await show.screen(viewer, { plan })
    expect(second.told.map((message) => message.kind === 'state' && message.plan)).toEqual([null])
    edit(show.editor.doc, 'changeItems', { changes: [{ id: show.items[0] ?? '', title: 'New' }] })
    await until(() => titles(second)?.[0] === 'New', 'the change arrives')
    const third = await show.screen(viewer, { plan })
    expect(third.told[0]).toMatchObject({ plan: { version: second.plan?.version ?? '' } })
  })

  test('a screen that missed something asks for all of it', async () => {
    const show = await createShow(stage)
    const screen = await show.screen(await stage.as('viewer'))
    screen.send({ kind: 'reload' })
    await until(() => screen.told.length === 2, 'the state arrives again')
    expect(screen.told[1]).toMatchObject({ kind: 'state', plan: { version: screen.plan?.version } })
  })
})

describe('R10 R29 calls made offline with a plan that has changed since', () => {
  test('leave the playhead where it was called to, and next is what the plan has by now', async () => {
    const show = await createShow(stage)
    const ines = await stage.as('stage-manager')
    const [a = '', b = '', c = ''] = show.items
    const desk = await show.caller(ines)
    const follower = await show.screen(await stage.as('viewer'))
    const offline = new OfflineCaller(desk)
    offline.go(Date.now())
    expect(offline.run.next?.item).toBe(b)
    desk.close()
    await desk.end()
    edit(show.editor.doc, 'removeItems', { ids: [b] })
    await until(() => follower.plan?.snapshot.items.every(({ id }) => id !== b) === true, 'the plan has changed')
    const back = await show.screen(ines, { screen: 'caller', device: desk.device })
    back.send({ kind: 'merge', run: offline.run.id, entries: offline.log })
    await until(() => follower.run?.current?.item === a && follower.run.next?.item === c, 'next is what the plan has')
    await until(() => back.run?.seq === follower.run?.seq, 'the caller has heard it, too')
    expect(isEntry(await back.go())).toBe(true)
  })
})
