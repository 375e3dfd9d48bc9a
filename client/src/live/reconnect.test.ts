import { describe, expect, test } from 'bun:test'
import { closeCodes } from '@fashionos/shared/protocol'
import { reactionTo } from './close-reaction'
import { retryDelayMs } from './retry-delay'

describe('coming back after a closed socket', () => {
  test('every close code of the protocol has its reaction', () => {
    const kinds = Object.fromEntries(Object.entries(closeCodes).map(([name, code]) => [name, reactionTo({ code, reason: '' }).kind]))
    expect(kinds).toEqual({
      signInAgain: 'renew-token',
      noAccess: 'stop',
      reloadClient: 'stop',
      newEpoch: 'start-over',
      badMessage: 'start-over',
      tooLarge: 'stop',
      tooMany: 'back-off',
      tryAgain: 'retry',
      goingAway: 'retry',
      tooSlow: 'back-off',
    })
  })

  test('a lost network is tried again', () => {
    expect(reactionTo({ code: 1006, reason: '' })).toEqual({ kind: 'retry' })
  })

  test('the wait grows to a cap and is spread at random', () => {
    expect(retryDelayMs(1, () => 0)).toBe(250)
    expect(retryDelayMs(1, () => 1)).toBe(500)
    expect(retryDelayMs(3, () => 1)).toBe(2_000)
    expect(retryDelayMs(60, () => 1)).toBe(15_000)
    expect(retryDelayMs(60, () => 0.5)).toBeGreaterThan(7_000)
  })
})
