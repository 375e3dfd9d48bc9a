import type { EntryKind } from '@fashionos/shared/directory/kinds'
import type { ShowEntry } from '../directory/entry'

/** In the order one asks about a show: where, whose, who walks, who makes it. */
const order: readonly EntryKind[] = ['venue', 'designer', 'collection', 'model', 'crew']

const titles: Readonly<Record<EntryKind, readonly [one: string, many: string]>> = {
  venue: ['Venue', 'Venues'],
  designer: ['Designer', 'Designers'],
  collection: ['Collection', 'Collections'],
  model: ['Model', 'Models'],
  crew: ['Crew', 'Crew'],
}

export interface TitledGroup {
  readonly kind: EntryKind
  readonly title: string
  readonly entries: readonly ShowEntry[]
}

/** Who takes part, kind by kind; kinds of which there is none are left out. */
export const titledGroupsOf = (entries: readonly ShowEntry[]): readonly TitledGroup[] =>
  order.flatMap((kind) => {
    const own = entries.filter((entry) => entry.kind === kind)
    const [one, many] = titles[kind]
    return own.length === 0 ? [] : [{ kind, title: own.length === 1 ? one : many, entries: own }]
  })
