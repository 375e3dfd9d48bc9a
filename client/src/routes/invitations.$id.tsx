import { createFileRoute } from '@tanstack/react-router'
import { InvitationScreen } from '../people/invitation-screen'

export const Route = createFileRoute('/invitations/$id')({
  head: () => ({ meta: [{ title: 'Invitation · FashionOS' }] }),
  component: () => <InvitationScreen id={Route.useParams().id} />,
})
