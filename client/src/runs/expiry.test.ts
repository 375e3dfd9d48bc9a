import { expect, test } from 'bun:test'
import { day } from '@fashionos/shared/time'
import { expiresAt, expiriesFor } from './expiry'

const show = { date: '2027-03-06', timeZone: 'Europe/Paris' }
const before = Date.parse('2027-03-01T12:00:00Z')

test('a link to a screen usually works until the morning after the show, on the clock of the show', () => {
  expect(expiriesFor(show, before)[0]?.value).toBe('after-show')
  expect(new Date(expiresAt('after-show', show, before) ?? 0).toISOString()).toBe('2027-03-07T05:00:00.000Z')
})

test('of a show that is over there is no morning after to choose', () => {
  const values = expiriesFor(show, Date.parse('2027-03-08T12:00:00Z')).map(({ value }) => value)
  expect(values).toEqual(['day', 'week', 'never'])
})

test('a day and a week count from now, and some links do not expire', () => {
  expect(expiresAt('day', show, before)).toBe(before + day)
  expect(expiresAt('week', show, before)).toBe(before + 7 * day)
  expect(expiresAt('never', show, before)).toBeNull()
})
