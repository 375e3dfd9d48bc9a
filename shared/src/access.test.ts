import { describe, expect, test } from 'bun:test'
import {
  type Capability,
  can,
  canInWorkspace,
  capabilities,
  capabilitiesInArchive,
  capabilitiesOf,
  type Person,
  type Role,
  roleCapabilities,
  roles,
  roleTitles,
  workspaceActions,
} from './access'

const person = (role: Role | null, ...grants: Capability[]): Person => ({ role, grants: grants.map((capability) => ({ capability })) })

test.each<[Role, string]>([
  ['owner', 'view comment suggest edit call manage'],
  ['admin', 'view comment suggest edit call manage'],
  ['producer', 'view comment suggest edit call manage'],
  ['stage-manager', 'view comment suggest edit call'],
  ['crew', 'view comment suggest edit'],
  ['designer', 'view comment suggest'],
  ['model', 'view'],
  ['venue-manager', 'view comment'],
  ['sponsor', ''],
  ['viewer', 'view'],
])('A1 a %s may: %s', (role, expected) => {
  expect(capabilitiesOf(person(role)).join(' ')).toBe(expected)
})

test('A1 every role has a line and a title', () => {
  expect(Object.keys(roleCapabilities).sort()).toEqual([...roles].sort())
  expect(Object.keys(roleTitles).sort()).toEqual([...roles].sort())
})

describe('A2 a grant adds and never takes away', () => {
  test.each(roles.flatMap((role) => capabilities.map((grant) => [role, grant] as const)))('%s with a grant to %s', (role, grant) => {
    for (const capability of capabilitiesOf(person(role))) expect(can(person(role, grant), capability)).toBe(true)
    expect(can(person(role, grant), grant)).toBe(true)
  })
})

test.each<[Capability, string]>([
  ['view', 'view'],
  ['comment', 'view comment'],
  ['suggest', 'view comment suggest'],
  ['edit', 'view comment suggest edit'],
  ['call', 'view comment suggest edit call'],
  ['manage', 'view comment suggest edit call manage'],
])('A3 a grant to %s alone lets a sponsor: %s', (grant, expected) => {
  expect(capabilitiesOf(person('sponsor', grant)).join(' ')).toBe(expected)
})

test('A4 whoever is not a member can do nothing, whatever was granted', () => {
  expect(capabilitiesOf(person(null, ...capabilities))).toEqual([])
})

test.each<[Role | null, string]>([
  ['owner', 'manage-members create-shows edit-shows archive-shows see-people see-directory edit-directory see-personal-data see-rates'],
  ['admin', 'manage-members create-shows edit-shows archive-shows see-people see-directory edit-directory see-personal-data see-rates'],
  ['producer', 'create-shows edit-shows archive-shows see-people see-directory edit-directory see-personal-data see-rates'],
  ['stage-manager', 'edit-shows see-people see-directory edit-directory see-personal-data'],
  ['crew', 'see-people see-directory see-personal-data'],
  ['designer', 'see-people see-directory see-personal-data'],
  ['model', ''],
  ['venue-manager', 'see-people see-directory'],
  ['sponsor', ''],
  ['viewer', 'see-people see-directory'],
  [null, ''],
])('A5 in the workspace a %s may: %s', (role, expected) => {
  expect(workspaceActions.filter((action) => canInWorkspace(role, action)).join(' ')).toBe(expected)
})

test('A31 A32 whoever sees personal data or rates sees the directory, and rates are never for who is only in the show', () => {
  for (const role of roles) {
    const may = (action: (typeof workspaceActions)[number]) => canInWorkspace(role, action)
    if (may('see-personal-data') || may('see-rates') || may('edit-directory'))
      expect({ role, sees: may('see-directory') }).toEqual({ role, sees: true })
  }
  const seesRates = roles.filter((role) => canInWorkspace(role, 'see-rates'))
  expect(seesRates).toEqual(['owner', 'admin', 'producer'])
})

test('A27 in an archived show everybody may at most look and share', () => {
  for (const role of roles) {
    const left = capabilitiesInArchive(capabilitiesOf(person(role, 'edit', 'call')))
    expect(left.filter((capability) => capability !== 'view' && capability !== 'manage')).toEqual([])
    expect(left.includes('view')).toBe(can(person(role, 'edit', 'call'), 'view'))
  }
})
