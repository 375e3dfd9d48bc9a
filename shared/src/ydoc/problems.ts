import * as Y from 'yjs'
import { type EntryCheck, entryFault, itemFault, sharedTypeFault } from './faults'
import { removedEntry } from './read'
import { metaName, placeOfRoot } from './root-name'
import { rootFragment, rootMap, rootText } from './roots'
import type { ListShape, Part, RecordShape, Schema } from './schema'
import { hasEntries, hasSequence } from './text-faults'

/** One fault of a stored document: where, and what was expected and found. */
export interface Fault {
  readonly path: string
  readonly message: string
}

const everythingIsNew = (): boolean => true

/** Everything in a stored document that its schema does not allow. O(document). */
export const problemsIn = (doc: Y.Doc, schema: Schema): Fault[] =>
  [...doc.share.keys()].flatMap((name) => (name === metaName ? [] : rootFaults({ doc, schema, name })))

/** Faults of one root type and all that is in it. */
const rootFaults = ({ doc, schema, name }: { doc: Y.Doc; schema: Schema; name: string }): Fault[] => {
  const shape = Object.hasOwn(schema, name) ? schema[name] : undefined
  if (shape) return mapFaults(shape, name, rootMap(doc, name))
  const type = doc.share.get(name)
  // A root stays by name for ever, also when everything in it was taken back.
  if (type && !hasEntries(type) && !hasSequence(type)) return []
  const place = placeOfRoot(schema, name)
  const part = place && schema[place.list]?.parts[place.part]
  const message = part ? sharedTypeFault(part, rootTypeFor(doc, name, part), everythingIsNew) : 'The document has no such place.'
  return message === null ? [] : [{ path: name, message }]
}

/** The root type as the part wants it; Yjs gives a root its type when it is first asked for. */
export const rootTypeFor = (doc: Y.Doc, name: string, part: Part): Y.Text | Y.XmlFragment =>
  part.part === 'rich-text' ? rootFragment(doc, name) : rootText(doc, name)

const mapFaults = (shape: ListShape | RecordShape, name: string, map: Y.Map<unknown>): Fault[] => {
  if (hasSequence(map)) return [{ path: name, message: 'Expected a map, found a sequence in it.' }]
  const check: EntryCheck = { parts: shape.parts, owner: shape.shape === 'list' ? 'item' : 'record', isNew: everythingIsNew }
  return shape.shape === 'list' ? listFaults(shape, check, { name, map }) : entryFaults(check, name, map)
}

const listFaults = (shape: ListShape, check: EntryCheck, { name, map }: { name: string; map: Y.Map<unknown> }): Fault[] => {
  const faults = [...map.entries()].flatMap(([id, item]) => {
    const fault = itemFault(check, id, item)
    return fault ? [{ path: pathOf(`${name}/${id}`, fault.entry), message: fault.message }] : []
  })
  const live = liveCount(map)
  return live > shape.maxItems ? [...faults, { path: name, message: `Expected at most ${shape.maxItems} items, found ${live}.` }] : faults
}

const entryFaults = (check: EntryCheck, path: string, map: Y.Map<unknown>): Fault[] =>
  [...map.entries()].flatMap(([entry, value]) => {
    const message = entryFault(check, entry, value)
    return message === null ? [] : [{ path: pathOf(path, entry), message }]
  })

/** Items that are not removed. O(n). */
export const liveCount = (map: Y.Map<unknown>): number => {
  let live = 0
  for (const item of map.values()) if (item instanceof Y.Map && item.get(removedEntry) !== true) live++
  return live
}

const pathOf = (path: string, entry: string): string => (entry === '' ? path : `${path}/${entry}`)
