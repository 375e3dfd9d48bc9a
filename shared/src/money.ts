import { ok, type Result, refused } from './errors'

/** Money is an integer of the currency's minor unit and a currency of ISO 4217. */

/** Digits after the point: 2 for EUR, 0 for JPY. */
export const minorDigitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/** As a plain decimal number, for forms and spreadsheets: `1200.50`. */
export const decimalOf = (minor: number, currency: string): string => {
  const digits = minorDigitsOf(currency)
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  return `${minor < 0 ? '-' : ''}${whole}${digits > 0 ? `.${text.slice(-digits)}` : ''}`
}

/** As people read it: `€1,200.50`, without the fraction where it is zero. */
export const moneyText = (minor: number, currency: string): string => {
  const digits = minorDigitsOf(currency)
  const isWhole = minor % 10 ** digits === 0
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, minimumFractionDigits: isWhole ? 0 : digits })
  return format.format(minor / 10 ** digits)
}

/** Largest amount a rate may have, in minor units. */
export const maxMinor = 2_000_000_000

/**
 * An amount as people type it, in minor units: `1200`, `1 200.50`, `1.200,50`.
 * The last point or comma is the decimal one where no more digits follow it
 * than the currency has; before it they only group.
 */
export const minorOf = (typed: string, currency: string): Result<number> => {
  const digits = minorDigitsOf(currency)
  const expected = `Expected an amount such as ${decimalOf(120_050, currency)}, but found "${typed.trim().slice(0, 40)}".`
  const text = typed.replace(/[\s\u00a0\u202f'’]/g, '')
  const match = /^(\d[\d.,]*?)(?:[.,](\d+))?$/.exec(text)
  if (!match) return refused(expected)
  const [, whole = '', fraction = ''] = match
  const isFraction = fraction.length > 0 && fraction.length <= digits
  if (!isFraction && fraction.length > 0 && fraction.length !== 3) return refused(expected)
  const groups = `${whole}${isFraction ? '' : fraction}`.replace(/[.,]/g, '')
  const minor = Number(`${groups}${isFraction ? fraction.padEnd(digits, '0') : '0'.repeat(digits)}`)
  return minor <= maxMinor ? ok(minor) : refused(`Expected at most ${moneyText(maxMinor, currency)}, but found more.`)
}
