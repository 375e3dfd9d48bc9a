import { describe, expect, test } from 'bun:test'
import { dateIn, daysUntil, distanceText, longDateOf, monthOf, remainingParts } from './show-date'

describe('a show’s date', () => {
  test('is written out whatever zone the device is in', () => {
    expect(longDateOf('2027-03-06')).toBe('Saturday 6 March 2027')
    expect(monthOf('2027-03-31')).toBe('Mar 2027')
  })

  test('is counted in days of the show’s zone, not of the device’s', () => {
    const now = Date.parse('2027-03-05T23:30:00Z')
    expect(dateIn('Europe/Paris', now)).toBe('2027-03-06')
    expect(daysUntil({ date: '2027-03-06', timeZone: 'Europe/Paris' }, now)).toBe(0)
    expect(daysUntil({ date: '2027-03-06', timeZone: 'America/New_York' }, now)).toBe(1)
  })

  test('a night of a clock change is one day', () => {
    const now = Date.parse('2027-03-27T12:00:00Z')
    expect(daysUntil({ date: '2027-03-29', timeZone: 'Europe/Paris' }, now)).toBe(2)
  })

  test('is told as people tell it', () => {
    expect([0, 1, 14, -3].map(distanceText)).toEqual(['today', 'tomorrow', 'in 14 days', '3 days ago'])
  })

  test('a countdown reaches zero at the moment itself and stays there', () => {
    expect(remainingParts(90_061_000)).toEqual({ days: 1, clock: '01:01:01' })
    expect(remainingParts(1)).toEqual({ days: 0, clock: '00:00:01' })
    expect(remainingParts(0)).toEqual({ days: 0, clock: '00:00:00' })
    expect(remainingParts(-5_000)).toEqual({ days: 0, clock: '00:00:00' })
  })
})
