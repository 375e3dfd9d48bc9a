import { expect, test } from 'bun:test'
import { changedValues, numberFault, rateFault, valuesIn } from './form-values'

const form = (fields: Readonly<Record<string, string>>): FormData => {
  const values = new FormData()
  for (const [name, value] of Object.entries(fields)) values.set(name, value)
  return values
}

test('a form is read with its units, and what is not in it is not sent', () => {
  const read = valuesIn(
    form({ name: ' Adaeze ', height: '179,5', waist: '', features: 'Daylight, Power 400 A; Daylight', currency: 'EUR', rate: '1 200' }),
  )
  expect(read.text('name')).toBe('Adaeze')
  expect(read.mm('height')).toBe(1_795)
  expect(read.mm('waist')).toBeNull()
  expect(read.mm('hips')).toBeUndefined()
  expect(read.list('features')).toEqual(['Daylight', 'Power 400 A'])
  expect(read.minor('rate')).toBe(120_000)
  expect(read.choice('currency', ['EUR', 'GBP'])).toBe('EUR')
})

test('a change has only what differs', () => {
  const before = { name: 'Halle', city: 'Paris', features: ['Daylight'], rate: 5 }
  expect(changedValues(before, { name: 'Halle', city: 'Lyon', features: ['Daylight'], rate: undefined })).toEqual({ city: 'Lyon' })
  expect(changedValues(before, { features: [] })).toEqual({ features: [] })
})

test('faults of numbers and rates are told', () => {
  const values = form({ height: 'tall', seats: '200', rate: 'cheap', currency: 'EUR' })
  expect(numberFault(values, 'height', '179')).toBe('Expected a number such as 179.')
  expect(numberFault(values, 'seats', '200')).toBeNull()
  expect(rateFault(values, 'rate')).toContain('such as 1200.50')
})
