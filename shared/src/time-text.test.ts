import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { day, hour, maxDuration, minute, second, timeOfDay } from './time'
import { formatClock, formatDuration, formatOffset, formatPlanned, formatWallTime, parseDuration, parseWallTime } from './time-text'

const seed = 4711

const durations: [string, number][] = [
  ['0:18', 18 * second],
  ['45:00', 45 * minute],
  ['1:20:00', 80 * minute],
  ['00:02.400', 2_400],
  ['00:02,4', 2_400],
  ['90:00', 90 * minute],
  ['90s', 90 * second],
  ['90 sec', 90 * second],
  ['1h 20', 80 * minute],
  ['1h20', 80 * minute],
  ['1h20m', 80 * minute],
  ['1h 20min 5s', 80 * minute + 5 * second],
  ['20 min', 20 * minute],
  ['1.5h', 90 * minute],
  ['1,5 h', 90 * minute],
  ['1\u2032 30\u2033', 90 * second],
  [`1'30"`, 90 * second],
  ['250ms', 250],
  ['2 hours 5 minutes', 125 * minute],
  ['1 Std 20 Min', 80 * minute],
  ['1d 2h', 26 * hour],
  ['5', 5 * minute],
  ['0', 0],
  ['26:00:00', 26 * hour],
]

const walls: [string, number, string][] = [
  ['20:00', 0, '20:00:00'],
  ['19:30:00', 0, '19:30:00'],
  ['7:30pm', 0, '19:30:00'],
  ['7.30 PM', 0, '19:30:00'],
  ['7:30 p.m.', 0, '19:30:00'],
  ['7pm', 0, '19:00:00'],
  ['12am', 0, '00:00:00'],
  ['12:15 am', 0, '00:15:00'],
  ['12pm', 0, '12:00:00'],
  ['19:30 PM', 0, '19:30:00'],
  ['19h30', 0, '19:30:00'],
  ['19h', 0, '19:00:00'],
  ['19.30 Uhr', 0, '19:30:00'],
  ['1930', 0, '19:30:00'],
  ['730', 0, '07:30:00'],
  ['193005', 0, '19:30:05'],
  ['7', 0, '07:00:00'],
  ['19:30:00.250', 0, '19:30:00.250'],
  ['noon', 0, '12:00:00'],
  ['midnight', 0, '00:00:00'],
  ['+1 00:15', 1, '00:15:00'],
  ['+1d 00:15', 1, '00:15:00'],
  ['00:15 (+1)', 1, '00:15:00'],
  ['00:15+1', 1, '00:15:00'],
  ['\u22121 22:00', -1, '22:00:00'],
  ['24:00', 1, '00:00:00'],
  ['25:30', 1, '01:30:00'],
]

describe('lengths', () => {
  test.each(durations)('%s is understood', (typed, ms) => {
    expect(parseDuration(typed)).toEqual({ ok: true, value: ms })
  })

  test.each(['', 'soon', '-5', '1:75', '1:60:00', '5 parsecs', '1m 2h', '1h 2h', '9'.repeat(80), '40d', 'Infinity', '1e3'])(
    '%p is refused with a sentence',
    (typed) => {
      const result = parseDuration(typed)
      expect(result.ok).toBe(false)
      if (!result.ok) expect(result.reason).toMatch(/^[A-Z].*\.$/)
    },
  )

  test('a bare number counts in the unit of its column', () => {
    expect(parseDuration('90', { bare: 'seconds' })).toEqual({ ok: true, value: 90 * second })
    expect(parseDuration('1.5', { bare: 'hours' })).toEqual({ ok: true, value: 90 * minute })
  })

  test(`what is formatted parses back, seed ${seed}`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: maxDuration }), (ms) => {
        expect(parseDuration(formatDuration(ms))).toEqual({ ok: true, value: ms })
      }),
      { seed, numRuns: 2_000 },
    )
  })

  test('read as people write them', () => {
    expect([18 * second, 45 * minute, 80 * minute, 2_400, 0, -3 * minute].map(formatDuration)).toEqual([
      '0:18',
      '45:00',
      '1:20:00',
      '0:02.400',
      '0:00',
      '\u22123:00',
    ])
    expect([130 * second, -180 * second, 0].map(formatOffset)).toEqual(['+2:10', '\u22123:00', '0:00'])
  })
})

describe('wall times', () => {
  test.each(walls)('%s is understood', (typed, offset, time) => {
    expect(parseWallTime(typed)).toEqual({ ok: true, value: { day: offset, time } })
  })

  test.each(['', 'later', '25:61', '48:00', '19:75', '0pm', '25pm', '12345', '+40 10:00', '19::30', 'x'.repeat(61)])(
    '%p is refused with a sentence',
    (typed) => {
      const result = parseWallTime(typed)
      expect(result.ok).toBe(false)
      if (!result.ok) expect(result.reason).toMatch(/^[A-Z].*\.$/)
    },
  )

  test(`what is formatted parses back, seed ${seed}`, () => {
    const wall = fc.record({ day: fc.integer({ min: -31, max: 31 }), time: fc.nat({ max: day - 1 }).map(timeOfDay) })
    fc.assert(
      fc.property(wall, (value) => {
        expect(parseWallTime(formatWallTime(value))).toEqual({ ok: true, value })
      }),
      { seed, numRuns: 2_000 },
    )
  })

  test(`no text at all throws, seed ${seed}`, () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (typed) => {
        expect(typeof parseWallTime(typed).ok).toBe('boolean')
        expect(typeof parseDuration(typed).ok).toBe('boolean')
      }),
      { seed, numRuns: 2_000 },
    )
  })

  test('clocks show the zone of the show', () => {
    const at = Date.parse('2027-03-06T23:15:30.500Z')
    expect(formatClock(at, 'Europe/Paris')).toBe('00:15:30')
    expect(formatClock(at, 'Europe/Paris', { seconds: false })).toBe('00:15')
    expect(formatPlanned(at, { date: '2027-03-06', timeZone: 'Europe/Paris' })).toBe('+1 00:15:30')
  })
})
