import { z } from 'zod'
import type { Capability } from '../access'
import { departments, leads, type Row, type RunOfShow } from '../documents/run-of-show/schema'
import type { Instant } from '../time'
import { instant } from '../time-schemas'
import { command } from './commands'
import { type Entry, entry } from './entry'
import { maxOffline } from './merge'
import type { Refusal } from './refusal'
import { type Run, runKinds } from './run'

/**
 * What a live screen and the collab-server say to each other: JSON text frames
 * on a socket of its own, so that a follower's page needs no Yjs. A change that
 * an older page would not understand raises `runProtocolVersion`.
 */
export const runProtocolVersion = 1

/** Path of the run socket: `/run?protocol=1&document=<uuid>`. */
export const runPath = '/run'

/** Screens of a live show. Those that can be shared without an account are `sharedScreens`. */
export const screens = ['caller', 'follow', 'department', 'stage', 'talent', 'presenter', 'overview'] as const
export type Screen = (typeof screens)[number]
export const sharedScreens = ['follow', 'department', 'stage', 'talent', 'presenter', 'overview'] as const
export type SharedScreen = (typeof sharedScreens)[number]

const uuid = z.uuid()
const speed = z.number().min(1).max(60)
const offset = z.number().nonnegative()
const deviceId = z.string().min(1).max(64)

/** Who asks: a member by access token, or whoever has a link. */
const credential = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('token'), token: z.string().max(8_192) }),
  z.strictObject({ kind: z.literal('link'), secret: z.string().max(200) }),
])
export type Credential = z.infer<typeof credential>

export const fromScreen = z.discriminatedUnion('kind', [
  /** First of all messages. `plan`: version of the plan this device still has; the same one is not sent again. */
  z.strictObject({
    kind: z.literal('enter'),
    credential,
    screen: z.enum(screens),
    department: z.enum(departments).nullable(),
    device: deviceId,
    plan: z.string().max(64).nullable(),
  }),
  /** A new access token before the old one expires. */
  z.strictObject({ kind: z.literal('renew'), token: z.string().max(8_192) }),
  /** `sent`: monotonic ms of the device, given back. */
  z.strictObject({ kind: z.literal('clock'), sent: z.number() }),
  /** Opens a run of the document. Refused while another one of it is open. `speed` above 1: a drill (a rehearsal only), whose clock begins a minute before the planned start. */
  z.strictObject({
    kind: z.literal('open'),
    id: uuid,
    run: z.enum(runKinds),
    leads,
    speed,
    /** The clock of a drill at real speed, for a rehearsal at another hour or on another day than the show. */
    onShowClock: z.boolean().optional(),
    offset,
    at: instant,
  }),
  /** `id`: of the entry it becomes, made on the device, so that saying it twice is saying it once (R31). */
  z.strictObject({ kind: z.literal('say'), id: uuid, run: uuid, command, offset, at: instant }),
  /** Calls made while the server was away (R29). */
  z.strictObject({ kind: z.literal('merge'), run: uuid, entries: z.array(entry).max(maxOffline) }),
  /** An entry or a change of the plan was missed: answered with `state`. */
  z.strictObject({ kind: z.literal('reload') }),
])
export type FromScreen = z.infer<typeof fromScreen>

/** The plan as a screen needs it: the snapshot without rich text, and the plain text of notes for screens that show them. */
export interface LivePlan {
  /** Names the content; equal versions are equal plans. */
  readonly version: string
  /** Of each row `notes` is null. Of a shared link only the columns its screen shows. */
  readonly snapshot: RunOfShow
  /** By row id. */
  readonly notes: Readonly<Record<string, string>>
}

/** From one version of the plan to the next. Rows are taken out (`removed` and all of `rows`), then put behind `after` in the order given; `after: null` is first. */
export interface LivePlanChange {
  readonly from: string
  readonly to: string
  readonly show: RunOfShow['show'] | null
  readonly columns: RunOfShow['columns'] | null
  readonly rows: readonly { readonly row: Row; readonly after: string | null }[]
  readonly removed: readonly string[]
  /** Changed ones only; '' when there is none any more. */
  readonly notes: Readonly<Record<string, string>>
}

/** Whether the device that holds the lease is connected, and when the server last heard it, synced. */
export interface CallerPresence {
  readonly connected: boolean
  readonly heardAt: Instant | null
  /**
   * Other caller's screens that are connected, of people who may call: to whom
   * the caller can hand over. Told to members' caller's screens only, to others
   * left out; a new `caller` message when it changes.
   */
  readonly couldCall?: readonly Caller[]
}

/** A person at a device, as `hand-over` names one. */
export interface Caller {
  readonly user: string
  readonly name: string
  readonly device: string
}

/** Whom the server takes this connection for. */
export interface You {
  readonly user: string
  readonly name: string
  readonly capabilities: readonly Capability[]
  /** Through a shared link: may follow, and say ready where the link is of a department. */
  readonly link: { readonly id: string; readonly label: string } | null
}

export type ToScreen =
  | {
      readonly kind: 'state'
      readonly document: { readonly id: string; readonly title: string; readonly workspace: string }
      readonly show: { readonly id: string; readonly name: string } | null
      readonly you: You
      /** The open run, else the last one ended since the document was opened, else null. */
      readonly run: Run | null
      /** Null: the one the screen said it has. */
      readonly plan: LivePlan | null
      readonly caller: CallerPresence
      /** Synced. */
      readonly at: Instant
    }
  /** One change of the run, whole: committed before it is told. */
  | { readonly kind: 'entry'; readonly entry: Entry }
  /** The plan changed; `entry`: what that means for the run, when it means anything. They never arrive apart. */
  | { readonly kind: 'plan'; readonly change: LivePlanChange; readonly entry: Entry | null }
  | { readonly kind: 'caller'; readonly caller: CallerPresence }
  /** Synced instants at which the question came and the answer left. */
  | { readonly kind: 'clock'; readonly sent: number; readonly received: Instant; readonly answered: Instant }
  /** What was said under `id` is not done. */
  | { readonly kind: 'refused'; readonly id: string; readonly refusal: Refusal }
  /** The log of calls made offline is in; ids of those that no longer counted (R30). `state` follows. */
  | { readonly kind: 'merged'; readonly run: string; readonly superseded: readonly string[] }
  /** Access changed. */
  | { readonly kind: 'you'; readonly you: You }
