import type { Role } from '@fashionos/shared/access'
import { createAuthClient } from 'better-auth/client'
import { organizationClient, twoFactorClient } from 'better-auth/client/plugins'
import { createAccessControl } from 'better-auth/plugins/access'
import { reportingFetch } from './reach'

// Only the names matter here: what a role may do is decided by `access.ts` and the server.
const accessControl = createAccessControl({})
const named = accessControl.newRole({})
const namedRoles = {
  owner: named,
  admin: named,
  producer: named,
  'stage-manager': named,
  crew: named,
  designer: named,
  model: named,
  'venue-manager': named,
  sponsor: named,
  viewer: named,
} satisfies Record<Role, typeof named>

/** Sign-up, sign-in, sessions, workspaces, members and invitations. */
export const authClient = createAuthClient({
  baseURL: window.location.origin,
  basePath: '/api/auth',
  fetchOptions: { customFetchImpl: reportingFetch },
  plugins: [organizationClient({ ac: accessControl, roles: namedRoles }), twoFactorClient()],
})

export type AuthClient = typeof authClient
