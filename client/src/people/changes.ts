import type { Role } from '@fashionos/shared/access'
import type { QueryClient } from '@tanstack/react-query'
import { RequestFailure } from '../failure'
import { authAnswerOf } from '../sign-in/auth-answer'

const gone = { code: 'not-found', message: 'This person is no longer in the workspace.' } as const

/** Everything one does to the members of a workspace and to invitations. */
export const peopleChanges = ({ queries, workspaceId }: { readonly queries: QueryClient; readonly workspaceId: string }) => {
  const organizationId = workspaceId
  const refresh = () => queries.invalidateQueries({ queryKey: ['workspace', workspaceId] })
  /** better-auth changes a membership by its own id. */
  const memberIdOf = async (userId: string): Promise<string> => {
    const { members } = await authAnswerOf((auth) =>
      auth.organization.listMembers({ query: { organizationId, filterField: 'userId', filterValue: userId } }),
    )
    const member = members.find((one) => one.userId === userId)
    if (!member) throw new RequestFailure(gone)
    return member.id
  }
  return {
    invite: async ({ email, role }: { readonly email: string; readonly role: Role }) => {
      await authAnswerOf((auth) => auth.organization.inviteMember({ organizationId, email, role, resend: true }))
      await refresh()
    },
    cancelInvitation: async (invitationId: string) => {
      await authAnswerOf((auth) => auth.organization.cancelInvitation({ invitationId }))
      await refresh()
    },
    changeRole: async ({ userId, role }: { readonly userId: string; readonly role: Role }) => {
      const memberId = await memberIdOf(userId)
      await authAnswerOf((auth) => auth.organization.updateMemberRole({ organizationId, memberId, role }))
      await refresh()
    },
    remove: async (userId: string) => {
      const memberIdOrEmail = await memberIdOf(userId)
      await authAnswerOf((auth) => auth.organization.removeMember({ organizationId, memberIdOrEmail }))
      await refresh()
    },
  }
}
