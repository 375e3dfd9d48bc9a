import { expect, test } from 'bun:test'
import { closeCodes } from '@fashionos/shared/protocol'
import { planChangeOf } from '@fashionos/shared/run/plan-change'
import { stageOf } from '@fashionos/shared/run/run.fixture'
import { minute, second } from '@fashionos/shared/time'
import { ana, ben, LiveWorld, MemoryKeeper, Tab } from './live-world.fixture'

/** The fixture's stage is called by Ana at the desk. */
const desk = { who: ana, device: 'desk' }
const phone = { who: ben, device: 'phone', address: { screen: 'follow' as const } }

const titlesOf = ({ log }: LiveWorld['stage']) =>
  log.flatMap(({ command, effect }) => (command.kind === 'go' && effect.kind === 'started' ? [effect.current.title] : []))

const opened = async (...tabs: readonly ConstructorParameters<typeof Tab>[1][]) => {
  const world = new LiveWorld(stageOf(minute, minute, minute, minute, minute, minute))
  const pages = tabs.map((tab) => new Tab(world, tab))
  await world.pass(second)
  return { world, pages: pages as [Tab, Tab] }
}

test('a screen that opens shows the plan and the run as the server has them', async () => {
  const { world, pages } = await opened(desk)
  const { phase, isHeard, run, plan, isCaller, unsent } = pages[0].view
  expect({ phase, isHeard, isCaller, unsent }).toEqual({ phase: 'open', isHeard: true, isCaller: true, unsent: 0 })
  expect(run).toEqual(world.stage.run)
  expect(plan?.items.length).toBe(6)
})

test('GO counts when it is committed, and is on every screen then', async () => {
  const { world, pages } = await opened(desk, phone)
  const [caller, follower] = pages
  const gone = caller.go()
  expect(caller.view.run?.current).toBeNull()
  await world.pass(10)
  expect(await gone).toEqual({ ok: true, value: null })
  expect([caller.view.run?.current?.title, follower.view.run?.current?.title]).toEqual(['Item 1', 'Item 1'])
  expect(follower.view.isCaller).toBe(false)
})

test('R8 who does not call is refused in the words of the server', async () => {
  const { world, pages } = await opened(desk, phone)
  const gone = pages[1].go()
  await world.pass(10)
  expect(await gone).toMatchObject({ ok: false, reason: { code: 'not-caller' } })
})

test('with the server killed the caller calls on, and the log comes back in order with its own times', async () => {
  const { world, pages } = await opened(desk, phone)
  const [caller, follower] = pages
  void caller.go()
  await world.pass(second)
  world.kill()
  const times: number[] = []
  for (let i = 0; i < 3; i++) {
    await world.pass(20 * second)
    times.push(caller.session.now())
    expect(await caller.go()).toEqual({ ok: true, value: null })
  }
  expect(caller.view).toMatchObject({ isHeard: false, unsent: 3, run: { current: { title: 'Item 4' } } })
  expect(follower.view).toMatchObject({ isHeard: false, run: { current: { title: 'Item 1' } } })
  expect(follower.view.silentSince).toBeLessThan(times[0] ?? 0)
  world.start()
  await world.pass(20 * second)
  expect(caller.view).toMatchObject({ isHeard: true, unsent: 0, superseded: [], run: world.stage.run })
  const gos = world.stage.log.filter(({ command }) => command.kind === 'go')
  expect(titlesOf(world.stage)).toEqual(['Item 1', 'Item 2', 'Item 3', 'Item 4'])
  expect(gos.slice(1).map(({ at }) => at)).toEqual(times)
})

test('R31 a GO whose answer was lost is decided here, and is in the log once', async () => {
  const { world, pages } = await opened(desk)
  const [caller] = pages
  world.isMute = true
  const gone = caller.go()
  await world.pass(1_400)
  expect(caller.view.run?.current).toBeNull()
  await world.pass(200)
  expect(await gone).toEqual({ ok: true, value: null })
  expect(caller.view).toMatchObject({ unsent: 1, run: { current: { title: 'Item 1' } } })
  await caller.go()
  world.isMute = false
  await world.pass(20 * second)
  expect(titlesOf(world.stage)).toEqual(['Item 1', 'Item 2'])
  expect(caller.view).toMatchObject({ unsent: 0, isHeard: true, superseded: [], run: { current: { title: 'Item 2' } } })
})

test('a page opened again with no network shows what was kept, and its caller calls on', async () => {
  const keeper = new MemoryKeeper()
  const { world, pages } = await opened({ ...desk, keeper })
  const [caller] = pages
  void caller.go()
  await world.pass(second)
  world.kill()
  await caller.go()
  caller.reload()
  await world.pass(second)
  expect(caller.view).toMatchObject({ phase: 'cached', isHeard: false, isCaller: true, unsent: 1, run: { current: { title: 'Item 2' } } })
  expect(await caller.go()).toEqual({ ok: true, value: null })
  world.start()
  await world.pass(20 * second)
  expect(caller.view).toMatchObject({ phase: 'open', unsent: 0, run: { current: { title: 'Item 3' } } })
  expect(world.stage.run.current?.title).toBe('Item 3')
})

test('R30 calls made while somebody took over do not count, and are named', async () => {
  const { world, pages } = await opened(desk)
  const [caller] = pages
  world.kill()
  await caller.go()
  await caller.session.say({ kind: 'hold', reason: 'Fog' })
  world.stage.add({ kind: 'take-over', seen: 1 }, { ...ben, device: 'phone' })
  world.start()
  await world.pass(20 * second)
  expect(caller.view).toMatchObject({
    isCaller: false,
    unsent: 0,
    superseded: ['GO Item 1', 'Hold'],
    run: { current: null, lease: { holder: 'ben' } },
  })
  caller.session.dismissSuperseded()
  expect(caller.view.superseded).toEqual([])
})

