import type { Entry } from '@fashionos/shared/run/entry'
import type { Run } from '@fashionos/shared/run/run'
import { createRng, type Rng } from '@fashionos/shared/test/rng'
import { until } from '../../collab-server/test/until'
import type { Person } from '../../collab-server/test/world'
import { actions } from './actions'
import type { Called } from './called'
import type { Device } from './device'
import { type House, openPlan, takeSeat } from './house'

/** What a round came to: the log, and what each device said and shows. */
export interface Played {
  readonly log: readonly Entry[]
  readonly devices: readonly Device[]
  readonly kills: number
}

export interface Team {
  readonly editor: Person
  readonly callers: readonly [Person, Person]
  readonly follower: Person
}

const items = 80
const stepsPerRound = 100
/** Nothing here takes so long but what never comes, ms. */
const patienceMs = 300_000

/** Calls a show while the seed's faults happen, lets everything heal, and waits until everybody has heard everything. */
export async function playRound(options: { readonly house: House; readonly team: Team; readonly seed: number }): Promise<Played> {
  const { house, team, seed } = options
  const rng = createRng(seed)
  const called = await gather(house, team, rng)
  try {
    await begin(called)
    for (let step = 0; step < stepsPerRound; step++) {
      await rng.pick(actions)(called)
      await new Promise((resolve) => setTimeout(resolve, rng.next() * 90))
    }
    await heal(called)
    await lastCall(called)
    return { log: await logOf(called), devices: called.seats.map(({ device }) => device), kills: house.kills - called.killsBefore }
  } finally {
    for (const seat of called.seats) seat.close()
    called.plan.close()
  }
}

async function gather(house: House, team: Team, rng: Rng): Promise<Called> {
  const plan = await openPlan(house, { items, editor: team.editor })
  const shared = { plan, random: () => rng.next(), haste: rng.pick([2, 4, 8]) }
  const callers = await Promise.all(
    team.callers.map((person, i) => takeSeat(house, { ...shared, person, name: `caller ${i + 1}`, screen: 'caller' })),
  )
  const person = team.follower
  const followers = await Promise.all([
    takeSeat(house, { ...shared, person, name: 'follower', screen: 'follow' }),
    takeSeat(house, { ...shared, person, name: 'stage', screen: 'stage' }),
    takeSeat(house, { ...shared, person, name: 'lighting', screen: 'department', department: 'lx' }),
  ])
  return { rng, house, plan, callers, followers, seats: [...callers, ...followers], killsBefore: house.kills }
}

async function begin({ rng, callers, seats }: Called): Promise<void> {
  const [caller] = callers
  if (!caller) throw new Error('A show has a caller.')
  await until(() => seats.every(({ device }) => device.view.phase === 'open'), 'every screen is open', patienceMs)
  const opened = await caller.device.session.open({ kind: 'rehearsal', speed: rng.pick([1, 10]) })
  if (!opened.ok) throw new Error(opened.reason.message)
  await until(() => seats.every(({ device }) => device.view.run !== null), 'every screen has the run', patienceMs)
  await answered(caller.device.takeOver())
}

/** The network and the server are whole again: waits until nothing is on its way and all have the same. */
async function heal(called: Called): Promise<void> {
  const { house, seats } = called
  for (const { line } of seats) line.heal()
  await house.start()
  await settled(called)
}

async function settled(called: Called): Promise<void> {
  const { seats } = called
  const isQuiet = () => seats.every(({ device: { view, waiting } }) => view.isHeard && view.unsent === 0 && waiting === 0)
  const agrees = async () => {
    const seq = await lastSeqOf(called)
    return seats.every(({ device }) => device.view.run?.seq === seq)
  }
  try {
    await until(async () => isQuiet() && (await agrees()), 'everybody has heard everything', patienceMs)
  } catch (error) {
    const found = seats.map(({ device: { name, view, waiting } }) => ({
      name,
      waiting,
      phase: view.phase,
      isHeard: view.isHeard,
      unsent: view.unsent,
      seq: view.run?.seq,
    }))
    throw new Error(`${error}\n${JSON.stringify(found)}\nlog: ${await lastSeqOf(called)}`)
  }
}

/** The show goes on: whoever calls can call. An edit that was on its way may take away what was next. */
async function lastCall(called: Called): Promise<void> {
  const { callers } = called
  const desk = callers.find(({ device }) => device.view.isCaller)?.device
  if (!desk) throw new Error('Nobody calls any more.')
  for (let tries = 0; tries < 20; tries++) {
    const tap = desk.go()
    await answered(tap)
    if (tap.outcome?.ok) return settled(called)
    const code = tap.outcome?.reason.code
    if (code !== 'withdrawn' && code !== 'stale') break
    await settled(called)
  }
  throw new Error(`The show does not go on: ${JSON.stringify(desk.taps.at(-1)?.outcome)}`)
}

const answered = (tap: { readonly outcome: unknown }): Promise<void> => until(() => tap.outcome !== null, 'a call is answered', patienceMs)

const runOf = ({ callers }: Called): Run => {
  const run = callers[0]?.device.view.run
  if (!run) throw new Error('There is no run.')
  return run
}

async function lastSeqOf(called: Called): Promise<number> {
  const [row] = await called.house.world.sql<{ seq: number }[]>`
    select max(seq)::int as seq from run_log where run_id = ${runOf(called).id}`
  return row?.seq ?? 0
}

async function logOf(called: Called): Promise<readonly Entry[]> {
  const rows = await called.house.world.sql<{ entry: Entry }[]>`
    select entry from run_log where run_id = ${runOf(called).id} order by seq`
  return rows.map(({ entry }) => entry)
}
