import { expect, test } from 'bun:test'
import { decimalOf, minorOf, moneyText } from './money'

test.each([
  ['1200', 'EUR', 120_000],
  ['1 200.50', 'EUR', 120_050],
  ['1.200,5', 'EUR', 120_050],
  ['1,200', 'EUR', 120_000],
  ['1’200.05', 'CHF', 120_005],
  ['42,000,000', 'JPY', 42_000_000],
  ['0', 'EUR', 0],
])('"%s" of %s is %i in minor units', (typed, currency, minor) => {
  expect(minorOf(typed, currency)).toEqual({ ok: true, value: minor })
})

test.each(['', 'free', '-5', '12.3456', '1e9', '99999999999'])('"%s" is no amount', (typed) => {
  expect(minorOf(typed, 'EUR').ok).toBe(false)
})

test('an amount written for a form is read back as it was', () => {
  for (const currency of ['EUR', 'JPY', 'KWD']) {
    for (const minor of [0, 1, 99, 100, 120_050, 999_999_999]) {
      expect({ currency, ...minorOf(decimalOf(minor, currency), currency) }).toMatchObject({ currency, value: minor })
    }
  }
})

test('people read whole amounts without a fraction', () => {
  expect(moneyText(120_000, 'EUR')).toBe('€1,200')
  expect(moneyText(120_050, 'EUR')).toBe('€1,200.50')
  expect(moneyText(5_000, 'JPY')).toBe('¥5,000')
})
