export interface Take {
  /** What is counted: `export:<user id>`. */
  readonly key: string
  readonly max: number
  readonly windowMs: number
}

export interface Taken {
  readonly allowed: boolean
  /** How long until the next one is allowed; 0 when this one is. */
  readonly retryAfterMs: number
}

/** Counts attempts in fixed windows. */
export interface Limits {
  take(what: Take): Promise<Taken>
}

const maxKeys = 50_000

interface Counter {
  count: number
  readonly endsAt: number
}

/** Limits of one node, in memory; the oldest counters are forgotten beyond 50,000. */
export const memoryLimits = (clock: () => number): Limits => {
  const counters = new Map<string, Counter>()
  return {
    take: async ({ key, max, windowMs }) => {
      const now = clock()
      let counter = counters.get(key)
      if (!counter || counter.endsAt <= now) {
        counters.delete(key)
        counter = { count: 0, endsAt: now + windowMs }
        counters.set(key, counter)
        if (counters.size > maxKeys) forgetOldest(counters)
      }
      counter.count += 1
      return counter.count <= max ? { allowed: true, retryAfterMs: 0 } : { allowed: false, retryAfterMs: counter.endsAt - now }
    },
  }
}

const forgetOldest = (counters: Map<string, Counter>): void => {
  for (const key of counters.keys()) {
    counters.delete(key)
    return
  }
}
