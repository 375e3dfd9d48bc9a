/** Waits between tries while Postgres cannot be reached, ms. */
const backoffMs = [50, 100, 200, 400, 800, 1_600]

/**
 * How long commands may wait for a commit before the screens are let go, ms. A
 * caller's device then goes on by itself, and brings its calls when it is back.
 */
const patienceMs = 2_000

export interface CommitEvents {
  onFailure(error: unknown): void
  /** Nothing could be committed for too long. */
  onAway(): void
  /** Another node owns the document, or what is in Postgres is not what is in memory: nothing of the run counts here any more. */
  onLost(): void
}

/** Writes of one document's runs, one at a time: tried until they are in Postgres or never can be. */
export class RunCommits {
  private isAwayNow = false
  private isLost = false

  constructor(
    private readonly events: CommitEvents,
    private readonly patience = patienceMs,
  ) {}

  /** Commits fail, for longer than commands may wait. */
  get isAway(): boolean {
    return this.isAwayNow
  }

  get isStopped(): boolean {
    return this.isLost
  }

  /** Nothing is tried any more. */
  stop(): void {
    this.isLost = true
  }

  /** Resolves when it is committed; false: it is not, and never will be from here. `write` may be repeated; it returns whether the lease is held. */
  async commit(write: () => Promise<boolean>): Promise<boolean> {
    const timer = setTimeout(() => this.away(), this.patience)
    try {
      for (let failures = 0; !this.isLost; failures++) {
        const outcome = await this.attempt(write)
        if (outcome !== 'failed') return outcome === 'written'
        await new Promise((resolve) => setTimeout(resolve, backoffMs[Math.min(failures, backoffMs.length - 1)]))
      }
      return false
    } finally {
      clearTimeout(timer)
    }
  }

  private async attempt(write: () => Promise<boolean>): Promise<'written' | 'refused' | 'failed'> {
    try {
      if (await write()) {
        this.isAwayNow = false
        return 'written'
      }
    } catch (error) {
      this.events.onFailure(error)
      const code = codeOf(error)
      if (code !== null) return isAboutData(code) ? 'refused' : 'failed'
    }
    this.lose()
    return 'refused'
  }

  private away(): void {
    this.isAwayNow = true
    this.events.onAway()
  }

  private lose(): void {
    if (this.isLost) return
    this.isLost = true
    this.events.onLost()
  }
}

/** Null: not an error of Postgres or of the connection to it, but one of ours. */
const codeOf = (error: unknown): string | null => (error instanceof Error && 'code' in error ? String(error.code) : null)

/** What Postgres will not take this time will not be otherwise next time: nothing of it is written, and others may go on. */
const isAboutData = (code: string): boolean => /^2[23]/.test(code)
