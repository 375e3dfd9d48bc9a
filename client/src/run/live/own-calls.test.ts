import { expect, test } from 'bun:test'
import { stageOf } from '@fashionos/shared/run/run.fixture'
import { minute, second } from '@fashionos/shared/time'
import { ana, LiveWorld, MemoryKeeper, Tab } from './live-world.fixture'

/** The caller's desk, open. */
const deskIn = async (keeper = new MemoryKeeper()) => {
  const world = new LiveWorld(stageOf(minute, minute, minute))
  const caller = new Tab(world, { who: ana, device: 'desk', keeper })
  await world.pass(second)
  return { world, caller, keeper }
}

test('calls the server will not take are named with its reason, and kept on the device apart from those that are sent', async () => {
  const { world, caller, keeper } = await deskIn()
  world.kill()
  await caller.go()
  world.refusesLogs = true
  world.start()
  await world.pass(20 * second)
  expect(caller.view).toMatchObject({ unsent: 0, superseded: ['GO Item 1'], refusedWhy: 'Not this one.', run: { current: null } })
  expect([...keeper.logs.keys()].map((key) => JSON.parse(key).device)).toEqual(['desk refused'])
  expect([...keeper.logs.values()].map(({ entries }) => entries.length)).toEqual([1])
  caller.session.dismissSuperseded()
  expect(caller.view).toMatchObject({ superseded: [], refusedWhy: null })
  caller.reload()
  await world.pass(20 * second)
  expect(world.heard.filter(({ kind }) => kind === 'merge')).toHaveLength(1)
})

test('a long log comes back in parts that a slow line carries, in order', async () => {
  const { world, caller, keeper } = await deskIn()
  world.kill()
  const reason = (i: number) => `${i} ${'x'.repeat(450)}`
  expect(await caller.go()).toMatchObject({ ok: true })
  for (let i = 0; i < 300; i++) expect(await caller.session.say({ kind: 'hold', reason: reason(i) })).toMatchObject({ ok: true })
  world.start()
  await world.pass(20 * second)
  const sent = world.heard.filter(({ kind }) => kind === 'merge')
  expect(sent.length).toBeGreaterThan(3)
  for (const message of sent) expect(JSON.stringify(message).length).toBeLessThan(64 * 1024)
  expect(caller.view).toMatchObject({ unsent: 0, superseded: [], run: { holdReason: reason(299) } })
  expect(keeper.logs.size).toBe(0)
})

test('a long log of a run that has ended meanwhile is brought back to the end, while another run is open', async () => {
  const { world, caller } = await deskIn()
  world.kill()
  await caller.go()
  for (let i = 0; i < 200; i++) await caller.session.say({ kind: 'hold', reason: `${i} ${'x'.repeat(450)}` })
  const base = caller.view.run?.id
  world.hasEnded = true
  world.start()
  await world.pass(20 * second)
  const merges = world.heard.flatMap((message) => (message.kind === 'merge' ? [message] : []))
  expect(new Set(merges.map(({ run }) => run))).toEqual(new Set([base ?? '']))
  expect(merges.flatMap(({ entries }) => entries).length).toBe(201)
  expect(caller.view.unsent).toBe(0)
})

test.each(['fails', 'never answers'])('calling goes on where the storage of the browser %s', async (how) => {
  const { world, caller, keeper } = await deskIn()
  keeper.keepLog = () => (how === 'fails' ? Promise.reject(new Error('quota')) : new Promise(() => undefined))
  world.kill()
  for (let i = 0; i < 2; i++) {
    const gone = caller.go()
    await world.pass(2 * second)
    expect(await gone).toEqual({ ok: true, value: null })
  }
  world.start()
  await world.pass(20 * second)
  expect(caller.view).toMatchObject({ unsent: 0, superseded: [], run: { current: { title: 'Item 2' } } })
})
