import { ok, type Result } from '@fashionos/shared/errors'
import type { Command } from '@fashionos/shared/run/commands'
import { type Refusal, refusal } from '@fashionos/shared/run/refusal'
import type { DurationMs, Instant } from '@fashionos/shared/time'

/** Something said here, under the id of the entry it becomes (R31). */
export interface Saying {
  readonly id: string
  readonly run: string
  readonly command: Command
  readonly offset: DurationMs
  readonly at: Instant
}

type Outcome = Result<null, Refusal>

interface Waiting {
  /** `null`: the opening of a run, which nobody does alone. */
  readonly saying: Saying | null
  readonly resolve: (outcome: Outcome) => void
  readonly stop: () => void
}

/** So long the caller waits for the server before the device decides, ms. */
export const decideAfterMs = 1_500
/** So long everybody else waits, ms. */
const giveUpAfterMs = 5_000

export const unanswered = refusal('not-now', 'The server does not answer. Say it on headset, and here again when it is back.')

interface SayingsDeps {
  readonly wait: (ms: number, done: () => void) => () => void
  /** Whether this device may decide by itself. */
  readonly mayDecide: () => boolean
  readonly decideAlone: (saying: Saying) => Promise<Outcome>
}

/** What was said and is not answered yet, in its order. */
export const createSayings = ({ wait, mayDecide, decideAlone }: SayingsDeps) => {
  const waiting = new Map<string, Waiting>()

  const settle = (id: string, outcome: Outcome) => {
    const one = waiting.get(id)
    if (!one) return
    waiting.delete(id)
    one.stop()
    one.resolve(outcome)
  }
  /** Nobody answers: the caller's device decides all that waits, in the order it was said. */
  const giveUp = () => {
    for (const [id, { saying, resolve, stop }] of [...waiting]) {
      waiting.delete(id)
      stop()
      if (saying && mayDecide()) void decideAlone(saying).then(resolve)
      else resolve(unanswered)
    }
  }
  const add = (id: string, saying: Saying | null): Promise<Outcome> =>
    new Promise((resolve) => {
      const stop = wait(saying && mayDecide() ? decideAfterMs : giveUpAfterMs, giveUp)
      waiting.set(id, { saying, resolve, stop })
    })

  return {
    wait: (saying: Saying) => add(saying.id, saying),
    waitForOpening: (id: string) => add(id, null),
    done: (id: string) => settle(id, ok(null)),
    refused: (id: string, why: Refusal) => settle(id, { ok: false, reason: why }),
    giveUp,
    refuseAll: (why: Refusal) => {
      for (const id of [...waiting.keys()]) settle(id, { ok: false, reason: why })
    },
  }
}
