/** Whether the database answers right now. */
export type DatabaseProbe = () => Promise<boolean>

/** How long an answer holds, so that nobody keeps the database busy by asking for our health, ms. */
const keptMs = 500
/** No answer after this long is none, ms. */
const deadlineMs = 2_000

/** `ask`: any query. `now`: milliseconds, monotonic. */
export function createDatabaseProbe({ ask, now }: { ask: () => Promise<unknown>; now: () => number }): DatabaseProbe {
  let last: { readonly at: number; readonly answers: Promise<boolean> } | null = null
  return () => {
    if (last && now() - last.at < keptMs) return last.answers
    last = { at: now(), answers: withinDeadline(ask) }
    return last.answers
  }
}

async function withinDeadline(ask: () => Promise<unknown>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<false>()
  const timer = setTimeout(() => resolve(false), deadlineMs)
  const answered = ask().then(
    () => true,
    () => false,
  )
  const outcome = await Promise.race([answered, late])
  clearTimeout(timer)
  return outcome
}
