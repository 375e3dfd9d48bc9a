import { expect, test } from 'bun:test'
import { initialsOf, personColourOf, personColours } from './avatar'

test('initials are of the first and the last name', () => {
  expect(initialsOf('Inês Almeida')).toBe('IA')
  expect(initialsOf('Jean Paul de la Tour')).toBe('JT')
  expect(initialsOf('marc')).toBe('MA')
  expect(initialsOf('  ')).toBe('?')
})

test('a person has the same colour on every screen', () => {
  expect(personColourOf('019b3c00-0000-7000-8000-000000000011')).toBe(personColourOf('019b3c00-0000-7000-8000-000000000011'))
  const used = new Set(Array.from({ length: 200 }, (_, n) => personColourOf(`person ${n}`)))
  expect(used.size).toBe(personColours.length)
})
