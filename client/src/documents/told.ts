import type { Result } from '@fashionos/shared/errors'
import { notifyFailure } from '../ui/toaster'

/** Shows a refusal as a sentence; true when the command ran. */
export const told = (result: Result<unknown>): boolean => {
  if (!result.ok) notifyFailure(result.reason, { id: 'refused' })
  return result.ok
}
