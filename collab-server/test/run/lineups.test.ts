import { describe, expect, test } from 'bun:test'
import { randomUUID } from 'node:crypto'
import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import { documentNameOf } from '@fashionos/shared/protocol'
import { isLookRow } from '@fashionos/shared/run/look-row-id'
import { freePort, startProcess } from '../server-process'
import { setStage } from '../stage'
import { until } from '../until'
import { createLineup, makeLineup, relay } from './lineup'
import type { LiveScreen } from './screen'
import { createLink, createShow, edit } from './show'

const stage = setStage({ leaseMs: 3_000 })

const idsIn = ({ plan }: LiveScreen) => plan?.snapshot.items.map(({ id }) => id) ?? []
const looksIn = (screen: LiveScreen) => idsIn(screen).filter(isLookRow)

/** Item, item that is a lineup of five looks, item. */
const showWithLineup = async () => {
  const show = await createShow(stage, 3)
  const lineup = await createLineup(stage, { show: show.document.show })
  const [before = '', item = '', after = ''] = show.items
  const rows = makeLineup(show, item, lineup)
  await show.editor.committed()
  return { show, lineup, rows, before, item, after }
}

const goThrough = async (desk: LiveScreen, count: number) => {
  for (let i = 0; i < count; i++) await desk.go()
}

describe('R38 an item that is a lineup', () => {
  test('is performed look by look, by caller and followers', async () => {
    const { show, rows, before, after } = await showWithLineup()
    const desk = await show.caller(await stage.as('stage-manager'))
    const follower = await show.screen(await stage.as('viewer'))
    const called: (string | undefined)[] = []
    while (desk.run?.next) {
      await desk.go()
      called.push(desk.run.current?.item)
    }
    expect(called.slice(0, 6)).toEqual([before, ...rows])
    expect(called.at(-1)).toBe(after)
    await until(() => follower.run?.seq === desk.run?.seq, 'the follower has heard all')
    expect(follower.run).toEqual(desk.run)
    expect(idsIn(follower)).toEqual(idsIn(desk))
  })

  test('becomes one while screens watch, and is itself again', async () => {
    const show = await createShow(stage, 3)
    const lineup = await createLineup(stage, { show: show.document.show })
    const follower = await show.screen(await stage.as('viewer'))
    const plain = idsIn(follower)
    const rows = makeLineup(show, show.items[1] ?? '', lineup)
    await until(() => Bun.deepEquals(looksIn(follower), [...rows]), 'the looks arrive')
    edit(show.editor.doc, 'changeItems', { changes: [{ id: show.items[1], lineup: null }] })
    await until(() => Bun.deepEquals(idsIn(follower), plain), 'it is the item again')
  })

  test('of another show, or that is no lineup, stays itself', async () => {
    const show = await createShow(stage, 3)
    const strange = await createLineup(stage, { show: (await stage.world.document()).show })
    makeLineup(show, show.items[0] ?? '', strange)
    makeLineup(show, show.items[1] ?? '', { document: show.document, looks: [] })
    makeLineup(show, show.items[2] ?? '', {
      document: { id: randomUUID(), show: '', name: documentNameOf({ type: 'lineup', id: randomUUID(), epoch: 1 }) },
      looks: [],
    })
    await show.editor.committed()
    const follower = await show.screen(await stage.as('viewer'))
    expect(idsIn(follower)).toEqual([...show.items])
    expect(follower.plan?.snapshot.items.every(({ kind }) => kind === 'item')).toBe(true)
  })
})

describe('R37 a link to a screen', () => {
  test('is given what looks say to its department, and no reference to the lineup', async () => {
    const { show } = await showWithLineup()
    const department: Department = 'lx'
    const { secret } = await createLink(stage.world, { document: show.document, screen: 'department', department })
    const screen = await show.screen(await stage.as('viewer'), { screen: 'department', department, credential: { kind: 'link', secret } })
    const { columns = [], items = [] } = screen.plan?.snapshot ?? {}
    expect(columns.map((column) => column.department)).toEqual(['lx'])
    expect(items.filter(({ id }) => isLookRow(id)).map(({ cells }) => cells[columns[0]?.id ?? ''])).toContain('LX 3')
    expect(items.every(({ lineup }) => lineup === null)).toBe(true)
  })
})

