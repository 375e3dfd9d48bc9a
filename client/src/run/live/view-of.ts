import type { Followed } from './followed'
import type { LiveView } from './live-session'
import type { OwnLog } from './own-log'

interface Parts {
  readonly line: Pick<LiveView, 'phase' | 'reason' | 'isHeard' | 'silentSince'>
  readonly followed: Followed
  readonly log: OwnLog | null
  readonly superseded: readonly string[]
  readonly refusedWhy: string | null
  readonly isCaller: boolean
}

/** What a screen is shown: what the server told, and over its run what this device called since. */
export const viewOf = ({ line, followed, log, superseded, refusedWhy, isCaller }: Parts): LiveView => {
  const { document, show, you, plan, runPlan, run, caller } = followed
  return {
    ...line,
    caller,
    document,
    show,
    you,
    snapshot: plan?.snapshot ?? null,
    notes: plan?.notes ?? {},
    plan: runPlan,
    run: log?.run ?? run,
    isCaller,
    unsent: log?.entries.length ?? 0,
    superseded,
    refusedWhy,
  }
}
