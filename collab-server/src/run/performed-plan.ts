import { type RunOfShow, schema } from '@fashionos/shared/documents/run-of-show/schema'
import { type ExpandedPlan, expandedPlan } from '@fashionos/shared/run/expanded-plan'
import type { Lineups } from '@fashionos/shared/run/lineup-state'
import { type RunPlan, runPlanOf } from '@fashionos/shared/run/plan-items'
import { createReader, type Reader } from '@fashionos/shared/ydoc/reader'
import type * as Y from 'yjs'
import type { FollowedLineups } from './followed-lineups'

/** A show that is opened waits this long for its lineups, ms; then its items are called whole until they are there. */
const lineupsMs = 5_000

interface Taken {
  readonly source: RunOfShow
  readonly lineups: Lineups
  readonly expanded: ExpandedPlan
  readonly plan: RunPlan
}

/** The plan as it is performed: the document's, with looks in the place of items that are lineups (R38). */
export class PerformedPlan {
  private readonly reader: Reader<typeof schema>
  private taken: Taken
  private isChanged = false

  constructor(
    doc: Y.Doc,
    private readonly lineups: FollowedLineups,
    private readonly onChange: () => void,
  ) {
    this.reader = createReader(doc, schema)
    this.taken = this.read()
    this.reader.subscribe(() => this.changed())
  }

  /** As it was taken last. */
  get snapshot(): RunOfShow {
    return this.taken.expanded.snapshot
  }

  get plan(): RunPlan {
    return this.taken.plan
  }

  /** There is a newer one to take. */
  get isNewer(): boolean {
    return this.isChanged
  }

  /** The document or one of its lineups is another. */
  changed(): void {
    this.isChanged = true
    this.onChange()
  }

  /** Resolves when there is all to take that can be found. */
  async load(): Promise<void> {
    // Not earlier: what becomes of a lineup that was removed depends on the run (R41).
    this.lineups.follow(this.reader.snapshot())
    await this.lineups.settled(lineupsMs)
    this.isChanged = true
  }

  take(): void {
    this.isChanged = false
    this.taken = this.read(this.taken)
  }

  async close(): Promise<void> {
    this.reader.destroy()
    await this.lineups.close()
  }

  private read(before?: Taken): Taken {
    const source = this.reader.snapshot()
    if (before && source !== before.source) this.lineups.follow(source)
    const lineups = this.lineups.states()
    if (before?.source === source && before.lineups === lineups) return before
    const expanded = expandedPlan(source, lineups, before?.expanded)
    return { source, lineups, expanded, plan: runPlanOf(expanded.snapshot, before?.plan) }
  }
}
