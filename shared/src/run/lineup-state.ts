import type { Lineup } from '../documents/lineup/schema'

/** Why an item that is a lineup is not performed look by look. */
export type NoLooks =
  | 'loading'
  | 'missing'
  | 'removed'
  | 'closed'
  | 'elsewhere'
  | 'failed'
  | 'no-section'
  | 'no-looks'
  | 'too-many'
  | 'float'

/** A lineup that an item refers to, as far as it is known here. */
export type LineupState = { readonly kind: 'known'; readonly lineup: Lineup } | { readonly kind: UnknownLineup }

type UnknownLineup = 'loading' | 'missing' | 'removed' | 'closed' | 'elsewhere' | 'failed' | 'too-many'

/** Lineups by the id of their document. */
export type Lineups = ReadonlyMap<string, LineupState>

/** Why there are no looks, and what to do: a sentence for whoever edits the plan. */
export const noLooksText: Readonly<Record<NoLooks, string>> = {
  loading: 'The lineup is being opened.',
  missing: 'There is no such lineup. Choose another one, or none; until then the item has its own length.',
  removed: 'The lineup was removed. Restore it or choose another one; until then the item has its own length.',
  closed: 'You may not open this lineup, so its looks and times are not shown here. The item is shown with its own length.',
  elsewhere: 'The lineup is not of this show. Choose one that is; until then the item has its own length.',
  failed: 'The lineup could not be opened. The item has its own length until it can.',
  'no-section': 'The section is gone from the lineup. Choose another one; until then the item has its own length.',
  'no-looks': 'There are no looks yet. The item has its own length until there are.',
  'too-many': 'There are more looks than one run of show performs. The item has its own length.',
  float: 'It floats, so it is taken whole: as long as its looks.',
}
