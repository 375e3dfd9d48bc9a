import { expect, test } from 'bun:test'
import { ok, type Result, refused } from './errors'

const half = (n: number): Result<number> => (n % 2 === 0 ? ok(n / 2) : refused(`Expected an even number, found ${n}.`))

test('a result carries its value or its reason, and the compiler asks which', () => {
  const [even, odd] = [half(4), half(3)]
  expect(even.ok && even.value).toBe(2)
  expect(!odd.ok && odd.reason).toBe('Expected an even number, found 3.')
  // @ts-expect-error a value is read only after looking whether there is one
  expect(odd.value).toBeUndefined()
})
