import { z } from 'zod'
import { departments, lead, leads } from '../documents/run-of-show/schema'
import { maxDuration } from '../time'
import { pace, runKinds } from './run'

const uuid = z.uuid()
/** Of the lease the caller believes to hold (R8). */
const epoch = z.int().positive()
/** What the caller's screen showed: the running instance (`null` before the first GO) and the seq (R2). */
const from = z.strictObject({ instance: uuid.nullable(), seq: z.int().positive() })

/** Everything that can be said to a run. */
export const command = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open'), run: z.enum(runKinds), document: uuid, leads, pace: pace.nullable() }),
  /** `to`: the item the caller saw as next; `null`: the end of the run. */
  z.strictObject({ kind: z.literal('go'), epoch, from, to: uuid.nullable() }),
  z.strictObject({ kind: z.literal('hold'), epoch, reason: z.string().max(500) }),
  z.strictObject({ kind: z.literal('resume'), epoch }),
  z.strictObject({ kind: z.literal('jump'), epoch, from, to: uuid }),
  /** Negative: cut. */
  z.strictObject({ kind: z.literal('add-time'), epoch, instance: uuid, by: z.int().min(-maxDuration).max(maxDuration) }),
  /** Leaves an item out of this performance, or takes it in again. The plan stays. */
  z.strictObject({ kind: z.literal('skip'), epoch, item: uuid, skip: z.boolean() }),
  z.strictObject({ kind: z.literal('take-float'), epoch, from, item: uuid, when: z.enum(['now', 'next']) }),
  z.strictObject({ kind: z.literal('accept-change'), epoch, instance: uuid }),
  z.strictObject({ kind: z.literal('set-standby'), epoch, item: uuid }),
  z.strictObject({ kind: z.literal('ready'), item: uuid, department: z.enum(departments), ready: z.boolean() }),
  z.strictObject({ kind: z.literal('set-lead'), epoch, department: z.enum(departments), lead }),
  /** An empty text takes the message down. */
  z.strictObject({ kind: z.literal('message'), epoch, text: z.string().max(500), to: z.enum(['everyone', 'stage', ...departments]) }),
  z.strictObject({
    kind: z.literal('hand-over'),
    epoch,
    to: z.strictObject({ user: z.string().min(1).max(64), name: z.string().max(200), device: z.string().min(1).max(64) }),
  }),
  /** `seen`: the lease's epoch on the screen of whoever takes over; 0 when nobody called. */
  z.strictObject({ kind: z.literal('take-over'), seen: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal('end'), epoch, from }),
  /** The plan changed. Said by the server, and by the caller's own device while it is offline. */
  z.strictObject({ kind: z.literal('follow-plan') }),
  /** Calls made offline that came too late to count are kept (R30). Said by the server. */
  z.strictObject({ kind: z.literal('supersede') }),
])
export type Command = z.infer<typeof command>
export type CommandKind = Command['kind']
export type CommandOf<K extends CommandKind> = Extract<Command, { kind: K }>
