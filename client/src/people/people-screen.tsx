import { canInWorkspace } from '@fashionos/shared/access'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { RetryState } from '../retry-state'
import { Button } from '../ui/button'
import { Page, Section } from '../ui/page'
import { Placeholder } from '../ui/progress'
import type { Workspace } from '../workspaces/workspace'
import { InvitationRow } from './invitation-row'
import { InviteDialog } from './invite-dialog'
import { PersonRow } from './person-row'
import { invitationsQuery, peopleQuery } from './queries'

const Invitations = ({ workspace }: { readonly workspace: Workspace }) => {
  const invitations = useQuery(invitationsQuery(workspace.id))
  if (!invitations.data || invitations.data.length === 0) return null
  return (
    <Section title="Invited">
      <ul>
        {invitations.data.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} workspace={workspace} />
        ))}
      </ul>
    </Section>
  )
}

/** Who is in the workspace, and who is about to be. */
export const PeopleScreen = ({ workspace }: { readonly workspace: Workspace }) => {
  const people = useQuery(peopleQuery(workspace.id))
  const [inviting, setInviting] = useState(false)
  const manages = canInWorkspace(workspace.role, 'manage-members')
  return (
    <Page
      title="People"
      meta={people.data && <span>{people.data.length === 1 ? 'Only you so far' : `${people.data.length} in ${workspace.name}`}</span>}
      actions={
        manages && (
          <Button variant="primary" onClick={() => setInviting(true)}>
            Invite
          </Button>
        )
      }
    >
      {people.data ? (
        <ul aria-label="Members">
          {people.data.map((person) => (
            <PersonRow key={person.userId} person={person} people={people.data} workspace={workspace} />
          ))}
        </ul>
      ) : people.isError ? (
        <RetryState query={people} what="The people" />
      ) : (
        <div role="status" aria-label="Loading the people" className="grid gap-4 py-4">
          {[1, 2, 3].map((row) => (
            <Placeholder key={row} className="h-9" />
          ))}
        </div>
      )}
      {manages && <Invitations workspace={workspace} />}
      {manages && <InviteDialog workspace={workspace} open={inviting} onOpenChange={setInviting} />}
    </Page>
  )
}
