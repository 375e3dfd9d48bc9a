import { expect, test } from 'bun:test'
import { TokenBucket } from './token-bucket'

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
