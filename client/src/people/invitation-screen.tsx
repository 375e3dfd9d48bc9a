import { roleTitles } from '@fashionos/shared/access'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { codeOf, sentenceOf } from '../failure'
import { useForm } from '../form'
import { authAnswerOf } from '../sign-in/auth-answer'
import { Cover } from '../sign-in/cover'
import { FormFoot } from '../sign-in/form-foot'
import { Button, buttonClass } from '../ui/button'
import { Spinner } from '../ui/progress'
import { meQuery } from '../workspaces/queries'
import { useSignOut } from '../workspaces/use-sign-out'
import { invitationQuery } from './queries'

interface Invitation {
  readonly id: string
  readonly workspace: string
  readonly inviter: string
  readonly email: string
  readonly role: keyof typeof roleTitles
  readonly status: 'pending' | 'accepted' | 'rejected' | 'canceled' | 'expired'
}

const closedBecause = {
  accepted: 'This invitation was accepted already.',
  rejected: 'This invitation was declined.',
  canceled: 'This invitation was taken back.',
  expired: 'This invitation was good for seven days, and they are over.',
} as const

const lead = ({ inviter, role }: Invitation): ReactNode => (
  <>
    {inviter} invites you to work on its shows. Your role: <b className="font-medium text-ink">{roleTitles[role]}</b>.
  </>
)

const toShows = (
  <Link to="/" className={buttonClass('plain', 'large')}>
    To your shows
  </Link>
)

/** Nobody is signed in: the account must be the one of the address it was sent to. */
const Welcome = ({ invitation }: { readonly invitation: Invitation }) => {
  const search = { to: `/invitations/${invitation.id}`, email: invitation.email }
  return (
    <Cover title={invitation.workspace} lead={lead(invitation)} foot={`Sent to ${invitation.email}.`}>
      <div className="flex flex-wrap gap-2">
        <Link to="/sign-up" search={search} className={buttonClass('primary', 'large')}>
          Create an account
        </Link>
        <Link to="/sign-in" search={search} className={buttonClass('plain', 'large')}>
          Sign in
        </Link>
      </div>
    </Cover>
  )
}

const ForAnother = ({ invitation, email }: { readonly invitation: Invitation; readonly email: string }) => {
  const signOut = useSignOut()
  return (
    <Cover
      title={invitation.workspace}
      lead={`This invitation was sent to ${invitation.email}. You are signed in as ${email}; sign out to open it with the other address.`}
    >
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" size="large" onClick={() => void signOut()}>
          Sign out
        </Button>
        {toShows}
      </div>
    </Cover>
  )
}

const Accept = ({ invitation, email }: { readonly invitation: Invitation; readonly email: string }) => {
  const router = useRouter()
  const queries = useQueryClient()
  const form = useForm({
    submit: async () => {
      const { member } = await authAnswerOf((auth) => auth.organization.acceptInvitation({ invitationId: invitation.id }))
      await queries.fetchQuery({ ...meQuery, staleTime: 0 })
      await router.navigate({ to: '/w/$workspace', params: { workspace: member.organizationId } })
    },
  })
  return (
    <Cover title={invitation.workspace} lead={lead(invitation)} foot={`Signed in as ${email}.`}>
      <form {...form.props}>
        <FormFoot form={form} send={`Join ${invitation.workspace}`} />
      </form>
    </Cover>
  )
}

/** Where the link in an invitation's mail leads, signed in or not. */
export const InvitationScreen = ({ id }: { readonly id: string }) => {
  const invitation = useQuery(invitationQuery(id))
  const me = useQuery({ ...meQuery, retry: false })
  if (invitation.isError) {
    const gone = codeOf(invitation.error) === 'not-found'
    return (
      <Cover
        title="This invitation does not work"
        lead={gone ? 'The link is not whole, or the invitation was taken back. Ask for a new one.' : sentenceOf(invitation.error)}
      >
        {toShows}
      </Cover>
    )
  }
  if (!invitation.data || me.isPending) {
    return (
      <Cover title="You are invited">
        <Spinner />
      </Cover>
    )
  }
  const { status, workspace, email } = invitation.data
  if (status !== 'pending') {
    return (
      <Cover title={workspace} lead={`${closedBecause[status]} ${status === 'accepted' ? '' : 'Ask for a new one.'}`}>
        {toShows}
      </Cover>
    )
  }
  if (!me.data) return <Welcome invitation={invitation.data} />
  if (me.data.user.email.toLowerCase() !== email.toLowerCase())
    return <ForAnother invitation={invitation.data} email={me.data.user.email} />
  return <Accept invitation={invitation.data} email={me.data.user.email} />
}
