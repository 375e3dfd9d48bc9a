import type { Redis } from 'ioredis'
import type { Logger } from 'pino'
import type { Limits } from './limits'

/** Counts, starts the window with the first, and answers count and what is left of the window in ms. */
const script = `
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return { count, redis.call('PTTL', KEYS[1]) }`

/** Limits that all nodes share. While Redis is away each node counts for itself with `fallback`. */
export const redisLimits = ({ redis, fallback, log }: { redis: Redis; fallback: Limits; log: Logger }): Limits => ({
  take: async (what) => {
    try {
      const answer: unknown = await redis.eval(script, 1, `fashionos:limit:${what.key}`, what.windowMs)
      const [count, leftMs] = Array.isArray(answer) ? answer.map(Number) : []
      if (count === undefined || leftMs === undefined) return fallback.take(what)
      return count <= what.max ? { allowed: true, retryAfterMs: 0 } : { allowed: false, retryAfterMs: Math.max(leftMs, 0) }
    } catch (error) {
      log.warn({ err: error }, 'Redis cannot be asked for limits; counting on this node alone')
      return fallback.take(what)
    }
  },
})
