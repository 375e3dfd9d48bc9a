import { createFileRoute } from '@tanstack/react-router'
import { returnSearch } from '../search'
import { SignUpScreen } from '../sign-in/sign-up-screen'

export const Route = createFileRoute('/sign-up')({
  validateSearch: returnSearch,
  head: () => ({ meta: [{ title: 'Create an account · FashionOS' }] }),
  component: () => <SignUpScreen {...Route.useSearch()} />,
})
