import type { Department, RunOfShow } from '@fashionos/shared/documents/run-of-show/schema'
import type { Result } from '@fashionos/shared/errors'
import type { ClockQuality } from '@fashionos/shared/run/clock'
import type { Command } from '@fashionos/shared/run/commands'
import type { CallerPresence, Screen, You } from '@fashionos/shared/run/messages'
import type { RunPlan } from '@fashionos/shared/run/plan-items'
import type { Refusal } from '@fashionos/shared/run/refusal'
import type { Run } from '@fashionos/shared/run/run'
import type { DurationMs, Instant } from '@fashionos/shared/time'

type WithoutEpoch<C> = C extends { readonly epoch: number } ? Omit<C, 'epoch'> : C

/** What a screen says to the run; the session adds the lease's epoch it knows. */
export type Said = WithoutEpoch<Exclude<Command, { kind: 'open' | 'follow-plan' | 'supersede' }>>

/** Which screen this page is. */
export interface LiveAddress {
  readonly document: string
  readonly screen: Screen
  readonly department: Department | null
  /** Of a shared link; `null`: a member, by session. */
  readonly secret: string | null
}

/** What a live screen shows. A new object after each change, never on a tick. */
export interface LiveView {
  /** `refused`: stop and say why. `cached`: nothing was heard since the page opened; shown is what this device kept. */
  readonly phase: 'opening' | 'cached' | 'open' | 'refused'
  readonly reason: string | null
  /** The server answers. */
  readonly isHeard: boolean
  /** Synced instant since when it does not. */
  readonly silentSince: Instant | null
  readonly caller: CallerPresence
  readonly document: { readonly id: string; readonly title: string; readonly workspace: string } | null
  readonly show: { readonly id: string; readonly name: string } | null
  readonly you: You | null
  readonly snapshot: RunOfShow | null
  /** Plain text by row id; only for screens that show notes. */
  readonly notes: Readonly<Record<string, string>>
  readonly plan: RunPlan | null
  readonly run: Run | null
  /** This device holds the lease. */
  readonly isCaller: boolean
  /** Calls of this device that are not committed yet. */
  readonly unsent: number
  /** Titles or kinds of own calls that no longer counted when they arrived (R30), until dismissed. */
  readonly superseded: readonly string[]
  /** Why the server took none of them, when it was not that somebody else called since; the device keeps them. */
  readonly refusedWhy?: string | null
}

/** A live screen's connection to its run: state, synced clock, calls. Goes on alone when the server is away. */
export interface LiveSession {
  readonly device: string
  readonly view: () => LiveView
  /** Returns how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void
  /** What the run's clock shows: the synced instant, or of a drill its own (R35). Timers, projection and calls go by it. */
  readonly now: () => Instant
  /** Synced instant, from the monotonic clock: for what is not of the run, such as when the caller was last heard. */
  readonly synced: () => Instant
  readonly clock: () => { readonly quality: ClockQuality; readonly bound: DurationMs | null }
  /**
   * Resolves when it counts: committed, or in the device's own log while the
   * server is away (the caller only). Else the refusal, a sentence for people.
   */
  readonly say: (said: Said) => Promise<Result<null, Refusal>>
  /** `speed` above 1: a drill. `onShowClock`: a rehearsal whose clock begins a minute before the planned start, at whatever hour it is. */
  readonly open: (options: {
    readonly kind: Run['kind']
    readonly speed: number
    readonly onShowClock?: boolean
  }) => Promise<Result<null, Refusal>>
  readonly dismissSuperseded: () => void
  readonly stop: () => void
}
