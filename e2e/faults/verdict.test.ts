import { describe, expect, test } from 'bun:test'
import type { Entry } from '@fashionos/shared/run/entry'
import { reduce } from '@fashionos/shared/run/reduce'
import type { Run } from '@fashionos/shared/run/run'
import { assistant, stageOf } from '@fashionos/shared/run/run.fixture'
import { minute } from '@fashionos/shared/time'
import type { LiveView } from '../../client/src/run/live/live-session'
import type { Tap } from './device'
import { type Evidence, verdictOn } from './verdict'

/** Three GOs of one device, as they were tapped, and the log they came to. */
const called = () => {
  const stage = stageOf(minute, minute, minute, minute)
  const gos = [1, 2, 3].map(() => stage.wait(minute).go())
  return { log: stage.log, gos }
}

const tapOf = ({ id, at }: Entry, change: Partial<Tap> = {}): Tap => ({
  id,
  said: { kind: 'hold', reason: '' },
  at: { from: at, to: at },
  bound: 1,
  outcome: { ok: true, value: null },
  isForgotten: false,
  ...change,
})

const runAfter = (log: readonly Entry[]) => log.reduce<Run | null>(reduce, null)

const judged = (log: readonly Entry[], taps: readonly Tap[], shown: Run | null = null) => {
  const view = { run: shown } as LiveView
  const devices: Evidence['devices'] = [{ name: 'desk', taps: [...taps], view }]
  const { lost, doubled, reordered, denied, apart, mistimed } = verdictOn({ log, devices })
  return {
    lost: lost.length,
    doubled: doubled.length,
    reordered: reordered.length,
    denied: denied.length,
    apart: apart.length,
    mistimed: mistimed.length,
  }
}

const nothing = { lost: 0, doubled: 0, reordered: 0, denied: 0, apart: 0, mistimed: 0 }

describe('the verdict on a called show', () => {
  test('finds nothing where every call stands in the log once, in order, at its time', () => {
    const { log, gos } = called()
    expect(
      judged(
        log,
        gos.map((go) => tapOf(go)),
        runAfter(log),
      ),
    ).toEqual(nothing)
  })

  test('finds a call that counted and is not in the log', () => {
    const { log, gos } = called()
    const short = log.slice(0, -1)
    expect(
      judged(
        short,
        gos.map((go) => tapOf(go)),
        runAfter(short),
      ),
    ).toEqual({ ...nothing, lost: 1 })
  })

  test('finds calls in another order than they were tapped', () => {
    const { log, gos } = called()
    expect(
      judged(
        log,
        gos.toReversed().map((go) => tapOf(go)),
        runAfter(log),
      ),
    ).toMatchObject({ reordered: 2 })
  })

  test('finds a GO that was called from another item than ran', () => {
    const { log, gos } = called()
    const twice = log.map((entry) =>
      entry === gos[2] && entry.command.kind === 'go'
        ? { ...entry, command: { ...entry.command, from: { instance: null, seq: 1 } } }
        : entry,
    )
    expect(judged(twice, [], runAfter(log))).toMatchObject({ reordered: 1 })
  })

  test('finds a call that stands there twice', () => {
    const { log, gos } = called()
    expect(judged([...log, ...gos.slice(2)], [])).toMatchObject({ doubled: 1, reordered: 2 })
  })

  test('finds what was refused and done all the same', () => {
    const { log, gos } = called()
    const outcome = { ok: false, reason: { code: 'stale', message: 'Too late.' } } as const
    expect(
      judged(
        log,
        gos.map((go) => tapOf(go, { outcome })),
        runAfter(log),
      ),
    ).toEqual({ ...nothing, denied: 3 })
  })

  test('finds a screen that shows another run', () => {
    const { log } = called()
    expect(judged(log, [], runAfter(log.slice(0, -1)))).toEqual({ ...nothing, apart: 1 })
  })

  test('finds an entry with the time of its arrival', () => {
    const { log, gos } = called()
    const taps = gos.map((go) => tapOf(go, { at: { from: go.at - 2_000, to: go.at - 2_000 } }))
    expect(judged(log, taps, runAfter(log))).toEqual({ ...nothing, mistimed: 3 })
  })

  test('finds a call that gave way though nobody took over, and lets it go where somebody did', () => {
    const { log, gos } = called()
    const lost = gos[2]
    if (!lost) throw new Error('There are three.')
    const { id, command, actor, device, at } = lost
    const superseded: Entry = {
      ...lost,
      id: crypto.randomUUID(),
      command: { kind: 'supersede' },
      effect: { kind: 'superseded', calls: [{ id, command, actor, device, at, title: '' }] },
    }
    const alone = [...log.slice(0, -1), superseded]
    expect(judged(alone, [tapOf(lost)], runAfter(alone))).toEqual({ ...nothing, lost: 1 })
    const stage = stageOf(minute, minute)
    stage.say({ kind: 'take-over', seen: 1 }, assistant)
    const taken = [...stage.log, { ...superseded, seq: stage.log.length + 1 }]
    expect(judged(taken, [tapOf(lost)], runAfter(taken))).toEqual(nothing)
  })
})
