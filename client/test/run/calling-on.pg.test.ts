import { afterAll, beforeAll, expect, test } from 'bun:test'
import type { Entry } from '@fashionos/shared/run/entry'
import { createLink } from '../../../collab-server/test/run/show'
import { freePort, type ServerProcess, startProcess } from '../../../collab-server/test/server-process'
import { until } from '../../../collab-server/test/until'
import { createWorld, type World } from '../../../collab-server/test/world'
import { LiveTab } from './live-tab'

/** The product's session against the product's server, which is killed with −9 while a show is called. */
let world: World
let server: ServerProcess
const port = freePort()

beforeAll(async () => {
  world = await createWorld()
  server = await startProcess(world, port)
}, 300_000)
afterAll(async () => {
  await server.kill()
  await world.end()
})

const called = async () => {
  const { id: document, show } = await world.document({ origin: { kind: 'demo' } })
  const [ines, tom] = [await world.person('stage-manager'), await world.person('viewer')]
  const at = { world, url: server.url, document }
  const desk = new LiveTab({ ...at, person: ines, screen: 'caller' })
  const phone = new LiveTab({ ...at, person: tom, screen: 'follow' })
  await until(() => desk.view.isHeard && phone.view.isHeard, 'both are let in')
  expect(await desk.session.open({ kind: 'rehearsal', speed: 1 })).toMatchObject({ ok: true })
  expect(await desk.session.say({ kind: 'take-over', seen: 0 })).toMatchObject({ ok: true })
  return { desk, phone, document, show }
}

const logOf = async (run: string | undefined): Promise<readonly Entry[]> => {
  const rows = await world.sql<{ entry: Entry }[]>`select entry from run_log where run_id = ${run ?? ''} order by seq`
  return rows.map(({ entry }) => entry)
}

const gosIn = (log: readonly Entry[]) => log.filter(({ command }) => command.kind === 'go')
const titlesOf = (gos: readonly Entry[]) => gos.map(({ effect }) => (effect.kind === 'started' ? effect.current.title : effect.kind))

const settled = async ({ desk, phone }: { readonly desk: LiveTab; readonly phone: LiveTab }) => {
  await until(() => desk.view.isHeard && desk.view.unsent === 0, 'the log is in')
  await until(() => phone.view.run?.seq === desk.view.run?.seq, 'the follower has all of it')
  expect(phone.view.run).toEqual(desk.view.run)
}

test('the server is killed, the caller calls on and loads the page again, and the log has it all at its own times', async () => {
  const tabs = await called()
  const { desk, phone } = tabs
  expect(await desk.go()).toBe(true)
  await server.kill()
  await until(() => !desk.view.isHeard && !phone.view.isHeard, 'nobody hears the server')
  const times: number[] = []
  for (let i = 0; i < 3; i++) {
    times.push(desk.session.now())
    expect(await desk.go()).toBe(true)
    if (i === 1) {
      desk.reload()
      await until(() => desk.view.phase === 'cached' && desk.view.unsent === 2, 'what was kept is there')
    }
  }
  expect(desk.view).toMatchObject({ unsent: 3, isCaller: true })
  const shown = desk.view.run?.current?.title
  server = await startProcess(world, port)
  await settled(tabs)
  expect(desk.view).toMatchObject({ superseded: [], run: { current: { title: shown } } })
  const gos = gosIn(await logOf(desk.view.run?.id))
  expect(gos).toHaveLength(4)
  for (const [i, time] of times.entries()) expect(Math.abs((gos[i + 1]?.at ?? 0) - time)).toBeLessThanOrEqual(50)
  desk.session.stop()
  phone.session.stop()
}, 300_000)

test('a desk with a link and no account follows the show and says ready, also after the server was gone', async () => {
  const { desk, phone, document, show } = await called()
  const link = await createLink(world, { document: { id: document, show, name: '' }, screen: 'department', department: 'lx' })
  const lights = new LiveTab({
    world,
    url: server.url,
    document,
    person: null,
    screen: 'department',
    department: 'lx',
    secret: link.secret,
  })
  await until(() => lights.view.isHeard, 'the link lets in')
  expect(lights.view.you).toMatchObject({ name: 'Lighting desk', capabilities: ['view'] })
  const ready = { kind: 'ready', item: lights.view.run?.next?.item ?? '', department: 'lx', ready: true } as const
  await server.kill()
  await until(() => !lights.view.isHeard, 'the link hears nothing')
  expect(await lights.session.say(ready)).toMatchObject({ ok: false, reason: { code: 'not-now' } })
  server = await startProcess(world, port)
  await until(() => lights.view.isHeard && desk.view.isHeard, 'both are back')
  expect(await lights.session.say(ready)).toEqual({ ok: true, value: null })
  await until(() => desk.view.run?.readies.length === 1, 'the caller sees it')
  expect(desk.view.run?.readies[0]).toMatchObject({ department: 'lx', by: 'Lighting desk' })
  for (const tab of [desk, phone, lights]) tab.session.stop()
}, 300_000)

/** Numbers below 1 that are the same for the same seed. */
const randomOf = (seed: number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Rounds with other seeds, for a night's search: `LIVE_ROUNDS=50`. */
const seeds = Array.from({ length: Number(process.env.LIVE_ROUNDS ?? 2) }, (_, i) => 20_270_306 + i)
const calls = 40

for (const seed of seeds) {
  test(`no GO is lost, doubled or put in another order when server and network break at any moment (seed ${seed})`, async () => {
    const random = randomOf(seed)
    const tabs = await called()
    const { desk, phone } = tabs
    const promised: string[] = []
    const broken = { kills: 0, cuts: 0, loads: 0 }
    let restarting: Promise<void> = Promise.resolve()
    for (let i = 0; i < calls; i++) {
      const next = desk.view.run?.next?.title
      const going = desk.go()
      if (random() < 0.15) {
        broken.cuts++
        desk.cut()
      }
      if (random() < 0.12) {
        broken.kills++
        await restarting
        restarting = server.kill().then(async () => {
          server = await startProcess(world, port)
        })
      }
      expect(await going).toBe(true)
      promised.push(next ?? '')
      if (random() < 0.1) {
        broken.loads++
        desk.reload()
        await until(() => desk.view.run !== null, 'the page has its run')
      }
    }
    await restarting
    await settled(tabs)
    const log = await logOf(desk.view.run?.id)
    expect(titlesOf(gosIn(log))).toEqual(promised)
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, i) => i + 1))
    expect(new Set(log.map(({ id }) => id)).size).toBe(log.length)
    expect(broken.kills).toBeGreaterThan(0)
    expect(broken.cuts).toBeGreaterThan(0)
    desk.session.stop()
    phone.session.stop()
  }, 300_000)
}
