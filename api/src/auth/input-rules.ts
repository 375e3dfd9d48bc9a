import { APIError } from 'better-auth/api'
import { isRole } from './access-control'

const slugPattern = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/
const imagePattern = /^https:\/\/.{1,500}$/

const refuse = (message: string): never => {
  throw new APIError('BAD_REQUEST', { message, code: 'BAD_INPUT' })
}

const checkName = (name: unknown, whose: string): void => {
  if (name === undefined) return
  if (typeof name !== 'string' || name.trim() === '' || name.length > 100) refuse(`Expected ${whose} of 1 to 100 characters.`)
}

const checkImage = (image: unknown): void => {
  if (image && (typeof image !== 'string' || !imagePattern.test(image))) refuse('Expected an https address of a picture.')
}

const checkEmail = (email: unknown): void => {
  if (typeof email === 'string' && email.length > 254) refuse('Expected an email address of at most 254 characters.')
}

const checkPerson = async (user: { name?: unknown; email?: unknown; image?: unknown }): Promise<void> => {
  checkName(user.name, 'a name')
  checkEmail(user.email)
  checkImage(user.image)
}

/** What a person's row may hold, whichever endpoint writes it. */
export const personRules = {
  create: { before: checkPerson },
  update: { before: checkPerson },
}

const checkWorkspace = async ({
  organization,
}: {
  organization: { name?: unknown; slug?: unknown; logo?: unknown; metadata?: unknown }
}): Promise<void> => {
  checkName(organization.name, 'a workspace name')
  checkImage(organization.logo)
  const { slug } = organization
  if (slug !== undefined && (typeof slug !== 'string' || !slugPattern.test(slug))) {
    refuse('Expected an address of 1 to 60 small letters, digits and hyphens, such as maison-aurelie.')
  }
  if (organization.metadata && JSON.stringify(organization.metadata).length > 2_000)
    refuse('Expected at most 2,000 characters of metadata.')
}

const checkRole = (role: unknown): void => {
  if (!isRole(role)) refuse('Expected one role of this product, such as producer or viewer.')
}

/**
 * A24: nobody is invited as owner. An invitation is taken by whoever has its
 * id, and the workspace's admins have it; an owner makes owners of members.
 */
const checkInvitation = async ({ invitation }: { invitation: { role: string; email?: unknown } }): Promise<void> => {
  checkRole(invitation.role)
  checkEmail(invitation.email)
  if (invitation.role === 'owner') refuse('An owner is not invited. Invite them as admin, then make them an owner.')
}

/** A member has exactly one role, one of `access.ts`. */
export const workspaceRules = {
  beforeCreateOrganization: checkWorkspace,
  beforeUpdateOrganization: checkWorkspace,
  beforeCreateInvitation: checkInvitation,
  beforeUpdateMemberRole: async ({ newRole }: { newRole: string }) => checkRole(newRole),
  beforeAddMember: async ({ member }: { member: { role: string } }) => checkRole(member.role),
}
