import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { hour, minute, second } from '../time'
import { boundAt, clockAfter, clockQuality, newClock, type SyncedClock, syncedAt } from './clock'

const seed = 261_128
const start = Date.UTC(2027, 2, 6, 19)

/** A round trip at true time `t` of a device whose monotonic clock started at `start`; each way takes as long as said. */
const trip = (t: number, there: number, back: number, thinking = 0) =>
  ({
    kind: 'round-trip',
    sent: t,
    received: t + there + thinking + back,
    serverReceived: start + t + there,
    serverSent: start + t + there + thinking,
  }) as const

const wrongBy = (ms: number): SyncedClock => newClock({ monotonic: 0, wall: start + ms })

describe('the synced clock', () => {
  test('R26 a device whose wall clock is an hour wrong shows the right time and its error bound', () => {
    const before = wrongBy(hour)
    expect(syncedAt(before, 100)).toBe(start + hour + 100)
    expect([boundAt(before, 100), clockQuality(before, 100)]).toEqual([null, 'unknown'])
    const clock = clockAfter(before, trip(1_000, 8, 8))
    expect(syncedAt(clock, 1_016)).toBe(start + 1_016)
    expect([boundAt(clock, 1_016), clockQuality(clock, 1_016)]).toEqual([8, 'good'])
  })

  test('R26 the server’s own time is not part of the bound', () => {
    const clock = clockAfter(wrongBy(0), trip(0, 5, 5, 400))
    expect(boundAt(clock, 410)).toBe(5)
    expect(syncedAt(clock, 410)).toBe(start + 410)
  })

  test('R26 a round trip that takes longer one way is wrong by no more than its bound', () => {
    const clock = clockAfter(wrongBy(0), trip(0, 90, 10))
    expect(Math.abs(syncedAt(clock, 100) - (start + 100))).toBe(40)
    expect([boundAt(clock, 100), clockQuality(clock, 100)]).toEqual([50, 'fair'])
  })

  test('R27 a worse measurement is not accepted until drift has made the better one worse', () => {
    const good = clockAfter(wrongBy(0), trip(0, 5, 5))
    expect(clockAfter(good, trip(second, 60, 60)).estimate).toEqual(good.estimate)
    expect(clockAfter(good, trip(5 * minute, 5, 5)).estimate).not.toEqual(good.estimate)
    expect(boundAt(good, 10 + 10 * minute)).toBe(65)
    expect(clockAfter(good, trip(10 * minute, 60, 60)).estimate).not.toEqual(good.estimate)
  })

  test('R27 what runs backwards is no measurement', () => {
    const clock = clockAfter(wrongBy(0), trip(0, 5, 5))
    for (const [there, back, thinking] of [
      [5, -20, 0],
      [5, 5, -1],
      [Number.NaN, 5, 0],
    ] as const) {
      expect(clockAfter(clock, trip(1_000, there, back, thinking))).toEqual(clock)
    }
  })

  test('R28 a wall clock that is set during the show changes no screen, and asks for a measurement', () => {
    const good = clockAfter(wrongBy(0), trip(0, 5, 5))
    const looked = clockAfter(good, { kind: 'looked', monotonic: 1_000, wall: start + 1_000 })
    expect(looked.needsSample).toBe(false)
    const set = clockAfter(looked, { kind: 'looked', monotonic: 2_000, wall: start + 2_000 - 2 * hour })
    expect(syncedAt(set, 2_000)).toBe(start + 2_000)
    expect(set.needsSample).toBe(true)
    expect(boundAt(set, 2_000)).toBeGreaterThanOrEqual(2 * hour)
  })

  test('R28 a worse measurement that shows the wall clock was set leaves the better one', () => {
    const good = clockAfter(wrongBy(0), trip(0, 5, 5))
    for (const by of [-2 * hour, 2 * hour]) {
      const set = clockAfter(good, { kind: 'looked', monotonic: 2_000, wall: start + 2_000 + by })
      const measured = clockAfter(set, trip(2_100, 110, 10))
      expect(syncedAt(measured, 3_000)).toBe(start + 3_000)
      expect(boundAt(measured, 2_220)).toBeLessThan(6)
      expect(measured.needsSample).toBe(false)
    }
  })

  test('R28 a measurement too coarse to tell which clock jumped counts, as the better one may be wrong', () => {
    const good = clockAfter(wrongBy(0), trip(0, 5, 5))
    const jumped = clockAfter(good, { kind: 'looked', monotonic: 2_000, wall: start + 2_080 })
    expect(clockAfter(jumped, trip(2_100, 75, 75)).estimate?.bound).toBe(75)
  })

  test('R28 a device that slept, its monotonic clock standing still, says how wrong it may be until it knows', () => {
    const good = clockAfter(wrongBy(0), trip(0, 5, 5))
    const woken = clockAfter(good, { kind: 'looked', monotonic: 1_000, wall: start + 1_000 + minute })
    expect(boundAt(woken, 1_000)).toBeGreaterThanOrEqual(minute)
    expect(clockQuality(woken, 1_000)).toBe('poor')
    const measured = clockAfter(woken, {
      kind: 'round-trip',
      sent: 1_000,
      received: 1_020,
      serverReceived: start + minute + 1_010,
      serverSent: start + minute + 1_010,
    })
    expect([syncedAt(measured, 1_020), measured.needsSample]).toEqual([start + minute + 1_020, false])
  })

  test('R28 clocks that part slowly ask for nothing; a reconnect asks', () => {
    let clock = clockAfter(wrongBy(0), trip(0, 5, 5))
    for (let t = second; t < minute; t += second) clock = clockAfter(clock, { kind: 'looked', monotonic: t, wall: start + t + t / 1_000 })
    expect(clock.needsSample).toBe(false)
    expect(clockAfter(clock, { kind: 'reconnected' }).needsSample).toBe(true)
  })

  test(`R26 R27 property, seed ${seed}: over any network, with a clock that drifts, the truth lies within the bound`, () => {
    const delay = fc.integer({ min: 0, max: 500 })
    const round = fc.record({ wait: fc.integer({ min: 0, max: 5 * minute }), there: delay, back: delay })
    fc.assert(
      fc.property(fc.array(round, { minLength: 1, maxLength: 40 }), fc.integer({ min: -90, max: 90 }), (rounds, ppm) => {
        const monotonic = (t: number): number => t * (1 + ppm / 1e6)
        let clock = wrongBy(hour)
        let t = 0
        for (const { wait, there, back } of rounds) {
          t += wait
          const server = start + t + there
          const received = t + there + back
          clock = clockAfter(clock, {
            kind: 'round-trip',
            sent: monotonic(t),
            received: monotonic(received),
            serverReceived: server,
            serverSent: server,
          })
          t = received
          const off = Math.abs(syncedAt(clock, monotonic(t)) - (start + t))
          // Half a millisecond of rounding, and the drift within the trip itself.
          expect(off).toBeLessThanOrEqual((boundAt(clock, monotonic(t)) ?? 0) + 0.6)
        }
      }),
      { seed },
    )
  })

  test(`property, seed ${seed}: two devices with clocks as wrong as they like differ by no more than their bounds`, () => {
    const device = fc.record({
      wrong: fc.integer({ min: -30 * hour, max: 30 * hour }),
      boot: fc.nat(hour),
      there: fc.nat(20),
      back: fc.nat(20),
    })
    fc.assert(
      fc.property(device, device, (a, b) => {
        const [first, second] = [a, b].map(({ wrong, boot, there, back }) => {
          const clock = clockAfter(newClock({ monotonic: boot, wall: start + wrong }), {
            kind: 'round-trip',
            sent: boot,
            received: boot + there + back,
            serverReceived: start + there,
            serverSent: start + there,
          })
          return { shown: syncedAt(clock, boot + minute), bound: boundAt(clock, boot + minute) ?? 0 }
        })
        if (!first || !second) throw new Error('Two devices were expected.')
        expect(Math.abs(first.shown - second.shown)).toBeLessThanOrEqual(first.bound + second.bound + 1)
      }),
      { seed },
    )
  })
})
