import { tooMany } from '../http/enter'

/** How many may wait for their turn, and how many of one person; whoever comes then is asked to come back. */
const [maxWaiting, maxOwn] = [24, 6]
const comeBackMs = 2_000

/**
 * Going through a log costs time and memory, so it is done for one person at a
 * time, before a connection to the database is taken for it.
 */
export class Turns {
  private last: Promise<unknown> = Promise.resolve()
  private readonly waiting = new Map<string, number>()
  private total = 0

  async take<T>(person: string, work: () => Promise<T>): Promise<T> {
    if (this.total >= maxWaiting || (this.waiting.get(person) ?? 0) >= maxOwn) throw tooMany(comeBackMs)
    this.count(person, 1)
    const turn = this.last.then(work, work)
    this.last = turn.catch(() => undefined)
    try {
      return await turn
    } finally {
      this.count(person, -1)
    }
  }

  private count(person: string, more: number): void {
    this.total += more
    const own = (this.waiting.get(person) ?? 0) + more
    if (own > 0) this.waiting.set(person, own)
    else this.waiting.delete(person)
  }
}
