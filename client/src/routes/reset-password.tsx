import { createFileRoute } from '@tanstack/react-router'
import { searchText } from '../search'
import { ResetPasswordScreen } from '../sign-in/reset-password-screen'

export const Route = createFileRoute('/reset-password')({
  validateSearch: (search: Record<string, unknown>): { token?: string } => ({ token: searchText(search, 'token') }),
  head: () => ({ meta: [{ title: 'Your new password · FashionOS' }] }),
  component: () => <ResetPasswordScreen {...Route.useSearch()} />,
})
