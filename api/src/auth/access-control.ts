import { canInWorkspace, type Role, roles } from '@fashionos/shared/access'
import { createAccessControl } from 'better-auth/plugins/access'

/** What better-auth asks about before it changes a workspace, its members or invitations. */
export const accessControl = createAccessControl({
  organization: ['update', 'delete'],
  member: ['create', 'update', 'delete'],
  invitation: ['create', 'cancel'],
} as const)

const manages = accessControl.newRole({
  organization: ['update'],
  member: ['create', 'update', 'delete'],
  invitation: ['create', 'cancel'],
})
const managesNothing = accessControl.newRole({ organization: [], member: [], invitation: [] })

export const isRole = (text: unknown): text is Role => roles.some((role) => role === text)

/** better-auth's roles, derived from the table of `access.ts`: A5 decides who manages members. */
export const workspaceRoles = Object.fromEntries(
  roles.map((role) => [role, canInWorkspace(role, 'manage-members') ? manages : managesNothing]),
)
