import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { day, hour, resolveWallTime, type WallTime, wallTimeAt, wallTimeResolver } from './time'
import { ianaZone } from './time-schemas'

const paris = { date: '2027-03-06', timeZone: 'Europe/Paris' }
const iso = (instant: number): string => new Date(instant).toISOString()
const seed = 20270306

describe('wall times', () => {
  test('are read in the zone of the show', () => {
    expect(iso(resolveWallTime({ day: 0, time: '20:00:00' }, paris))).toBe('2027-03-06T19:00:00.000Z')
    expect(iso(resolveWallTime({ day: 1, time: '00:15:00.250' }, paris))).toBe('2027-03-06T23:15:00.250Z')
    expect(iso(resolveWallTime({ day: -1, time: '22:00:00' }, paris))).toBe('2027-03-05T21:00:00.000Z')
  })

  test('T1 a time the spring change skips moves forward by the gap', () => {
    const clock = { date: '2027-03-28', timeZone: 'Europe/Paris' }
    const at = resolveWallTime({ day: 0, time: '02:30:00' }, clock)
    expect(iso(at)).toBe('2027-03-28T01:30:00.000Z')
    expect(wallTimeAt(at, clock)).toEqual({ day: 0, time: '03:30:00' })
    expect(iso(resolveWallTime({ day: 0, time: '01:59:59' }, clock))).toBe('2027-03-28T00:59:59.000Z')
    expect(iso(resolveWallTime({ day: 0, time: '03:00:00' }, clock))).toBe('2027-03-28T01:00:00.000Z')
  })

  test('T2 a time the autumn change repeats is the first of the two', () => {
    const clock = { date: '2027-10-30', timeZone: 'Europe/Paris' }
    expect(iso(resolveWallTime({ day: 1, time: '02:30:00' }, clock))).toBe('2027-10-31T00:30:00.000Z')
    expect(iso(resolveWallTime({ day: 1, time: '03:00:00' }, clock))).toBe('2027-10-31T02:00:00.000Z')
  })

  test('T1 T2 hold for a change at midnight, a half-hour change and a skipped day', () => {
    expect(iso(resolveWallTime({ day: 0, time: '00:30:00' }, { date: '2018-11-04', timeZone: 'America/Sao_Paulo' }))).toBe(
      '2018-11-04T03:30:00.000Z',
    )
    expect(iso(resolveWallTime({ day: 0, time: '01:45:00' }, { date: '2027-04-04', timeZone: 'Australia/Lord_Howe' }))).toBe(
      '2027-04-03T14:45:00.000Z',
    )
    expect(iso(resolveWallTime({ day: 0, time: '12:00:00' }, { date: '2011-12-30', timeZone: 'Pacific/Apia' }))).toBe(
      '2011-12-30T22:00:00.000Z',
    )
  })

  test(`an instant shown on the wall is read back, except in a repeated hour, seed ${seed}`, () => {
    const zones = ['Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati', 'America/St_Johns', 'Africa/Casablanca', 'UTC']
    const wall = fc.record({ day: fc.integer({ min: -3, max: 3 }), time: fc.nat({ max: 86_399 }).map(asTime) })
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 3650 }), wall, (timeZone, days, typed) => {
        const clock = { date: new Date(Date.UTC(2024, 0, 1) + days * day).toISOString().slice(0, 10), timeZone }
        const at = resolveWallTime(typed, clock)
        const shown = wallTimeAt(at, clock)
        expect(resolveWallTime(shown, clock)).toBe(at)
        expect(Math.abs(at - resolveWallTime(typed, { ...clock, timeZone: 'UTC' }))).toBeLessThanOrEqual(15 * hour)
      }),
      { seed, numRuns: 1_000 },
    )
  })

  test('a resolver for many agrees with resolving one by one', () => {
    const resolve = wallTimeResolver(paris)
    const walls: WallTime[] = Array.from({ length: 200 }, (_, i) => ({ day: i % 3, time: asTime(i * 431) }))
    expect(walls.map(resolve)).toEqual(walls.map((wall) => resolveWallTime(wall, paris)))
  })

  test('a zone is an IANA name', () => {
    expect(ianaZone.safeParse('Europe/Paris').success).toBe(true)
    for (const wrong of ['Europe/Atlantis', '', '+01:00', 'GMT+1 or so']) expect(ianaZone.safeParse(wrong).success).toBe(false)
  })
})

const asTime = (seconds: number): string => new Date((seconds % 86_400) * 1000).toISOString().slice(11, 19)
