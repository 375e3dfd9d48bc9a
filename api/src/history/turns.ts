import { tooMany } from '../http/enter'

/** How many may wait for their turn; whoever comes then is asked to come back. */
const maxWaiting = 24
const comeBackMs = 2_000

/**
 * Going through a log costs time and memory, so it is done for one person at a
 * time, before a connection to the database is taken for it.
 */
export class Turns {
  private last: Promise<unknown> = Promise.resolve()
  private waiting = 0

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting >= maxWaiting) throw tooMany(comeBackMs)
    this.waiting += 1
    const turn = this.last.then(work, work)
    this.last = turn.catch(() => undefined)
    try {
      return await turn
    } finally {
      this.waiting -= 1
    }
  }
}
