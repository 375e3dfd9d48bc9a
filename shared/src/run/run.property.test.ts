import { expect, test } from 'bun:test'
import fc from 'fast-check'
import * as Y from 'yjs'
import { createRng } from '../../test/rng'
import { runCommand } from '../documents/run-command'
import { runOfShow } from '../documents/run-of-show/index'
import type { RunOfShow } from '../documents/run-of-show/schema'
import { minute } from '../time'
import { read } from '../ydoc/read'
import { type Entry, entry as entrySchema } from './entry'
import { nextAfter } from './follow-plan'
import { mergeOffline } from './merge'
import { isPlayable, planItem, runPlanOf } from './plan-items'
import { type Projection, projectionOf } from './projection'
import { replay } from './reduce'
import { type Run, run as runSchema } from './run'
import { caller, type Stage, stageOf } from './run.fixture'
import { type Happening, randomCall, World } from './world.fixture'

const seed = 6_071_934
/** A slow machine is no fault. */
const patience = 120_000
const seeds = [seed, 31_337]

const happening: fc.Arbitrary<Happening> = fc.record({
  kind: fc.constantFrom('edit', 'edit', 'network', 'call', 'call', 'late', 'wait'),
  n: fc.noBias(fc.integer({ min: 0, max: 2 ** 31 - 1 })),
})
const history = fc.record({ world: fc.nat(1_000), happenings: fc.array(happening, { minLength: 20, maxLength: 60 }) })

const playhead = ({ current, startedAt, holds, heldSince, addedTime, state, turn, head, played, lease, skipped, readies }: Run) => ({
  current,
  startedAt,
  holds,
  heldSince,
  addedTime,
  state,
  turn,
  head,
  played,
  lease,
  skipped,
  readies,
})

/** What screens show of a projection. */
const shown = ({ timers, ahead, end, over, slack, toGive, nextHardStart, milestones, groups }: Projection) => ({
  timers,
  ahead: ahead.map(({ row, ...times }) => ({ id: row.id, ...times })),
  end,
  over,
  slack,
  toGive,
  nextHardStart,
  milestones: Object.fromEntries(milestones),
  groups: Object.fromEntries(groups),
})

const check = (name: string, law: (world: World, happenings: readonly Happening[]) => void, runs = 40): void => {
  for (const each of seeds) {
    const prove = (): void =>
      fc.assert(
        fc.property(history, ({ world, happenings }) => law(new World(world), happenings)),
        { seed: each, numRuns: runs },
      )
    test(`${name}, seed ${each}`, prove, patience)
  }
}

check('R10 property: whatever people do to the plan, the playhead never moves by itself', (world, happenings) => {
  for (const what of happenings) {
    const before = world.stage.run
    world.happen(what)
    if (what.kind === 'edit' || what.kind === 'network') expect(playhead(world.stage.run)).toEqual(playhead(before))
    if (what.kind === 'wait') expect(world.stage.run).toBe(before)
  }
})

check('R2 R3 R8 property: the playhead moves from what the call names, one start at a time', (world, happenings) => {
  const { stage } = world
  for (const what of happenings) {
    const before = stage.run
    world.happen(what)
    const made = stage.log.slice(before.seq)
    expect(made.length).toBeLessThanOrEqual(1)
    const [entry] = made
    if (!entry || (entry.effect.kind !== 'started' && entry.effect.kind !== 'ended')) {
      expect(stage.run.current?.id).toBe(before.current?.id)
      continue
    }
    expect(entry.command).toMatchObject({ epoch: before.lease?.epoch, from: { instance: before.current?.id ?? null } })
    expect(stage.log.filter(({ id }) => id === stage.run.current?.id).length).toBe(entry.effect.kind === 'ended' ? 0 : 1)
  }
})

check('R11 R13 property: next is the called standby, or the first playable item behind the place', (world, happenings) => {
  const { stage } = world
  for (const what of happenings) {
    world.happen(what)
    const { run, plan } = stage
    if (run.state === 'ended') break
    const expected = run.standby ? planItem(plan, run.standby.item) : nextAfter(run, plan)
    expect(run.next?.item ?? null).toBe(expected?.row.id ?? null)
    if (expected && !run.next?.float) expect(isPlayable(expected, run.skipped)).toBe(true)
  }
})

check('R16 R18 property: times never run backwards', (world, happenings) => {
  for (const what of happenings) {
    world.happen(what)
    const { timers, ahead, end } = world.stage.projection()
    expect(timers.elapsed).toBeGreaterThanOrEqual(0)
    let reached = world.stage.run.current ? timers.end : world.stage.t
    for (const item of ahead) {
      expect(item.start).toBeGreaterThanOrEqual(reached)
      expect(item.end).toBeGreaterThanOrEqual(item.start)
      reached = item.end
    }
    if (world.stage.run.state !== 'ended') expect(end).toBe(reached)
  }
})

