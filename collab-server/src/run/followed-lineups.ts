import type { RunOfShow } from '@fashionos/shared/documents/run-of-show/schema'
import type { LineupState, Lineups } from '@fashionos/shared/run/lineup-state'
import type { AccessChange } from '../documents/changes'
import { FollowedLineup, type FollowedOptions } from './followed-lineup'

/** Lineups one plan is performed from; more are not opened. */
const maxLineups = 20
/** One that is not in memory here is looked for again as often, ms: this old may be what is known of one that another server has. */
const lookMs = 2_000

/** The lineups that a plan refers to, followed as long as it does. */
export class FollowedLineups {
  private readonly byId = new Map<string, FollowedLineup>()
  private last: ReadonlyMap<string, LineupState> = new Map()
  private readonly timer: Timer
  private wanted: ReadonlySet<string> = new Set()

  constructor(private readonly options: Omit<FollowedOptions, 'id'>) {
    this.timer = setInterval(() => {
      for (const lineup of this.byId.values()) if (lineup.isAway) void lineup.look()
    }, lookMs)
  }

  /** Follows what this plan refers to, and nothing else any more. */
  follow(plan: RunOfShow): void {
    this.wanted = new Set(plan.items.flatMap(({ kind, lineup }) => (kind === 'item' && lineup ? [lineup.document] : [])))
    for (const [id, lineup] of this.byId) {
      if (this.wanted.has(id)) continue
      this.byId.delete(id)
      void lineup.close()
    }
    for (const id of this.wanted) {
      if (this.byId.has(id) || this.byId.size >= maxLineups) continue
      const lineup = new FollowedLineup({ ...this.options, id })
      this.byId.set(id, lineup)
      void lineup.look()
    }
  }

  /** Resolves when all that are followed have been looked for, or when it has taken too long. */
  async settled(deadlineMs: number): Promise<void> {
    const late = new Promise((resolve) => setTimeout(resolve, deadlineMs))
    await Promise.race([Promise.all([...this.byId.values()].map((lineup) => lineup.look())), late])
  }

  /** The same map while nothing has changed. */
  states(): Lineups {
    const now = new Map([...this.wanted].map((id) => [id, this.byId.get(id)?.state() ?? tooMany]))
    const isSame = now.size === this.last.size && [...now].every(([id, state]) => this.last.get(id) === state)
    if (!isSame) this.last = now
    return this.last
  }

  /** One was removed, restored or rebuilt; or nobody knows what changed. */
  onAccess({ document, user, session, link }: AccessChange): void {
    if (user !== null || session !== null || link !== null) return
    for (const [id, lineup] of this.byId) if (document === null || document === id) void lineup.look()
  }

  lose(id: string): void {
    this.byId.get(id)?.lose()
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    await Promise.all([...this.byId.values()].map((lineup) => lineup.close()))
    this.byId.clear()
  }
}

const tooMany: LineupState = { kind: 'too-many' }
