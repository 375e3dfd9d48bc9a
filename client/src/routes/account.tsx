import { createFileRoute } from '@tanstack/react-router'
import { AccountScreen } from '../account/account-screen'
import { signedIn } from '../session-guard'

export const Route = createFileRoute('/account')({
  beforeLoad: async ({ context: { queries }, location }) => {
    await signedIn({ queries, href: location.href })
  },
  head: () => ({ meta: [{ title: 'Account · FashionOS' }] }),
  component: AccountScreen,
})
