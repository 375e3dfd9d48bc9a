/** Who may do what. One table, one function, used by client, api and collab-server. */

export const roles = [
  'owner',
  'admin',
  'producer',
  'stage-manager',
  'crew',
  'designer',
  'model',
  'venue-manager',
  'sponsor',
  'viewer',
] as const
export type Role = (typeof roles)[number]

/** What a role or a grant allows on a document, from least to most. */
export const capabilities = ['view', 'comment', 'suggest', 'edit', 'call', 'manage'] as const
export type Capability = (typeof capabilities)[number]

/** How a role is called on screen. */
export const roleTitles: Readonly<Record<Role, string>> = {
  owner: 'Owner',
  admin: 'Admin',
  producer: 'Producer',
  'stage-manager': 'Stage manager',
  crew: 'Crew',
  designer: 'Designer',
  model: 'Model',
  'venue-manager': 'Venue manager',
  sponsor: 'Sponsor',
  viewer: 'Viewer',
}

const everything = capabilities
const planning: readonly Capability[] = ['view', 'comment', 'suggest', 'edit']

/** A1: capabilities a workspace role has on every show and document of the workspace. */
export const roleCapabilities: Readonly<Record<Role, readonly Capability[]>> = {
  owner: everything,
  admin: everything,
  producer: everything,
  'stage-manager': [...planning, 'call'],
  crew: planning,
  designer: ['view', 'comment', 'suggest'],
  model: ['view'],
  'venue-manager': ['view', 'comment'],
  sponsor: [],
  viewer: ['view'],
}

/** A2: a grant on a show or a document adds to the role; it never takes away. */
export interface Grant {
  readonly capability: Capability
}

export interface Person {
  /** `null`: not a member of the workspace. */
  readonly role: Role | null
  /** Grants on the document and on its show. */
  readonly grants: readonly Grant[]
}

/** A3: a capability from a grant includes all lesser ones, except that only a role or a grant of `call` itself lets call. */
const grantedBy = (grant: Grant): readonly Capability[] => {
  const upTo = capabilities.slice(0, capabilities.indexOf(grant.capability) + 1)
  return grant.capability === 'manage' ? upTo : upTo.filter((c) => c !== 'call' || grant.capability === 'call')
}

/** A4: whoever is not a member can do nothing, whatever grants are left of them. */
export const can = (person: Person, capability: Capability): boolean => {
  if (person.role === null) return false
  if (roleCapabilities[person.role].includes(capability)) return true
  return person.grants.some((grant) => grantedBy(grant).includes(capability))
}

export const capabilitiesOf = (person: Person): readonly Capability[] => capabilities.filter((c) => can(person, c))

/** A27: in an archived show nothing is changed, proposed or called; it can be looked at, and shared, until it is restored. */
export const capabilitiesInArchive = (allowed: readonly Capability[]): readonly Capability[] =>
  allowed.filter((capability) => capability === 'view' || capability === 'manage')

/**
 * A5: what a role may do in the workspace itself, beside its documents.
 *
 * A30: the directory is for who makes shows; `see-directory` shows names, and what is no secret of anybody.
 * A31: how people are reached, their measurements and what is noted about them are for who works with them.
 * A32: what somebody or something costs is for who pays it.
 */
export const workspaceActions = [
  'manage-members',
  'create-shows',
  'edit-shows',
  'archive-shows',
  'see-people',
  'see-directory',
  'edit-directory',
  'see-personal-data',
  'see-rates',
] as const
export type WorkspaceAction = (typeof workspaceActions)[number]

const workspaceTable: Readonly<Record<Role, readonly WorkspaceAction[]>> = {
  owner: workspaceActions,
  admin: workspaceActions,
  producer: workspaceActions.filter((action) => action !== 'manage-members'),
  'stage-manager': ['edit-shows', 'see-people', 'see-directory', 'edit-directory', 'see-personal-data'],
  crew: ['see-people', 'see-directory', 'see-personal-data'],
  designer: ['see-people', 'see-directory', 'see-personal-data'],
  model: [],
  'venue-manager': ['see-people', 'see-directory'],
  sponsor: [],
  viewer: ['see-people', 'see-directory'],
}

export const canInWorkspace = (role: Role | null, action: WorkspaceAction): boolean =>
  role !== null && workspaceTable[role].includes(action)
