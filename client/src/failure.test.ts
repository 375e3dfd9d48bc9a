import { expect, test } from 'bun:test'
import { codeOf, failureOf, RequestFailure, sentenceOf } from './failure'

test('a failure of ours comes through as it was sent', () => {
  const failure = { code: 'conflict', message: 'That is taken.', fields: { name: 'Taken.' } } as const
  expect(failureOf(409, { error: failure })).toEqual(failure)
})

test('what is not ours, such as a proxy’s page, gets the sentence of its status', () => {
  expect(failureOf(401, '<html>').code).toBe('not-signed-in')
  expect(failureOf(412, null).code).toBe('out-of-date')
  expect(failureOf(502, '<html>Bad gateway</html>').code).toBe('unavailable')
  expect(failureOf(500, { error: { code: 'made-up', message: 'no' } }).code).toBe('internal')
})

test('every failure is a sentence people can act on, and an unexpected one never shows its insides', () => {
  expect(sentenceOf(new RequestFailure(failureOf(429, null)))).toContain('Wait')
  expect(sentenceOf(new TypeError('cannot read properties of undefined'))).not.toContain('undefined')
  expect(codeOf(new TypeError('x'))).toBe('internal')
})
