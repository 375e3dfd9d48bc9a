import { z } from 'zod'
import { departments, leads } from '../documents/run-of-show/schema'
import { instant } from '../time-schemas'
import { frozenItem, instance } from './frozen-item'

export const runKinds = ['rehearsal', 'show'] as const
export const runStates = ['preshow', 'running', 'hold', 'ended'] as const

/** A drill's clock: at the synced instant `since` it shows `from`, and from there runs `speed` times as fast. */
export const pace = z.object({ speed: z.number().min(1).max(60), from: instant, since: instant })
export type Pace = z.infer<typeof pace>

/** Who calls, from which device. The epoch goes up each time the lease changes hands and is told with every call (R8). */
export const lease = z.object({
  holder: z.string().min(1).max(64),
  name: z.string().max(200),
  device: z.string().min(1).max(64),
  epoch: z.int().positive(),
})
export type Lease = z.infer<typeof lease>

/** A standby the caller has called. */
export const standby = z.object({ item: z.uuid(), at: instant })

/** A standby that the plan took back: shown until the next call. */
export const withdrawn = z.object({
  item: z.uuid(),
  cue: z.string().max(40),
  title: z.string().max(2_000),
  why: z.enum(['removed', 'skipped', 'floated']),
})
export type Withdrawn = z.infer<typeof withdrawn>

export const ready = z.object({ item: z.uuid(), department: z.enum(departments), by: z.string().max(200), at: instant })
export type Ready = z.infer<typeof ready>

/**
 * Where in the plan the run has come to: an item, and its neighbours, by which
 * the place is found again when the item is gone. Only items that count are
 * neighbours, so removing skipped ones changes nothing.
 */
export const place = z.object({
  /** Row id; `null` before the first item. */
  item: z.uuid().nullable(),
  cue: z.string().max(40),
  /** How many items that count stand before it. */
  index: z.int().nonnegative(),
  /** Nearest first. */
  before: z.array(z.uuid()).max(8),
  after: z.array(z.uuid()).max(8),
  /** When the run last went back in the plan: looks performed since do not come again by themselves (R40). Left out: it never did. */
  since: instant.optional(),
})
export type Place = z.infer<typeof place>

/** What the plan says ahead of the playhead; a plan edit changes this and nothing else of a run (R10). */
export const ahead = z.object({
  next: frozenItem.nullable(),
  place,
  standby: standby.nullable(),
  withdrawn: withdrawn.nullable(),
  /** The running item as the plan has it now, when it differs: waits for the caller (R12). */
  pending: frozenItem.nullable(),
  /** The running item is no longer in the plan (R11). */
  orphan: z.boolean(),
})
export type Ahead = z.infer<typeof ahead>

/** When an item was performed; of one performed twice the last time. */
export const played = z.object({ item: z.uuid(), start: instant, end: instant })

/**
 * One performance of a run of show: what its log adds up to. Instants are
 * synced, epoch ms; `startedAt`, `holds` and `addedTime` are of the current
 * instance. The rules are numbered beside the code that holds them:
 *
 * R1, R34 the log (decide.ts, reduce.ts) · R2–R5, R14 what moves the playhead
 * (decide-playhead.ts) · R6, R7 time and holds (decide-calls.ts) · R8, R9 the
 * lease (decide-lease.ts) · R10–R13 plan edits (follow-plan.ts, place.ts) · R15
 * skips (decide-plan.ts) · R16, R17 timers (timers.ts) · R18–R21 projection
 * (projection-passes.ts, projection.ts) · R22, R23 figures (figures.ts) ·
 * R24, R25 calls and readies (calls.ts, standby.ts) · R26–R28 the clock
 * (clock.ts) · R29–R31 offline calls (merge.ts) · R32, R33 afterwards (report.ts,
 * proposals.ts) · R35 drills (pace.ts) · R36 when a call was made (said-at.ts) ·
 * R37 what a screen is given (views.ts) · R38, R39 items that are lineups
 * (expanded-plan.ts, look-lengths.ts) · R40 the place among looks (place.ts) ·
 * R41 lineups that are removed (in-looks.ts) · R42 real entrances
 * (look-entrances.ts).
 */
export const run = ahead.extend({
  id: z.uuid(),
  /** The run of show it performs. */
  document: z.uuid(),
  kind: z.enum(runKinds),
  /** Of a drill; null: real time. */
  pace: pace.nullable(),
  state: z.enum(runStates),
  /** Of the last entry. */
  seq: z.int().positive(),
  /** Seq of the entry that moved the playhead last. */
  turn: z.int().positive(),
  /** Id of the last call, which the next one follows (R29). */
  head: z.uuid(),
  current: instance.nullable(),
  startedAt: instant.nullable(),
  /** Holds that are over, ms. */
  holds: z.int().nonnegative(),
  heldSince: instant.nullable(),
  holdReason: z.string().max(500),
  /** Time given to the current instance, negative = taken, ms. */
  addedTime: z.int(),
  /** The first GO and the end. */
  beganAt: instant.nullable(),
  endedAt: instant.nullable(),
  played: z.array(played),
  /** Items left out of this performance only. */
  skipped: z.array(z.uuid()),
  readies: z.array(ready),
  message: z.object({ text: z.string().max(500), to: z.enum(['everyone', 'stage', ...departments]), at: instant }).nullable(),
  lease: lease.nullable(),
  /** Of this run: they differ from the defaults. */
  leads,
})
export type Run = z.infer<typeof run>
