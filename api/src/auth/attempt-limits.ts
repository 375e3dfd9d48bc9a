import type { Limits } from '../http/limits'

interface Rule {
  /** Seconds. */
  readonly window: number
  readonly max: number
}

/** better-auth's limits, counted where all of ours are; `times` what a rule says is let through. */
export const attemptLimits = (limits: Limits, times: number) => ({
  consume: async (key: string, rule: Rule) => {
    const { allowed, retryAfterMs } = await limits.take({ key: `auth:${key}`, max: rule.max * times, windowMs: rule.window * 1_000 })
    return { allowed, retryAfter: allowed ? null : Math.ceil(retryAfterMs / 1_000) }
  },
  get: async () => null,
  set: async () => {},
})
