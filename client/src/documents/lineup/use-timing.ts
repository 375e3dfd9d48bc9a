import { liveWalksOf, type Walks, walksOf } from '@fashionos/shared/documents/lineup/exits'
import { type Change, type Changes, changesOf } from '@fashionos/shared/documents/lineup/quick-changes'
import type { Lineup, Look } from '@fashionos/shared/documents/lineup/schema'
import { useEffect, useMemo, useRef, useState } from 'react'
import { changeFlag, type LookFlag } from './change-words'

export type { LookFlag } from './change-words'

/** Who goes out when, and what is in the way of it. */
export interface Timing {
  /** What the times were reckoned from. */
  readonly lineup: Lineup
  readonly walks: Walks
  readonly changes: Changes
  /** The worst of what is wrong, by the look that has to be reached. A flag that says the same is the same. */
  readonly flags: ReadonlyMap<string, LookFlag>
  /** Looks that went out really. */
  readonly walked: ReadonlySet<string>
  /** The walks of the lineup as it would be after an edit, reckoned as these are: of the plan, or of the run. */
  readonly walksOf: (lineup: Lineup) => Walks
}

/** While a run is on, times follow its looks, so they are reckoned again this often, ms. */
const liveEveryMs = 1_000

/** The times of the snapshot; live, of the run's real entrances. Typing into texts does not reckon them again. */
export const useTiming = (snapshot: Lineup, entrances?: ReadonlyMap<string, number>): Timing => {
  const timed = useStable(snapshot, sameTiming)
  const isLive = entrances !== undefined && entrances.size > 0
  const now = useTicking(isLive)
  const last = useRef<ReadonlyMap<string, LookFlag>>(new Map())
  const at = isLive ? now : 0
  return useMemo(() => {
    const timing = timingOf(timed, { entrances, now: at, flags: last.current })
    last.current = timing.flags
    return timing
  }, [timed, entrances, at])
}

interface TimingOptions {
  readonly entrances?: ReadonlyMap<string, number> | undefined
  /** Epoch ms. */
  readonly now?: number
  readonly flags?: ReadonlyMap<string, LookFlag>
}

/** The times of a lineup; of a run as soon as there are entrances. */
export const timingOf = (lineup: Lineup, { entrances, now = 0, flags = new Map() }: TimingOptions = {}): Timing => {
  const reckoned = entrances && entrances.size > 0 ? (edited: Lineup) => liveWalksOf(edited, { entrances, now }) : walksOf
  return timingBy(reckoned, lineup, { flags, walked: new Set(entrances?.keys()) })
}

/** The times of an edited lineup, reckoned as those of `timing`. */
export const timingAfter = (timing: Timing, lineup: Lineup): Timing =>
  timingBy(timing.walksOf, lineup, { flags: new Map(), walked: timing.walked })

const timingBy = (reckoned: Timing['walksOf'], lineup: Lineup, { flags, walked }: Pick<Timing, 'flags' | 'walked'>): Timing => {
  const walks = reckoned(lineup)
  const changes = changesOf(lineup, walks)
  return { lineup, walks, changes, flags: flagsOf(changes, flags), walked, walksOf: reckoned }
}

const flagsOf = ({ byLook }: Changes, before: ReadonlyMap<string, LookFlag>): ReadonlyMap<string, LookFlag> => {
  const flags = new Map<string, LookFlag>()
  for (const [look, changes] of byLook) {
    const worst = worstOf(changes)
    const flag = worst && changeFlag(worst)
    if (!flag) continue
    const old = before.get(look)
    flags.set(look, old?.text === flag.text && old.tone === flag.tone ? old : flag)
  }
  return flags
}

/** Only what can still be mended. */
const worstOf = (changes: readonly Change[]): Change | null =>
  changes
    .filter(({ over, tone }) => !over && tone !== 'fine')
    .reduce<Change | null>((worst, change) => (!worst || change.slack < worst.slack ? change : worst), null)

const useTicking = (isLive: boolean): number => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!isLive) return
    const timer = setInterval(() => setNow(Date.now()), liveEveryMs)
    return () => clearInterval(timer)
  }, [isLive])
  return now
}

/** The first of equal values in a row. */
const useStable = <T>(value: T, same: (a: T, b: T) => boolean): T => {
  const kept = useRef(value)
  if (kept.current !== value && !same(kept.current, value)) kept.current = value
  return kept.current
}

/**
 * Whether two snapshots have the same times: all that the rules read. A look
 * that changed otherwise (its title, its notes) is an older one in what they
 * answer, so screens take looks from the snapshot and times from here.
 */
export const sameTiming = (a: Lineup, b: Lineup): boolean =>
  a.pace === b.pace &&
  a.changes === b.changes &&
  a.finale === b.finale &&
  sameList(a.sections, b.sections, (x, y) => x.id === y.id && x.exitEvery === y.exitEvery && x.pause === y.pause) &&
  sameList(a.looks, b.looks, sameLookTiming) &&
  sameList(a.pieces, b.pieces, (x, y) => x.id === y.id && x.kind === y.kind && sameKeys(x.looks, y.looks)) &&
  sameList(a.models, b.models, (x, y) => x.id === y.id && x.finaleLook === y.finaleLook) &&
  sameList(a.dressers, b.dressers, (x, y) => x.id === y.id)

const timedParts = ['id', 'section', 'status', 'model', 'standIn', 'dresser', 'change', 'changeTime', 'walk', 'exitEvery'] as const

const sameLookTiming = (a: Look, b: Look): boolean => timedParts.every((part) => a[part] === b[part])

const sameList = <T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((one, i) => {
      const other = b[i]
      return one === other || (other !== undefined && same(one, other))
    }))

const sameKeys = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean =>
  a === b || (Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((key) => key in b))
