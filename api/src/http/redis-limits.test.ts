import { afterAll, beforeAll, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import pino from 'pino'
import { memoryLimits } from './limits'
import { redisLimits } from './redis-limits'

const log = pino({ level: 'silent' })
const found = Bun.which('redis-server')
let folder: string
let server: ReturnType<typeof Bun.spawn> | null = null
let path: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fashionos-redis-'))
  path = join(folder, 'redis.sock')
  if (found) server = Bun.spawn([found, '--port', '0', '--unixsocket', path, '--dir', folder, '--save', ''], { stdout: 'ignore' })
})
afterAll(async () => {
  server?.kill()
  await server?.exited
  rmSync(folder, { recursive: true, force: true })
})

/** Waits for a Redis that is starting; gives up at once where none is installed. */
const connect = (): Redis => {
  const redis = new Redis({ path, maxRetriesPerRequest: found ? null : 0, retryStrategy: () => (found ? 20 : null) })
  redis.on('error', () => {})
  return redis
}

test('two nodes count together, or each for itself where no Redis is installed', async () => {
  const connections = [connect(), connect()]
  const [one, two] = connections.map((redis) => redisLimits({ redis, fallback: memoryLimits(Date.now), log }))
  const what = { key: crypto.randomUUID(), max: 2, windowMs: 60_000 }
  const takes = [await one?.take(what), await two?.take(what), await one?.take(what), await two?.take(what)]
  expect(takes.map((taken) => taken?.allowed)).toEqual(found ? [true, true, false, false] : [true, true, true, true])
  if (found) expect(takes[2]?.retryAfterMs).toBeGreaterThan(50_000)
  for (const redis of connections) redis.disconnect()
})

test('without Redis a node counts for itself', async () => {
  const redis = new Redis({
    path: join(folder, 'none.sock'),
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    retryStrategy: () => null,
  })
  redis.on('error', () => {})
  const limits = redisLimits({ redis, fallback: memoryLimits(Date.now), log })
  const what = { key: 'k', max: 1, windowMs: 60_000 }
  expect((await limits.take(what)).allowed).toBe(true)
  expect((await limits.take(what)).allowed).toBe(false)
  redis.disconnect()
})