test('who does not call is told that nobody answers, and changes nothing', async () => {
  const { world, pages } = await opened(desk, phone)
  const [, follower] = pages
  world.kill()
  const said = await follower.session.say({ kind: 'ready', item: follower.view.run?.next?.item ?? '', department: 'lx', ready: true })
  expect(said).toMatchObject({ ok: false, reason: { code: 'not-now' } })
  expect(follower.view).toMatchObject({ unsent: 0, isHeard: false })
})

test('R9 who calls does not change where the server is not heard', async () => {
  const { world, pages } = await opened(desk)
  world.kill()
  const to = { user: 'ben', name: 'Ben', device: 'phone' }
  expect(await pages[0].session.say({ kind: 'hand-over', to })).toMatchObject({ ok: false, reason: { code: 'not-now' } })
})

test('R1 an entry that does not follow asks for everything again, once', async () => {
  const { world, pages } = await opened(phone)
  const [follower] = pages
  world.stage.go()
  world.stage.go()
  world.add(...world.stage.log.slice(-1))
  world.add(...world.stage.log.slice(-1))
  await world.pass(second)
  expect(world.heard.filter(({ kind }) => kind === 'reload')).toHaveLength(1)
  expect(follower.view.run).toEqual(world.stage.run)
})

test('a change of the plan and what it means for the run arrive together; one of another version asks for everything', async () => {
  const { world, pages } = await opened(phone)
  const [follower] = pages
  const edited = (by: number) => {
    const before = world.plan
    world.stage.edit((items) => items.slice(1))
    world.version += by
    const change = planChangeOf(before, world.plan)
    world.tellAll({ kind: 'plan', change, entry: world.stage.log.at(-1) ?? null })
  }
  edited(1)
  await world.pass(10)
  expect([follower.view.plan?.items.length, follower.view.run?.next?.title]).toEqual([5, 'Item 2'])
  world.version++
  edited(1)
  await world.pass(10)
  expect(world.heard.filter(({ kind }) => kind === 'reload')).toHaveLength(1)
  expect([follower.view.plan?.items.length, follower.view.run?.next?.title]).toEqual([4, 'Item 3'])
})

test('a server that takes the line and answers nothing is left after five seconds', async () => {
  const { world, pages } = await opened(desk)
  world.isMute = true
  await world.pass(12 * second)
  expect(pages[0].view.isHeard).toBe(false)
  world.isMute = false
  await world.pass(20 * second)
  expect(pages[0].view.isHeard).toBe(true)
})

test('a screen without access shows nothing but why, and what was kept of it is gone', async () => {
  const keeper = new MemoryKeeper()
  const { world, pages } = await opened({ ...phone, keeper })
  expect(keeper.screens.size).toBe(1)
  world.closeAll({ code: closeCodes.noAccess, reason: 'This link is no longer valid. Ask for a new one.' })
  await world.pass(second)
  expect(pages[0].view).toMatchObject({
    phase: 'refused',
    reason: 'This link is no longer valid. Ask for a new one.',
    snapshot: null,
    run: null,
  })
  expect(keeper.screens.size).toBe(0)
})

test('calls kept for one person are not sent by another, and wait for their own', async () => {
  const keeper = new MemoryKeeper()
  const { world, pages } = await opened({ ...desk, keeper })
  world.kill()
  await pages[0].go()
  pages[0].session.stop()
  world.start()
  const other = new Tab(world, { who: ben, device: 'desk', keeper })
  await world.pass(10 * second)
  expect(other.view).toMatchObject({ unsent: 0, isCaller: false, run: { current: null } })
  expect(world.heard.filter(({ kind }) => kind === 'merge')).toHaveLength(0)
  other.session.stop()
  const again = new Tab(world, { ...desk, keeper })
  await world.pass(10 * second)
  expect(again.view).toMatchObject({ unsent: 0, isCaller: true, run: { current: { title: 'Item 1' } } })
})

test('R26 R27 devices whose clocks are wrong show the same time, within their bound', async () => {
  const { world, pages } = await opened({ ...desk, wallOff: 3 * 60 * minute }, { ...phone, wallOff: -40 * second })
  for (const { session } of pages) {
    const { quality, bound } = session.clock()
    expect(quality).toBe('good')
    expect(Math.abs(session.synced() - world.t)).toBeLessThanOrEqual((bound ?? 0) + 1)
  }
})

test('R28 a wall clock that is set changes nothing; a monotonic one that slept is measured again at once', async () => {
  const { world, pages } = await opened(desk)
  const [caller] = pages
  caller.wallOff = 7 * minute
  await world.pass(5 * second)
  expect(Math.abs(caller.session.synced() - world.t)).toBeLessThanOrEqual(5)
  caller.slept += 30 * second
  await world.pass(3 * second)
  expect(Math.abs(caller.session.synced() - world.t)).toBeLessThanOrEqual(5)
})

test('a device with a wrong clock that opens with no network still shows the right time', async () => {
  const keeper = new MemoryKeeper()
  const { world, pages } = await opened({ ...desk, keeper, wallOff: 20 * minute })
  void pages[0].go()
  await world.pass(minute)
  world.kill()
  pages[0].reload()
  await world.pass(second)
  expect(Math.abs(pages[0].session.synced() - world.t)).toBeLessThanOrEqual(10)
})

test('an idle follower costs less than 20 bytes a second', async () => {
  const { world } = await opened(phone)
  world.traffic = 0
  await world.pass(10 * minute)
  expect(world.traffic / 600).toBeLessThan(20)
  expect(world.traffic).toBeGreaterThan(0)
})
