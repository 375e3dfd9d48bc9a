import { expect, test } from 'bun:test'
import { TokenBucket, TokenBuckets } from './token-bucket'

test('a bucket lets a burst through, then as many as come in per second', () => {
  const clock = { now: 0 }
  const bucket = new TokenBucket({ perSecond: 10, burst: 3 }, () => clock.now)
  const takes = (count: number) => Array.from({ length: count }, () => bucket.take())
  expect(takes(4)).toEqual([true, true, true, false])
  clock.now = 100
  expect(takes(2)).toEqual([true, false])
  clock.now = 60_000
  expect(takes(4)).toEqual([true, true, true, false])
})

test('what is more than a whole burst passes a full bucket, and empties it', () => {
  const clock = { now: 0 }
  const bucket = new TokenBucket({ perSecond: 10, burst: 3 }, () => clock.now)
  expect([bucket.take(50), bucket.take()]).toEqual([true, false])
  clock.now = 200
  expect([bucket.take(50), bucket.take(2)]).toEqual([false, true])
})

test('each key has a bucket of its own, and only those that are full again are forgotten', () => {
  const clock = { now: 0 }
  const buckets = new TokenBuckets({ perSecond: 1, burst: 5 }, () => clock.now)
  expect([buckets.take('a', 5), buckets.take('a', 1), buckets.take('b', 5)]).toEqual([true, false, true])
  for (let i = 0; i < 3_000; i++) buckets.take(`other ${i}`, 1)
  expect(buckets.take('a', 1)).toBe(false)
  clock.now = 5_000
  expect(buckets.take('a', 5)).toBe(true)
})
