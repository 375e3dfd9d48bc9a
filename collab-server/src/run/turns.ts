/** Does one thing after the other: what is asked of one run never overlaps. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve()
  private waiting = 0

  constructor(private readonly max: number) {}

  /** Too many wait already. */
  get isFull(): boolean {
    return this.waiting >= this.max
  }

  get size(): number {
    return this.waiting
  }

  /** Resolves with what `act` does, once everything asked before is done. */
  take<T>(act: () => Promise<T>): Promise<T> {
    this.waiting++
    const mine = this.last.then(act)
    this.last = mine.then(
      () => this.waiting--,
      () => this.waiting--,
    )
    return mine
  }

  /** Resolves when nothing waits any more. */
  async drained(): Promise<void> {
    while (this.waiting > 0) await this.last
  }
}
