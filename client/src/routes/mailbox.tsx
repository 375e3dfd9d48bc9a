import { createFileRoute } from '@tanstack/react-router'
import { MailboxScreen } from '../sign-in/mailbox-screen'

export const Route = createFileRoute('/mailbox')({
  head: () => ({ meta: [{ title: 'Local mailbox · FashionOS' }] }),
  component: MailboxScreen,
})
