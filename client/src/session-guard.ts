import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { codeOf } from './failure'
import { meQuery } from './workspaces/queries'

/** For `beforeLoad` of every screen that needs somebody: the sign-in screen comes first, and leads back. */
export const signedIn = async ({ queries, href }: { readonly queries: QueryClient; readonly href: string }) => {
  try {
    return { me: await queries.ensureQueryData({ ...meQuery, revalidateIfStale: true }) }
  } catch (error) {
    if (codeOf(error) === 'not-signed-in') throw redirect({ to: '/sign-in', search: { to: href } })
    throw error
  }
}
