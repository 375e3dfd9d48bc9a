import { createFileRoute } from '@tanstack/react-router'
import { ForgotPasswordScreen } from '../sign-in/forgot-password-screen'

export const Route = createFileRoute('/forgot-password')({
  head: () => ({ meta: [{ title: 'Set a new password · FashionOS' }] }),
  component: ForgotPasswordScreen,
})
