import { expect, test } from 'bun:test'
import { memoryLimits } from './limits'

test('a window lets its number through, says how long to wait, and starts anew', async () => {
  let now = 1_000
  const limits = memoryLimits(() => now)
  const take = () => limits.take({ key: 'k', max: 2, windowMs: 100 })
  expect(await take()).toEqual({ allowed: true, retryAfterMs: 0 })
  expect(await take()).toEqual({ allowed: true, retryAfterMs: 0 })
  now = 1_040
  expect(await take()).toEqual({ allowed: false, retryAfterMs: 60 })
  expect((await limits.take({ key: 'other', max: 1, windowMs: 100 })).allowed).toBe(true)
  now = 1_100
  expect(await take()).toEqual({ allowed: true, retryAfterMs: 0 })
})
