import { canInWorkspace } from '@fashionos/shared/access'
import { type Sight, sightOf } from '../documents/sight'
import type { Scope } from '../http/scope'
import { excerptOf } from './excerpt'
import { documentsNamed, findDirectory, findDocuments, findItems, findPeople, findShows } from './queries'
import type { Hit } from './schemas'
import { type Wanted, wantedOf } from './wanted'

const usualSize = 12

/** A33: a search finds what whoever asks may see, and nothing tells that there is more. */
export const searchWorkspace = async (scope: Scope, { q, size = usualSize }: { q: string; size?: number }): Promise<{ items: Hit[] }> => {
  const wanted = wantedOf(q)
  if (wanted.words.length === 0) return { items: [] }
  const search = { wanted, size }
  const sight = sightOf(scope)
  const { tx, role } = scope
  const named = [
    (await findShows(tx, search, sight)).map(
      ({ id, title, venue, date, nearness }): Hit => ({
        kind: 'show',
        id,
        title,
        excerpt: [date, venue].filter(Boolean).join(' · '),
        near: nearness < 1,
      }),
    ),
    (await findDocuments(tx, search, sight)).map(
      ({ nearness, showName, ...document }): Hit => ({
        kind: 'document',
        ...document,
        showName: showName ?? '',
        excerpt: showName ?? '',
        near: nearness < 1,
      }),
    ),
    canInWorkspace(role, 'see-directory')
      ? (await findDirectory(tx, search)).map(
          ({ kind, nearness, ...entry }): Hit => ({ kind: 'entry', entryKind: kind, ...entry, near: nearness < 1 }),
        )
      : [],
    canInWorkspace(role, 'see-people')
      ? (await findPeople(tx, search)).map(
          ({ id, title, role: theirs, nearness }): Hit => ({ kind: 'person', id, title, excerpt: theirs, near: nearness < 1 }),
        )
      : [],
  ].flat()
  const items = [...named, ...(await itemsFor(scope, search, sight))]
  // What says the words stands before what says words like them.
  return { items: [...items.filter(({ near }) => !near), ...items.filter(({ near }) => near)] }
}

const itemsFor = async ({ tx }: Scope, search: { wanted: Wanted; size: number }, sight: Sight): Promise<Hit[]> => {
  const found = await findItems(tx, search, sight)
  if (found.length === 0) return []
  const documents = new Map((await documentsNamed(tx, [...new Set(found.map((entry) => entry.document_id))])).map((one) => [one.id, one]))
  return found.flatMap(({ document_id: documentId, item, title, body, near }): Hit[] => {
    const document = documents.get(documentId)
    if (!document) return []
    const { type, showId, showName, title: documentTitle } = document
    const excerpt = excerptOf(body, search.wanted.words)
    return [{ kind: 'item', item, documentId, documentTitle, type, showId, showName: showName ?? '', title, excerpt, near }]
  })
}
