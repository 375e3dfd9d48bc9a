import type * as Y from 'yjs'
import { orderEntry, removedEntry } from './read'
import { partOfEntry } from './root-name'
import type { Schema } from './schema'
import { storedPlaceOf } from './stored-place'

/**
 * What one transaction wrote, as names of places:
 *
 * - `<record>//<part>`: a part of a record
 * - `<list>/<id>/<part>`: a part of an item
 * - `<list>/<id>/`: that the item is there, and where it stands
 */
export const touchedIn = (doc: Y.Doc, schema: Schema, transaction: Y.Transaction): string[] => {
  const touched: string[] = []
  for (const [type, entries] of transaction.changed) {
    const place = storedPlaceOf(doc, schema, type)
    if (place.kind === 'part') touched.push(touchedPlace(place.list, place.id, place.part))
    if (place.kind !== 'record' && place.kind !== 'list' && place.kind !== 'item') continue
    for (const entry of entries) if (entry !== null) touched.push(entryPlace(place, entry))
  }
  return touched
}

type MapPlace =
  | { readonly kind: 'record' | 'list'; readonly list: string }
  | { readonly kind: 'item'; readonly list: string; readonly id: string }

const entryPlace = (place: MapPlace, entry: string): string => {
  if (place.kind === 'item')
    return touchedPlace(place.list, place.id, entry === orderEntry || entry === removedEntry ? '' : partOfEntry(entry))
  return place.kind === 'list' ? touchedPlace(place.list, entry, '') : touchedPlace(place.list, '', partOfEntry(entry))
}

export const touchedPlace = (list: string, id: string, part: string): string => `${list}/${id}/${part}`
