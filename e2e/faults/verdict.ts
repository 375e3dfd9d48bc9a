import { isDeepStrictEqual } from 'node:util'
import type { Entry } from '@fashionos/shared/run/entry'
import { runInstant } from '@fashionos/shared/run/pace'
import { reduce } from '@fashionos/shared/run/reduce'
import type { Run } from '@fashionos/shared/run/run'
import type { Device, Tap } from './device'

/** What became of everything that was called. Each fault is a sentence. */
export interface Verdict {
  /** Calls a device said count. */
  readonly counted: number
  /** Of them, those named as superseded because somebody had taken over. */
  readonly superseded: number
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
  readonly reordered: readonly string[]
  /** Calls the device refused that stand in the log. */
  readonly denied: readonly string[]
  /** Screens that show another run than the log adds up to. */
  readonly apart: readonly string[]
  /** Entries that carry another time than their call's. */
  readonly mistimed: readonly string[]
}

export interface Evidence {
  /** In the order of the log. */
  readonly log: readonly Entry[]
  readonly devices: readonly Pick<Device, 'name' | 'taps' | 'view'>[]
}

/** Whole milliseconds are rounded at both ends, and read one after the other. */
const roundingMs = 5

export const verdictOn = ({ log, devices }: Evidence): Verdict => {
  const places = new Map(log.map(({ id }, place) => [id, place]))
  const superseded = new Set(log.flatMap(({ effect }) => (effect.kind === 'superseded' ? effect.calls.map(({ id }) => id) : [])))
  const counted = devices.flatMap(({ taps }) => taps.filter(({ outcome }) => outcome?.ok))
  return {
    counted: counted.length,
    superseded: counted.filter(({ id }) => superseded.has(id)).length,
    lost: [...lostIn(counted, { places, superseded }), ...withoutReason(log)],
    doubled: doubledIn(log, superseded),
    reordered: [...devices.flatMap(({ name, taps }) => reorderedIn(name, taps, places)), ...brokenIn(log)],
    denied: devices.flatMap(({ name, taps }) => deniedIn(name, taps, places)),
    apart: apartFrom(log, devices),
    mistimed: mistimedIn(log, devices),
  }
}

interface Told {
  readonly places: ReadonlyMap<string, number>
  readonly superseded: ReadonlySet<string>
}

const lostIn = (counted: readonly Tap[], { places, superseded }: Told): readonly string[] =>
  counted.filter(({ id }) => !places.has(id) && !superseded.has(id)).map(({ id, said }) => `${said.kind} ${id} is not in the log`)

/** A call may give way to somebody who took over, and to nothing else. */
const withoutReason = (log: readonly Entry[]): readonly string[] =>
  log.flatMap(({ effect }, place) => {
    if (effect.kind !== 'superseded') return []
    const epochs = new Set(log.slice(0, place).flatMap((entry) => (entry.effect.kind === 'leased' ? [entry.effect.lease.device] : [])))
    return epochs.size > 1 ? [] : effect.calls.map(({ id }) => `${id} is superseded and nobody took over`)
  })

const doubledIn = (log: readonly Entry[], superseded: ReadonlySet<string>): readonly string[] => {
  const ids = log.map(({ id }) => id)
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place)
  return [
    ...twice.map((id) => `${id} stands twice in the log`),
    ...ids.filter((id) => superseded.has(id)).map((id) => `${id} counts and is superseded`),
  ]
}

const reorderedIn = (name: string, taps: readonly Tap[], places: ReadonlyMap<string, number>): readonly string[] => {
  const found = taps.flatMap(({ id, said }) => (places.has(id) ? [{ id, kind: said.kind, place: places.get(id) ?? 0 }] : []))
  return found.flatMap(({ id, kind, place }, i) =>
    (found[i - 1]?.place ?? -1) < place ? [] : [`${kind} ${id} of ${name} stands before what was called before it`],
  )
}

/** R1, R2: entries are numbered without a gap, and each GO stands behind what its caller saw running. */
const brokenIn = (log: readonly Entry[]): readonly string[] => {
  let run: Run | null = null
  const broken: string[] = []
  for (const entry of log) {
    const { command } = entry
    if (command.kind === 'go' && command.from.instance !== (run?.current?.id ?? null))
      broken.push(`GO ${entry.id} was called from another item than ran before it`)
    try {
      run = reduce(run, entry)
    } catch (error) {
      return [...broken, String(error)]
    }
  }
  return broken
}

/** Whoever is told that nobody answers does not know; every other refusal is a promise, too. */
const deniedIn = (name: string, taps: readonly Tap[], places: ReadonlyMap<string, number>): readonly string[] =>
  taps.flatMap(({ id, said, outcome }) =>
    outcome && !outcome.ok && places.has(id) && !outcome.reason.message.startsWith('The server does not answer')
      ? [`${said.kind} ${id} of ${name} was refused (${outcome.reason.message}) and stands in the log`]
      : [],
  )

const apartFrom = (log: readonly Entry[], devices: Evidence['devices']): readonly string[] => {
  const run = runAfter(log)
  return devices.flatMap(({ name, view }) =>
    isDeepStrictEqual(view.run, run) ? [] : [`${name} shows another run than the log adds up to`],
  )
}

/** `null` of a log that does not add up, which is said by `brokenIn`. */
const runAfter = (log: readonly Entry[]): Run | null => {
  try {
    return log.reduce<Run | null>(reduce, null)
  } catch {
    return null
  }
}

/** R29, R36: the time of an entry is its call's own, as far as the device's clock knew it, and never before the call it stands behind. */
const mistimedIn = (log: readonly Entry[], devices: Evidence['devices']): readonly string[] => {
  const pace = runAfter(log)?.pace ?? null
  const taps = new Map(devices.flatMap(({ taps }) => taps.map((tap) => [tap.id, tap])))
  let latest = Number.NEGATIVE_INFINITY
  return log.flatMap(({ id, at, command }) => {
    const tap = taps.get(id)
    const before = latest
    latest = Math.max(latest, at)
    if (!tap || tap.bound === null) return []
    const within = tap.bound + roundingMs
    const [from, to] = [runInstant(pace, tap.at.from - within), runInstant(pace, tap.at.to + within)]
    if (at >= from && (at <= to || at === before)) return []
    return [`${command.kind} ${id} is at ${at}; it was called between ${from} and ${to}`]
  })
}

/** All that must be nothing. */
export const faultsIn = ({ lost, doubled, reordered, denied, apart, mistimed }: Verdict): readonly string[] => [
  ...lost,
  ...doubled,
  ...reordered,
  ...denied,
  ...apart,
  ...mistimed,
]