describe('R40 a lineup that is edited while its looks are called', () => {
  test('is performed in its new order; the running look and its time stay', async () => {
    const { show, lineup, rows } = await showWithLineup()
    const [, b = '', , d = '', e = ''] = rows
    const desk = await show.caller(await stage.as('stage-manager'))
    const follower = await show.screen(await stage.as('viewer'))
    await goThrough(desk, 3)
    const { current, startedAt } = desk.run ?? {}
    expect(current?.item).toBe(b)
    relay(lineup.editor.doc, 'moveLooks', { ids: [lineup.looks[4]], after: lineup.looks[1] })
    await until(() => follower.run?.next?.item === e && desk.run?.next?.item === e, 'the moved look is next everywhere')
    relay(lineup.editor.doc, 'setStatus', { ids: [lineup.looks[4], lineup.looks[2]], status: 'cut' })
    await until(() => follower.run?.next?.item === d, 'the one after those that are cut is next')
    relay(lineup.editor.doc, 'moveLooks', { ids: [lineup.looks[1]], after: lineup.looks[4] })
    await until(() => idsIn(follower).indexOf(b) > idsIn(follower).indexOf(e), 'the running look has moved')
    await until(() => follower.run?.seq === desk.run?.seq, 'both have heard the same')
    expect(follower.run).toMatchObject({ current, startedAt, state: 'running' })
    expect(follower.run?.next?.item).toBe(d)
    await desk.go()
    expect(desk.run?.current?.item).toBe(d)
  })

  test('tells screens what has changed, not the plan again', async () => {
    const { show, lineup } = await showWithLineup()
    const follower = await show.screen(await stage.as('viewer'))
    relay(lineup.editor.doc, 'changeLooks', { changes: [{ id: lineup.looks[2], lightCue: 'LX 99' }] })
    await until(() => JSON.stringify(follower.plan).includes('LX 99'), 'the cue arrives')
    const told = follower.told.slice(1)
    expect(told.map(({ kind }) => kind)).toEqual(['plan'])
    expect(JSON.stringify(told).length).toBeLessThan(1_500)
  })
})

describe('R41 a lineup that is removed', () => {
  const setRemoved = (id: string, at: Date | null) => stage.world.sql`update documents set removed_at = ${at} where id = ${id}`

  test('before the show leaves the item itself; restored, it is performed again', async () => {
    const { show, lineup, rows, item } = await showWithLineup()
    const follower = await show.screen(await stage.as('viewer'))
    await setRemoved(lineup.document.id, new Date())
    await until(() => looksIn(follower).length === 0, 'the looks are gone')
    expect(follower.plan?.snapshot.items.find(({ id }) => id === item)).toMatchObject({ kind: 'item', duration: 60_000 })
    await setRemoved(lineup.document.id, null)
    await until(() => looksIn(follower).length === rows.length, 'the looks are back')
  })

  test('while its looks are called is called to its end, also by a server that is started again', async () => {
    const { show, lineup, rows, after } = await showWithLineup()
    const server = await stage.another()
    await show.editor.committed()
    show.editor.destroy()
    lineup.editor.destroy()
    const ines = await stage.as('stage-manager')
    const first = await reopened(() => show.screen(ines, { on: server, screen: 'caller' }))
    await first.open()
    await first.takeOver()
    await goThrough(first, 3)
    await setRemoved(lineup.document.id, new Date())
    await goThrough(first, 1)
    const { current } = first.run ?? {}
    expect(current?.item).toBe(rows[2])
    await server.stop()
    await first.end()
    const next = await stage.another()
    const desk = await reopened(() => show.screen(ines, { on: next, screen: 'caller', device: first.device }))
    expect(desk.run).toMatchObject({ current, orphan: false })
    expect(looksIn(desk)).toEqual([...rows])
    const called: (string | undefined)[] = []
    while (desk.run?.next && called.length < 10) {
      await desk.go()
      called.push(desk.run.current?.item)
    }
    expect(called).toEqual([rows[3], rows[4], after])
  })
})

describe('R34 a server that is killed in the middle of a lineup', () => {
  test('goes on with the same look, its time, and what is next', async () => {
    const { show, lineup, rows } = await showWithLineup()
    await lineup.editor.committed()
    show.editor.destroy()
    lineup.editor.destroy()
    const ines = await stage.as('stage-manager')
    const port = freePort()
    const server = await startProcess(stage.world, port, { COLLAB_LEASE_MS: '3000' })
    const first = await reopened(() => show.screen(ines, { on: server, screen: 'caller' }))
    await first.open()
    await first.takeOver()
    await goThrough(first, 4)
    const { run } = first
    expect(run?.current?.item).toBe(rows[2])
    await server.kill()
    const again = await startProcess(stage.world, port, { COLLAB_LEASE_MS: '3000' })
    const desk = await reopened(() => show.screen(ines, { on: again, screen: 'caller', device: first.device }))
    expect(desk.run).toEqual(run)
    await desk.go()
    expect(desk.run?.current?.item).toBe(rows[3])
    await again.kill()
  })
})

describe('a lineup that another server has open', () => {
  test('is performed as its log has it, and followed', async () => {
    const show = await createShow(stage, 3)
    const other = await stage.another()
    const lineup = await createLineup(stage, { show: show.document.show, on: other })
    const rows = makeLineup(show, show.items[1] ?? '', lineup)
    const desk = await show.caller(await stage.as('stage-manager'))
    await until(() => Bun.deepEquals(looksIn(desk), [...rows]), 'the looks arrive')
    await goThrough(desk, 2)
    relay(lineup.editor.doc, 'moveLooks', { ids: [lineup.looks[3]], after: lineup.looks[0] })
    await until(() => desk.run?.next?.item === rows[3], 'the moved look is next')
    expect(desk.run?.current?.item).toBe(rows[0])
  })
})

/** A lease that was just given back, or belonged to a server that died, is free after a moment. */
async function reopened(open: () => Promise<LiveScreen>): Promise<LiveScreen> {
  let screen: LiveScreen | null = null
  const isOpen = () =>
    open().then(
      (opened) => {
        screen = opened
        return true
      },
      () => false,
    )
  await until(isOpen, 'the server takes the screen')
  if (!screen) throw new Error('There is no screen.')
  return screen
}
