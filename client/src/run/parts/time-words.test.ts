import { expect, test } from 'bun:test'
import { day, hour, minute, second } from '@fashionos/shared/time'
import { agoText, countText, humanText, overText } from './time-words'

test('R22: a countdown shows whole seconds begun, time since whole seconds passed', () => {
  expect(countText(24_001)).toBe('0:25')
  expect(agoText(24_999)).toBe('0:24')
  expect(countText(-5 * second)).toBe('0:00')
})

test('people are told in hours when it is hours and in days when it is days', () => {
  expect(humanText(270 * second)).toBe('in 4:30')
  expect(humanText(2 * hour + 5 * minute)).toBe('in 2 h 05 min')
  expect(humanText(day + hour)).toBe('in 1 day')
  expect(humanText(0)).toBe('now')
})

test('over and under carry their sign and no fractions', () => {
  expect([overText(21_400), overText(-40_900), overText(-300)]).toEqual(['+0:21', '−0:40', '0:00'])
})
