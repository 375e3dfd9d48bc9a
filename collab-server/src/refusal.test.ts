import { expect, test } from 'bun:test'
import { closeCodes } from '@fashionos/shared/protocol'
import { closeReasonOf, HookRefusal, refusal, refusalOf } from './refusal'

test('a refusal survives its way through a frame of Hocuspocus', () => {
  const refused = refusal(closeCodes.newEpoch, 'The document was rebuilt.')
  expect(refusalOf(new HookRefusal(refused).reason)).toEqual(refused)
})

test('a failure nobody named is never a denial: the client may try again', () => {
  for (const reason of ['permission-denied', 'failed', '9999 a code there is not']) expect(refusalOf(reason).code).toBe(closeCodes.tryAgain)
})

test('a reason fits into a close frame, whatever it is made of', () => {
  for (const reason of ['short', 'é'.repeat(200), '🧵'.repeat(100)]) {
    const fitted = closeReasonOf(reason)
    expect(new TextEncoder().encode(fitted).length).toBeLessThanOrEqual(123)
    expect(fitted).not.toContain('\uFFFD')
  }
})
