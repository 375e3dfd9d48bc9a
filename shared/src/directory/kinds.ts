/** What the directory of a workspace holds. The words are those of `referenceKinds`. */
export const entryKinds = ['designer', 'collection', 'model', 'venue', 'crew'] as const
export type EntryKind = (typeof entryKinds)[number]

/** How entries are called: in an address, one of them, several of them. */
export const kindWords: Readonly<Record<EntryKind, { readonly path: string; readonly one: string; readonly many: string }>> = {
  designer: { path: 'designers', one: 'designer', many: 'designers' },
  collection: { path: 'collections', one: 'collection', many: 'collections' },
  model: { path: 'models', one: 'model', many: 'models' },
  venue: { path: 'venues', one: 'venue', many: 'venues' },
  crew: { path: 'crew', one: 'crew member', many: 'crew' },
}

export const crewDepartments = [
  'production',
  'stage-management',
  'lighting',
  'sound',
  'video',
  'rigging',
  'dressing',
  'hair-and-make-up',
  'talent',
  'front-of-house',
  'security',
  'other',
] as const
export type CrewDepartment = (typeof crewDepartments)[number]

export const departmentTitles: Readonly<Record<CrewDepartment, string>> = {
  production: 'Production',
  'stage-management': 'Stage management',
  lighting: 'Lighting',
  sound: 'Sound',
  video: 'Video',
  rigging: 'Rigging',
  dressing: 'Dressing',
  'hair-and-make-up': 'Hair and make-up',
  talent: 'Talent',
  'front-of-house': 'Front of house',
  security: 'Security',
  other: 'Other',
}

export const seasons = ['spring-summer', 'autumn-winter', 'cruise', 'pre-fall', 'couture', 'capsule'] as const
export type Season = (typeof seasons)[number]

export const seasonTitles: Readonly<Record<Season, string>> = {
  'spring-summer': 'Spring/Summer',
  'autumn-winter': 'Autumn/Winter',
  cruise: 'Cruise',
  'pre-fall': 'Pre-Fall',
  couture: 'Couture',
  capsule: 'Capsule',
}
