import { expect, test } from 'bun:test'
import { authFailureOf } from './auth-failure'

test('a wrong password does not say whether the address has an account', () => {
  const { message, fields } = authFailureOf({ code: 'INVALID_EMAIL_OR_PASSWORD', status: 401 })
  expect(message).toContain('do not belong together')
  expect(fields).toBeUndefined()
})

test('what is wrong with one field is told at that field', () => {
  expect(Object.keys(authFailureOf({ code: 'PASSWORD_TOO_SHORT', status: 400 }).fields ?? {})).toEqual(['password'])
  expect(Object.keys(authFailureOf({ code: 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL', status: 422 }).fields ?? {})).toEqual(['email'])
})

test('the last owner is told what to do first', () => {
  expect(authFailureOf({ code: 'YOU_CANNOT_LEAVE_THE_ORGANIZATION_WITHOUT_AN_OWNER', status: 400 }).message).toContain(
    'Make somebody else an owner',
  )
})

test('a refusal with a sentence but no known code keeps the sentence, with one full stop', () => {
  expect(authFailureOf({ code: 'BAD_INPUT', message: 'Expected a name.', status: 400 }).message).toBe('Expected a name.')
  expect(authFailureOf({ code: 'X', message: 'No such thing', status: 400 }).message).toBe('No such thing.')
})

test('no answer at all is unreachable', () => {
  expect(authFailureOf({ status: 0 }).code).toBe('unavailable')
  expect(authFailureOf({ status: 503, message: 'upstream' }).code).toBe('unavailable')
})
