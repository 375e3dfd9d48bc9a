import { createFileRoute } from '@tanstack/react-router'
import { returnSearch } from '../search'
import { SignInScreen } from '../sign-in/sign-in-screen'

export const Route = createFileRoute('/sign-in')({
  validateSearch: returnSearch,
  head: () => ({ meta: [{ title: 'Sign in · FashionOS' }] }),
  component: () => <SignInScreen {...Route.useSearch()} />,
})
