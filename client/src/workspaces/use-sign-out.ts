import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { sentenceOf } from '../failure'
import { signOut } from '../session'
import { notifyFailure } from '../ui/toaster'

/** Signs out and goes to the sign-in screen; says so when the server was not reached. */
export const useSignOut = (): (() => Promise<void>) => {
  const queries = useQueryClient()
  const router = useRouter()
  return async () => {
    try {
      await signOut(queries)
      await router.navigate({ to: '/sign-in' })
    } catch (error) {
      notifyFailure('You are still signed in.', { description: sentenceOf(error) })
    }
  }
}
