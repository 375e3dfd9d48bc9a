/**
 * The demo: one workspace, its people, one show. Ids are fixed, so seeding
 * twice adds nothing. The password is public on purpose: the demo is only
 * seeded where `DEMO` is on.
 */
export const demoPassword = 'runway-2027'
export const demoEmail = 'ines@maison-aurelie.example'

export const demoWorkspace = { id: '019b3c00-0000-7000-8000-000000000001', name: 'Maison Aurélie', slug: 'maison-aurelie' } as const

export const demoPeople = [
  { id: '019b3c00-0000-7000-8000-000000000011', name: 'Inês Almeida', email: demoEmail, role: 'owner' },
  { id: '019b3c00-0000-7000-8000-000000000012', name: 'Marc Delorme', email: 'marc@maison-aurelie.example', role: 'stage-manager' },
  { id: '019b3c00-0000-7000-8000-000000000013', name: 'Yuki Tanaka', email: 'yuki@maison-aurelie.example', role: 'crew' },
  { id: '019b3c00-0000-7000-8000-000000000014', name: 'Aurélie Morel', email: 'aurelie@maison-aurelie.example', role: 'designer' },
  { id: '019b3c00-0000-7000-8000-000000000015', name: 'Claire Fontaine', email: 'claire@maison-aurelie.example', role: 'producer' },
  { id: '019b3c00-0000-7000-8000-000000000016', name: 'Tom Becker', email: 'tom@maison-aurelie.example', role: 'viewer' },
] as const

export const demoShow = {
  id: '019b3c00-0000-7000-8000-000000000021',
  name: 'Autumn/Winter 2027',
  kind: 'runway-show',
  date: '2027-03-06',
  timeZone: 'Europe/Paris',
  venue: 'Palais de Tokyo',
  status: 'planning',
} as const

export const demoDocument = { id: '019b3c00-0000-7000-8000-000000000031', type: 'run-of-show', title: 'Run of show' } as const

export const demoLineup = { id: '019b3c00-0000-7000-8000-000000000032', type: 'lineup', title: 'Lineup' } as const

export const demoTasks = { id: '019b3c00-0000-7000-8000-000000000033', type: 'task-board', title: 'Tasks' } as const

/** A rehearsal that is over. */
export const demoRun = { id: '019b3c00-0000-7000-8000-000000000041' } as const
