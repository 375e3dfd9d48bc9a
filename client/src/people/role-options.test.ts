import { expect, test } from 'bun:test'
import { invitationRoles, isLastOwner, roleOptions } from './role-options'

const person = (userId: string, role: 'owner' | 'producer') => ({ userId, role })

test('only an owner makes owners', () => {
  expect(roleOptions('owner').map((option) => option.value)).toContain('owner')
  expect(roleOptions('admin').map((option) => option.value)).not.toContain('owner')
})

test('A24 nobody is invited as owner', () => {
  expect(invitationRoles('owner').map((option) => option.value)).toEqual(roleOptions('admin').map((option) => option.value))
})

test('the only owner is the last one; of two, neither is', () => {
  const ines = person('ines', 'owner')
  const marc = person('marc', 'producer')
  expect(isLastOwner(ines, [ines, marc])).toBe(true)
  expect(isLastOwner(marc, [ines, marc])).toBe(false)
  expect(isLastOwner(ines, [ines, person('jean', 'owner')])).toBe(false)
})