check('R18 R19 property: projections are the same on every client', (world, happenings) => {
  for (const what of happenings) world.happen(what)
  world.peers.settle()
  world.stage.replan(world.snapshot())
  const { t, log } = world.stage
  const clients = world.peers.docs.map((_, i) => {
    const received: Entry[] = JSON.parse(JSON.stringify(log))
    return shown(projectionOf(replay(received), runPlanOf(world.snapshot(i)), t))
  })
  for (const client of clients) expect(client).toEqual(shown(world.stage.projection()))
})

check('R18 R19 property: projections are unchanged by removing skipped items', (world, happenings) => {
  for (const what of happenings) world.happen(what)
  const { run, plan, t } = world.stage
  const performed = new Set([...run.played.map(({ item }) => item), run.current?.item, run.next?.item])
  const ids = plan.items.flatMap(({ row, counts }) => (counts || performed.has(row.id) ? [] : [row.id]))
  const before = shown(world.stage.projection())
  const after = shown(projectionOf(run, runPlanOf(without(world, ids)), t))
  expect(after).toEqual(before)
})

check('R34 property: a log replayed from its store is the run as it was lived', (world, happenings) => {
  for (const what of happenings) world.happen(what)
  const stored = JSON.parse(JSON.stringify(world.stage.log)).map((line: unknown) => entrySchema.parse(line))
  expect(replay(stored)).toEqual(world.stage.run)
  expect(runSchema.parse(JSON.parse(JSON.stringify(world.stage.run)))).toEqual(world.stage.run)
  expect(world.stage.log.map(({ seq }) => seq)).toEqual(world.stage.log.map((_, i) => i + 1))
})

test(
  'the random histories hold everything that could move a playhead',
  () => {
    const seen = new Set<string>()
    for (const { world, happenings } of fc.sample(history, { seed, numRuns: 80 }))
      for (const sight of sightsOf(new World(world), happenings)) seen.add(sight)
    expect([...moves, ...sights].filter((sight) => !seen.has(sight))).toEqual([])
  },
  patience,
)

const moves = [
  'go started',
  'jump started',
  'take-float started',
  'take-float steered',
  'set-standby steered',
  'skip skipped',
  'hold held',
  'resume resumed',
  'add-time added',
  'accept-change accepted',
  'ready readied',
  'take-over leased',
  'follow-plan steered',
]
const sights = ['orphan', 'pending', 'withdrawn', 'refused']

const sightsOf = (world: World, happenings: readonly Happening[]): readonly string[] =>
  happenings.flatMap((what) => {
    const { seq } = world.stage.run
    world.happen(what)
    const { run, log } = world.stage
    const flags = {
      orphan: run.orphan,
      pending: run.pending !== null,
      withdrawn: run.withdrawn !== null,
      refused: what.kind === 'late' && run.seq === seq,
    }
    return [
      ...log.slice(seq).map(({ effect, command }) => `${command.kind} ${effect.kind}`),
      ...Object.entries(flags).flatMap(([sight, seen]) => (seen ? [sight] : [])),
    ]
  })

test(`R29 R31 property, seed ${seed}: a caller who loses the server anywhere ends with the same run, no call lost, doubled or reordered`, () => {
  const calls = fc.array(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(calls, fc.nat(30), fc.nat(30), (called, cut, heard) => {
      const device = stageAfter(called)
      const from = Math.min(device.log.length, 2 + cut)
      const committed = device.log.slice(0, Math.min(device.log.length, from + heard))
      const offline = device.log.slice(from).filter(({ effect }) => effect.kind !== 'leased')
      const known = new Set(committed.map(({ id }) => id))
      const merged = mergeOffline({
        run: replay(committed),
        offline,
        known: (id) => known.has(id),
        user: caller.user,
        device: caller.device,
      })
      expect(merged).toMatchObject({ ok: true, value: { superseded: [], run: device.run, appended: device.log.slice(committed.length) } })
    }),
    { seed, numRuns: 200 },
  )
})

const stageAfter = (seeds: readonly number[]): Stage => {
  const stage = stageOf(minute, 2 * minute, 0, minute, minute, minute)
  for (const n of seeds) {
    const rng = createRng(n)
    const command = randomCall(rng, stage.wait(rng.int(minute)))
    if (command.kind !== 'take-over') stage.add(command)
  }
  return stage
}

const without = (world: World, ids: readonly string[]): RunOfShow => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(world.peers.docs[0] as Y.Doc))
  if (ids.length > 0) runCommand({ type: runOfShow, doc: copy, name: 'removeItems', args: { ids: [...ids] }, origin: null })
  return read(copy, runOfShow.schema)
}
