import { expect, test } from 'bun:test'
import { addressOf, anotherAddressOf } from './address-of'

test('a workspace’s address is its name in plain small letters', () => {
  expect(addressOf('Maison Aurélie')).toBe('maison-aurelie')
  expect(addressOf('  A/W — 27  ')).toBe('a-w-27')
  expect(addressOf('日本')).toBe('')
  expect(addressOf('x'.repeat(80))).toHaveLength(48)
})

test('a taken name gets a tail, and a name without letters is only the tail', () => {
  expect(anotherAddressOf('Maison', () => 0)).toBe('maison-aaaa')
  expect(anotherAddressOf('日本', () => 0.999)).toBe('9999')
})
