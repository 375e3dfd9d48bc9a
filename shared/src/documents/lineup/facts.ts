import { formatDuration } from '../../time-text'
import type { Fact, Reference } from '../document-type'
import { changesOf } from './quick-changes'
import type { Lineup } from './schema'
import { isWalking } from './walk-times'

/** What the show's home page says about its lineup. */
export const factsOf = (lineup: Lineup): Fact[] => {
  const { impossible, tight } = changesOf(lineup)
  const models = new Set(lineup.looks.filter(isWalking).flatMap((look) => look.model ?? []))
  return [
    { label: 'Looks', value: String(lineup.looks.filter(isWalking).length), tone: 'plain' },
    { label: 'Models', value: String(models.size), tone: 'plain' },
    { label: 'One every', value: formatDuration(lineup.pace.exitEvery), tone: 'plain' },
    impossible === 0
      ? { label: 'Changes too short', value: 'None', tone: 'good' }
      : { label: 'Changes too short', value: String(impossible), tone: 'late' },
    ...(tight === 0 ? [] : [{ label: 'Changes tight', value: String(tight), tone: 'tight' as const }]),
  ]
}

/** The models, designers and collections of the directory, and the photos. */
export const referencesOf = (lineup: Lineup): Reference[] => [
  ...lineup.models.flatMap(({ id, entry }): Reference[] => (entry ? [{ kind: 'model', id: entry, item: `models/${id}` }] : [])),
  ...lineup.dressers.flatMap(({ id, person }): Reference[] => (person ? [{ kind: 'crew', id: person, item: `dressers/${id}` }] : [])),
  ...lineup.looks.flatMap(({ id, designer, collection, photo }): Reference[] => {
    const item = `looks/${id}`
    return [
      ...(designer?.id ? [{ kind: 'designer' as const, id: designer.id, item }] : []),
      ...(collection?.id ? [{ kind: 'collection' as const, id: collection.id, item }] : []),
      ...(photo ? [{ kind: 'file' as const, id: photo.file, item }] : []),
    ]
  }),
]
