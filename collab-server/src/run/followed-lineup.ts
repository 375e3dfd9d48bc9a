import { type Lineup, schema } from '@fashionos/shared/documents/lineup/schema'
import type { LineupState } from '@fashionos/shared/run/lineup-state'
import { createReader } from '@fashionos/shared/ydoc/reader'
import type { Logger } from 'pino'
import { type FoundLineup, findLineup, type LineupSource, lookUpLineup, type Referrer } from './lineup-source'

export interface FollowedOptions {
  readonly id: string
  readonly source: LineupSource
  readonly referrer: Referrer
  readonly log: Logger
  /** Whether the show that is called goes through its looks: then it stays as it was known, also when it is removed. */
  isPerformed(): boolean
  onChange(): void
}

type Unknown = Exclude<LineupState, { kind: 'known' }>

interface Reading {
  snapshot(): Lineup
  end(): Promise<void>
}

/** One lineup that a plan refers to: what of it is known, as new as can be. */
export class FollowedLineup {
  private reading: Reading | null = null
  private known: Extract<LineupState, { kind: 'known' }> | null = null
  private why: Unknown = { kind: 'loading' }
  private isKept = false
  private working: Promise<void> | null = null
  private isAskedAgain = false
  private isClosed = false

  constructor(private readonly options: FollowedOptions) {}

  /** The same object while nothing has changed. */
  state(): LineupState {
    if (this.why.kind === 'removed' && this.isKept && !this.options.isPerformed()) this.isKept = false
    if (this.why.kind === 'removed' && !this.isKept) return this.why
    const lineup = this.reading?.snapshot()
    if (lineup && this.known?.lineup !== lineup) this.known = { kind: 'known', lineup }
    return this.known ?? this.why
  }

  /** It is not in memory here, so it is looked for again from time to time. */
  get isAway(): boolean {
    return this.reading === null
  }

  /** Looks what has become of it. Resolves when that is known. Never rejects. */
  look(): Promise<void> {
    this.isAskedAgain = this.working !== null
    this.working ??= this.lookNow().finally(() => {
      this.working = null
      if (this.isAskedAgain) void this.look()
    })
    return this.working
  }

  /** The server lost it to another one. */
  lose(): void {
    void this.stopReading()
    void this.look()
  }

  async close(): Promise<void> {
    this.isClosed = true
    await this.stopReading()
  }

  private async lookNow(): Promise<void> {
    if (this.isClosed) return
    const { id, source, referrer, log } = this.options
    const before = this.state()
    try {
      const known = await lookUpLineup(source, id, referrer)
      if (known.kind === 'not-found') {
        await this.stopReading()
        this.known = null
        this.because(known.why)
      } else {
        if (!this.reading) this.take(await findLineup(source, id, known.access))
        this.judge(known.access.removed)
      }
    } catch (error) {
      // What is known of it stays: the show goes on with that.
      if (this.why.kind === 'loading') this.because('failed')
      log.warn({ err: error, document: id }, 'a lineup could not be read')
    }
    if (this.isClosed) await this.stopReading()
    else if (this.state() !== before) this.options.onChange()
  }

  /** R41: a lineup removed while its looks are called goes on to be called; once they are not, its items are themselves again. */
  private judge(removed: boolean): void {
    const wasRemoved = this.why.kind === 'removed'
    if (removed && !wasRemoved) this.isKept = this.options.isPerformed()
    this.because(removed ? 'removed' : 'loading')
  }

  private because(kind: Unknown['kind']): void {
    if (this.why.kind !== kind) this.why = { kind }
  }

  private take(found: Exclude<FoundLineup, { kind: 'not-found' }>): void {
    if (found.kind === 'stored') {
      this.known = sameLineup(this.known?.lineup, found.lineup) ? this.known : { kind: 'known', lineup: found.lineup }
      return
    }
    const reader = createReader(found.open.doc, schema)
    reader.subscribe(() => this.options.onChange())
    this.reading = {
      snapshot: () => reader.snapshot(),
      end: async () => {
        reader.destroy()
        await found.release()
      },
    }
  }

  private async stopReading(): Promise<void> {
    // What was read last is kept.
    this.state()
    const { reading } = this
    this.reading = null
    await reading
      ?.end()
      .catch((error: unknown) => this.options.log.warn({ err: error, document: this.options.id }, 'a lineup was not let go'))
  }
}

const sameLineup = (a: Lineup | undefined, b: Lineup): boolean => a !== undefined && Bun.deepEquals(a, b)
