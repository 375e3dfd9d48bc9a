import { minorOf } from '@fashionos/shared/money'
import { textIn } from '../form'

/**
 * Reads a form field by field. A field that is not in the form, because its
 * value is not for this person, reads as `undefined` and is not sent.
 */
export const valuesIn = (values: FormData) => {
  const there = <Value>(name: string, read: (text: string) => Value): Value | undefined =>
    values.has(name) ? read(textIn(values, name)) : undefined
  return {
    text: (name: string) => there(name, (text) => text),
    /** `''` is nothing. */
    id: (name: string) => there(name, (text) => (text === '' ? null : text)),
    number: (name: string) => there(name, numberOf),
    /** Typed in cm, kept in mm. */
    mm: (name: string) => there(name, (text) => times(numberOf(text), 10)),
    /** Typed with commas between. */
    list: (name: string) => there(name, listOf),
    minor: (name: string) => there(name, (text) => minorIn(text, textIn(values, 'currency'))),
    choice: <const Choice extends string>(name: string, choices: readonly Choice[]) =>
      there(name, (text) => choices.find((choice) => choice === text)),
  }
}

const times = (value: number | null, factor: number): number | null => (value === null ? null : Math.round(value * factor))

const numberOf = (text: string): number | null => (text === '' ? null : Number(text.replace(',', '.')))

const listOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((part) => part.trim())
      .filter(Boolean),
  ),
]

const minorIn = (text: string, currency: string): number | null => {
  if (text === '') return null
  const minor = minorOf(text, currency)
  return minor.ok ? minor.value : null
}

export const numberFault = (values: FormData, name: string, example: string): string | null => {
  const value = numberOf(textIn(values, name))
  return value === null || (Number.isFinite(value) && value >= 0) ? null : `Expected a number such as ${example}.`
}

export const rateFault = (values: FormData, name: string): string | null => {
  const typed = textIn(values, name)
  if (typed === '') return null
  const minor = minorOf(typed, textIn(values, 'currency'))
  return minor.ok ? null : minor.reason
}

/** What differs from how it was; nothing of what the form did not have. */
export const changedValues = <V extends object>(before: V, after: Partial<V>): Partial<V> => {
  const was = new Map<string, unknown>(Object.entries(before))
  const changed = Object.entries(after).filter(
    ([name, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(was.get(name)),
  )
  const names = new Set(changed.map(([name]) => name))
  const kept = { ...after }
  for (const name of Object.keys(kept)) if (!names.has(name)) Reflect.deleteProperty(kept, name)
  return kept
}
