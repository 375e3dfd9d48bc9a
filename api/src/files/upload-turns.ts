import { ERRORS, type Lock, type Locker } from '@tus/server'

/** Requests that wait for their turn with one upload. */
const mostWaiting = 8

interface Turn {
  /** Asks whoever has it to come to an end. */
  readonly askToEnd: () => void
  readonly waiting: (() => void)[]
}

/**
 * One request at a time has an upload in this process; who comes next asks it
 * to end, because after a cut the one before hangs on a connection that is
 * dead. Between processes the rows decide: a piece that is not next is refused.
 */
export class UploadTurns implements Locker {
  #turns = new Map<string, Turn>()

  newLock(id: string): Lock {
    return {
      lock: (signal, askToEnd) => this.#take(id, signal, askToEnd),
      unlock: async () => this.#pass(id),
    }
  }

  async #take(id: string, signal: AbortSignal, askToEnd: () => void): Promise<void> {
    for (let turn = this.#turns.get(id); turn; turn = this.#turns.get(id)) {
      if (signal.aborted || turn.waiting.length >= mostWaiting) throw ERRORS.ERR_LOCK_TIMEOUT
      turn.askToEnd()
      const { promise, resolve } = Promise.withResolvers<void>()
      turn.waiting.push(resolve)
      signal.addEventListener('abort', () => resolve(), { once: true })
      await promise
    }
    if (signal.aborted) throw ERRORS.ERR_LOCK_TIMEOUT
    this.#turns.set(id, { askToEnd, waiting: [] })
  }

  #pass(id: string): void {
    const turn = this.#turns.get(id)
    this.#turns.delete(id)
    for (const go of turn?.waiting ?? []) go()
  }
}
