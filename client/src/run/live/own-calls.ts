import { ok, type Result } from '@fashionos/shared/errors'
import type { Entry } from '@fashionos/shared/run/entry'
import type { Refusal } from '@fashionos/shared/run/refusal'
import type { Run } from '@fashionos/shared/run/run'
import { second } from '@fashionos/shared/time'
import type { KeptLog } from './kept-show'
import { afterMerge, callAlone, nextToSend, type OwnLog, ownLogOf, titleOfCall } from './own-log'

interface OwnCallsDeps {
  readonly wait: (ms: number, done: () => void) => () => void
  readonly isHeard: () => boolean
  /** False: there is nobody to send to. */
  readonly send: (run: string, entries: readonly Entry[]) => boolean
  /** Resolves once it is on the disk, or cannot be; `null`: there is none any more. */
  readonly keep: (log: KeptLog | null) => Promise<void>
  /** Keeps a log the server will not take, apart, where it is not sent again. */
  readonly setAside: (log: KeptLog) => Promise<void>
  readonly onChanged: () => void
  /** The log is of no use: what the server has counts. */
  readonly onLost: () => void
}

interface Merging {
  readonly sent: ReadonlySet<string>
  /** The server has taken them in, and its state follows. */
  readonly isMerged: boolean
}

/** A merge that was refused for now is sent again after so long, ms; one that nobody answers, too: what is known already is left out (R31). */
const retryMs = { refused: 2 * second, unanswered: 5 * second }
/** Named to whoever called them, until dismissed; older ones go. */
const maxSuperseded = 20

/** The calls this device made alone: decided, kept, and brought back when the server answers (R29–R31). */
export const createOwnCalls = (deps: OwnCallsDeps) => {
  let log: OwnLog | null = null
  let merging: Merging | null = null
  let superseded: readonly string[] = []
  let refusedWhy: string | null = null
  let stopRetry: (() => void) | null = null

  const keep = () => deps.keep(log && { base: log.base, entries: log.entries })
  const lose = (ids: ReadonlySet<string>) => {
    const titles = (log?.entries ?? []).filter(({ id }) => ids.has(id)).map(titleOfCall)
    superseded = [...superseded, ...titles].slice(-maxSuperseded)
  }
  const flush = () => {
    if (!log || merging || !deps.isHeard()) return
    const entries = nextToSend(log.entries)
    if (!deps.send(log.base.id, entries)) return
    merging = { sent: new Set(entries.map(({ id }) => id)), isMerged: false }
    flushAgain(retryMs.unanswered)
  }
  const flushAgain = (ms: number) => {
    stopRetry?.()
    stopRetry = deps.wait(ms, () => {
      merging = null
      flush()
    })
  }
  const refusedMerge = (why: Refusal) => {
    merging = null
    if (why.code === 'not-now' || why.code === 'too-many') {
      flushAgain(retryMs.refused)
      return
    }
    if (log) {
      const { base, entries } = log
      lose(new Set(entries.map(({ id }) => id)))
      // What cannot be set aside stays where it is.
      void deps.setAside({ base, entries }).then(keep, () => undefined)
    }
    refusedWhy = why.message
    cut()
    log = null
    deps.onChanged()
    deps.onLost()
  }
  const cut = () => {
    stopRetry?.()
    stopRetry = null
    merging = null
  }

  return {
    log: () => log,
    superseded: () => superseded,
    refusedWhy: () => refusedWhy,
    dismissSuperseded: () => {
      superseded = []
      refusedWhy = null
      deps.onChanged()
    },
    /** Decided here. The screen shows it at once; resolves when it is kept. */
    call: async (run: Run, call: Parameters<typeof callAlone>[2]): Promise<Result<null, Refusal>> => {
      const called = callAlone(log, run, call)
      if (!called.ok) return called
      log = called.value
      const kept = keep()
      deps.onChanged()
      await kept
      flush()
      return ok(null)
    },
    /** Sends what is here, as long as nothing is on its way. */
    flush,
    merged: (run: string, lost: readonly string[]) => {
      if (!merging || log?.base.id !== run) return
      lose(new Set(lost))
      merging = { ...merging, isMerged: true }
    },
    /** The server's state, which after a merge has the calls in it. */
    toldState: (run: Run | null) => {
      if (!log || !merging?.isMerged) return
      log = afterMerge(log, merging.sent, run)
      cut()
      void keep()
    },
    /** True: it was the log that was refused. */
    refused: (id: string, why: Refusal): boolean => {
      if (!merging || log?.base.id !== id) return false
      refusedMerge(why)
      return true
    },
    /** The connection is gone; the log stays. */
    cut,
    restore: (kept: KeptLog | null) => {
      log = kept && ownLogOf(kept.base, kept.entries)
    },
    /** They are somebody else's, or nobody's any more. What is kept on the device stays there. */
    forget: () => {
      cut()
      log = null
    },
  }
}
