import { z } from 'zod'
import { departments } from '../documents/run-of-show/schema'
import { instant } from '../time-schemas'
import { command } from './commands'
import { instance } from './frozen-item'
import { ahead, lease, run } from './run'

/** Who said it; the server speaks as `null`. */
export const actor = z.object({ user: z.string().min(1).max(64), name: z.string().max(200) }).nullable()
export type Actor = z.infer<typeof actor>

/** A call made offline that no longer counted when it arrived, with its own time. */
const lost = z.object({ id: z.uuid(), command, actor, device: z.string().max(64), at: instant, title: z.string().max(2_000) })

/** What a command came to. Everything a replay needs; nothing is worked out again from the plan. */
export const effect = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), run }),
  z.object({
    kind: z.literal('started'),
    current: instance,
    next: ahead.shape.next,
    place: ahead.shape.place,
    /** Departments with a call in this item that had not said ready (R25). */
    missed: z.array(z.enum(departments)).max(9),
  }),
  z.object({ kind: z.literal('ended') }),
  z.object({ kind: z.literal('held'), reason: z.string().max(500) }),
  z.object({ kind: z.literal('resumed') }),
  /** What was really given, after R6. */
  z.object({ kind: z.literal('added'), by: z.int() }),
  z.object({ kind: z.literal('steered'), ahead }),
  z.object({ kind: z.literal('skipped'), item: z.uuid(), skip: z.boolean(), ahead }),
  z.object({ kind: z.literal('accepted'), current: instance }),
  z.object({ kind: z.literal('readied') }),
  z.object({ kind: z.literal('lead-set') }),
  z.object({ kind: z.literal('said') }),
  /** `from`: who held it before. `forced`: taken, not handed over. */
  z.object({ kind: z.literal('leased'), lease, from: lease.nullable(), forced: z.boolean() }),
  z.object({ kind: z.literal('superseded'), calls: z.array(lost).max(2_000) }),
])
export type Effect = z.infer<typeof effect>
export type EffectOf<K extends Effect['kind']> = Extract<Effect, { kind: K }>

/** One line of a run's log. Written once, by one writer, in the order of `seq`. */
export const entry = z.object({
  /** Made by the device with the command: the same call sent twice is one entry (R31). */
  id: z.uuid(),
  run: z.uuid(),
  seq: z.int().positive(),
  command,
  effect,
  actor,
  device: z.string().max(64),
  /** ms on the device's monotonic clock, to order and space the calls of one device. */
  offset: z.number().nonnegative(),
  /** When it was said, by the device's synced clock, epoch ms; never when it arrived (R29). */
  at: instant,
  /** Of a call: the call before it. */
  follows: z.uuid().nullable(),
})
export type Entry = z.infer<typeof entry>
