import { ok, type Result } from '@fashionos/shared/errors'
import type { Command } from '@fashionos/shared/run/commands'
import { type Context, decide } from '@fashionos/shared/run/decide'
import type { Entry } from '@fashionos/shared/run/entry'
import { maxOffline, mergeOffline } from '@fashionos/shared/run/merge'
import { reduce } from '@fashionos/shared/run/reduce'
import { type Refusal, refusal } from '@fashionos/shared/run/refusal'
import type { Run } from '@fashionos/shared/run/run'

/** Calls the caller's device decided alone and the server has not taken in yet. */
export interface OwnLog {
  /** The run the first of them was called on. */
  readonly base: Run
  readonly entries: readonly Entry[]
  /** What base and entries add up to. */
  readonly run: Run
}

/** Read back from the device. `null` when there is nothing in it, or it does not add up any more. */
export const ownLogOf = (base: Run, entries: readonly Entry[]): OwnLog | null => {
  if (entries.length === 0) return null
  try {
    return { base, entries, run: entries.reduce<Run>(reduce, base) }
  } catch {
    return null
  }
}

/** A call decided by the device alone: the same decision the server would make, under the lease both know. */
export const callAlone = (
  log: OwnLog | null,
  run: Run,
  { command, context }: { readonly command: Command; readonly context: Context },
): Result<OwnLog, Refusal> => {
  const why = whyNotAlone(command)
  if (why) return why
  const { base, entries, run: now } = log ?? { base: run, entries: [], run }
  if (entries.length >= maxOffline) return refusal('too-many', 'This device keeps no more calls until the server answers.')
  const decision = decide(now, command, context)
  if (!decision.ok) return decision
  return ok({ base, entries: [...entries, decision.value], run: reduce(now, decision.value) })
}

/** R9: who calls is settled where everybody is heard. */
const whyNotAlone = ({ kind }: Command): ReturnType<typeof refusal> | null =>
  kind === 'take-over' || kind === 'hand-over'
    ? refusal('not-now', 'The server does not answer, and only it can change who calls. Go on calling from the device that does.')
    : null

/** What is left of the log once `sent` is merged, upon the run the server then has; calls that lost their place stay in it to be told, and show nothing. */
export const afterMerge = (log: OwnLog, sent: ReadonlySet<string>, run: Run | null): OwnLog | null => {
  const entries = log.entries.filter(({ id }) => !sent.has(id))
  const first = entries[0]
  if (!first) return null
  // Another run is open there by now: what is left is still of this one.
  if (run?.id !== log.base.id) return { ...log, base: log.entries.filter(({ id }) => sent.has(id)).reduce<Run>(reduce, log.base), entries }
  const merged = mergeOffline({ run, offline: entries, known: () => false, user: first.actor?.user ?? '', device: first.device })
  return merged.ok ? { base: run, entries: renumbered(entries, run.seq), run: merged.value.run } : { base: run, entries, run }
}

/** Characters of entries sent at once: a slow line carries as much before the server is taken for gone, and the server takes it from anybody who may call. */
const maxSent = 60_000

/** As many of the first entries as are sent at once; one at least. */
export const nextToSend = (entries: readonly Entry[]): readonly Entry[] => {
  let length = 0
  const end = entries.findIndex((entry, i) => {
    length += JSON.stringify(entry).length + 1
    return length > maxSent && i > 0
  })
  return end === -1 ? entries : entries.slice(0, end)
}

const renumbered = (entries: readonly Entry[], seq: number): readonly Entry[] => entries.map((entry, i) => ({ ...entry, seq: seq + 1 + i }))

/** How a call that no longer counts is named to who called it. */
export const titleOfCall = ({ command, effect }: Entry): string =>
  effect.kind === 'started' ? `GO ${effect.current.title}`.trim() : (words[command.kind] ?? command.kind)

const words: Partial<Record<Command['kind'], string>> = {
  hold: 'Hold',
  resume: 'Resume',
  'add-time': 'Added time',
  skip: 'Skip',
  'take-float': 'Take a float',
  'accept-change': 'Accept a change',
  'set-standby': 'Standby',
  'set-lead': 'Lead time',
  message: 'Message',
  ready: 'Ready',
  end: 'End',
}
