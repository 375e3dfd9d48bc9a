import type { ShowDetails } from './show'

const titles = {
  name: 'the name',
  kind: 'the kind',
  date: 'the date',
  timeZone: 'the time zone',
  venue: 'the venue',
  status: 'the status',
} as const satisfies Record<keyof ShowDetails, string>

export type PartTitle = (typeof titles)[keyof ShowDetails]

const parts = ['name', 'kind', 'date', 'timeZone', 'venue', 'status'] as const satisfies readonly (keyof ShowDetails)[]

/** What a person changed, and nothing else: two people who change different parts do not undo each other. */
export const changedParts = (before: ShowDetails, after: ShowDetails): Partial<ShowDetails> =>
  Object.fromEntries(parts.filter((part) => before[part] !== after[part]).map((part) => [part, after[part]]))

/** The names of what differs, for a sentence. */
export const partsChangedBetween = (before: ShowDetails, after: ShowDetails): PartTitle[] =>
  parts.filter((part) => before[part] !== after[part]).map((part) => titles[part])
