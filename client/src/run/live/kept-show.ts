import type { Entry } from '@fashionos/shared/run/entry'
import type { LivePlan } from '@fashionos/shared/run/messages'
import type { Run } from '@fashionos/shared/run/run'
import type { DurationMs, Instant } from '@fashionos/shared/time'
import type { Followed } from './followed'

/** What a device keeps of a screen, so that it opens again with no network. */
export interface KeptScreen {
  readonly followed: Omit<Followed, 'runPlan' | 'plan'> & { readonly plan: LivePlan | null }
  /** Synced − wall clock of the device when last measured. */
  readonly wallOff: DurationMs | null
  /** Wall clock, to drop what is oldest. */
  readonly at: Instant
}

/** Calls of a device that the server has not taken in. */
export interface KeptLog {
  readonly base: Run
  readonly entries: readonly Entry[]
}

/** Of which screen; never without whose. */
export interface KeptKey {
  /** Person or link. */
  readonly owner: string
  readonly document: string
  readonly screen: string
}

export interface LogKey {
  readonly owner: string
  readonly document: string
  readonly device: string
}

/** Where screens and logs are kept: IndexedDB in a browser. Reading what is not there gives `null`; without storage nothing is kept. */
export interface ShowKeeper {
  /** Who was at this browser's live screens last; for a page that opens with nobody to ask. */
  readonly lastPerson: () => Promise<string | null>
  readonly screen: (key: KeptKey) => Promise<KeptScreen | null>
  readonly keepScreen: (key: KeptKey, kept: KeptScreen) => Promise<void>
  readonly log: (key: LogKey) => Promise<KeptLog | null>
  /** Resolves once it is on the disk; an empty log is forgotten. Rejects when this browser keeps nothing. */
  readonly keepLog: (key: LogKey, log: KeptLog) => Promise<void>
  /** Access is gone. */
  readonly forgetScreen: (key: KeptKey) => Promise<void>
}
