import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api'
import { authAnswerOf } from '../sign-in/auth-answer'

/** Who is in the workspace. */
export const peopleQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'people'],
    queryFn: () => answerOf(api.workspaces({ workspace: workspaceId }).people.get()),
    meta: { kept: true },
  })

/** Invitations nobody has answered yet. Only for those who manage members. */
export const invitationsQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'invitations'],
    queryFn: async () => {
      const invitations = await authAnswerOf((auth) => auth.organization.listInvitations({ query: { organizationId: workspaceId } }))
      return invitations.filter((invitation) => invitation.status === 'pending')
    },
  })

/** One invitation, for whoever has its link. */
export const invitationQuery = (id: string) =>
  queryOptions({
    queryKey: ['invitation', id],
    queryFn: () => answerOf(api.invitations({ invitation: id }).get()),
  })
