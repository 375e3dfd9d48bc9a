import { type Role, roles, roleTitles } from '@fashionos/shared/access'

/** What a role is for, in half a line. */
const details: Readonly<Record<Role, string>> = {
  owner: 'Everything, and says who else owns the workspace',
  admin: 'Everything, people too',
  producer: 'Plans shows and edits every document',
  'stage-manager': 'Edits and calls shows',
  crew: 'Edits documents',
  designer: 'Sees, comments and suggests',
  model: 'Sees the documents',
  'venue-manager': 'Sees and comments',
  sponsor: 'Only what is shared with them',
  viewer: 'Sees, changes nothing',
}

/** The roles somebody may give: only an owner makes owners. */
export const roleOptions = (giver: Role) =>
  roles
    .filter((role) => role !== 'owner' || giver === 'owner')
    .map((role) => ({ value: role, label: roleTitles[role], detail: details[role] }))

/** The roles somebody may invite with: an owner is made of a member. */
export const invitationRoles = (giver: Role) => roleOptions(giver).filter(({ value }) => value !== 'owner')

/** A workspace keeps at least one owner: the last one is neither removed nor given another role. */
export const isLastOwner = (
  person: { readonly userId: string; readonly role: Role },
  people: readonly { readonly role: Role }[],
): boolean => person.role === 'owner' && people.filter((one) => one.role === 'owner').length === 1
