import { isCall } from '@fashionos/shared/run/command-kinds'
import type { Entry } from '@fashionos/shared/run/entry'
import { reduce } from '@fashionos/shared/run/reduce'
import type { Run } from '@fashionos/shared/run/run'
import type { Instant } from '@fashionos/shared/time'

/** Entries of one run; a night has hundreds. */
const maxEntries = 100_000
/** Of these, entries that are no calls: readies, and what edits of the plan come to. So nobody who does not call can leave the caller without a log. */
const maxOthers = maxEntries / 2

/** A run in memory: what its log adds up to, and which ids are in it. */
export class LoggedRun {
  private state: Run
  private readonly ids = new Set<string>()
  private readonly lostIds = new Set<string>()
  private lastCall: Instant | null = null
  private others = 0

  /** `log`: from the entry that opened the run. Throws when that is missing. */
  constructor(log: readonly Entry[]) {
    const [first, ...rest] = log
    if (!first) throw new Error('A run has at least the entry that opened it.')
    this.state = reduce(null, first)
    this.note(first)
    for (const entry of rest) this.take(entry)
  }

  get run(): Run {
    return this.state
  }

  /** When the last call was said, by the run's clock. */
  get lastCallAt(): Instant | null {
    return this.lastCall
  }

  get isFull(): boolean {
    return !this.hasRoomFor(1)
  }

  /** For entries that are no calls. */
  get isFullForOthers(): boolean {
    return this.others >= maxOthers || this.isFull
  }

  hasRoomFor(entries: number): boolean {
    return this.ids.size + entries <= maxEntries
  }

  has(id: string): boolean {
    return this.ids.has(id)
  }

  /** Whether it is kept as a call that no longer counted (R30). */
  hasLost(id: string): boolean {
    return this.lostIds.has(id)
  }

  /** An entry is in the log. */
  take(entry: Entry): void {
    this.state = reduce(this.state, entry)
    this.note(entry)
  }

  private note({ id, command, effect, at }: Entry): void {
    this.ids.add(id)
    if (isCall(command) || effect.kind === 'opened') this.lastCall = at
    else this.others++
    if (effect.kind === 'superseded') for (const call of effect.calls) this.lostIds.add(call.id)
  }
}
