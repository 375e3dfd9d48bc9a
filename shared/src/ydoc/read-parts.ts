import * as Y from 'yjs'
import { richTextOf } from './rich-text-json'
import { rootNameOf } from './root-name'
import { hasRoot, keyedTexts, rootFragment, rootText } from './roots'
import type { FieldPart, ItemOf, Part, Parts, RecordOf, ValuesPart } from './schema'

/** What reading needs of a `Y.Map`. */
export type Entries = Pick<ReadonlyMap<string, unknown>, 'get'> & { entries(): Iterable<[string, unknown]> }

/** Whose parts are read: an item of a list, or a record (`id` is `''`). */
export interface Owner {
  readonly doc: Y.Doc
  readonly list: string
  readonly id: string
  readonly map: Entries
}

/**
 * M1: reading never fails. A part that is missing or not as its check wants
 * reads as its initial value; `problemsOf` is where faults are told.
 */
export const readParts = <P extends Parts>(parts: P, owner: Owner): RecordOf<P> => readInto({}, parts, owner) as RecordOf<P>

export const readItem = <P extends Parts>(parts: P, owner: Owner): ItemOf<P> => readInto({ id: owner.id }, parts, owner) as ItemOf<P>

const readInto = (values: Record<string, unknown>, parts: Parts, owner: Owner): Record<string, unknown> => {
  const whole = { ...owner, map: plainEntries(owner.map) }
  for (const name of Object.keys(parts)) values[name] = readPart(parts[name] as Part, name, whole)
  return values
}

/** The entries of a `Y.Map` in one pass; its own iterators cost more than all the rest of reading. */
const plainEntries = (map: Entries): Entries => {
  if (!(map instanceof Y.Map)) return map
  const plain = new Map<string, unknown>()
  for (const [entry, piece] of map._map) if (!piece.deleted) plain.set(entry, piece.content.getContent()[piece.length - 1])
  return plain
}

export const readPart = (part: Part, name: string, owner: Owner): unknown => {
  switch (part.part) {
    case 'field':
      return readField(part, owner.map.get(name))
    case 'text':
      return readText(name, owner)
    case 'rich-text':
      return readRichText(name, owner)
    case 'texts':
      return readTexts(name, owner)
    case 'values':
      return readValues(part, name, owner)
  }
}

const readField = (part: FieldPart<unknown>, stored: unknown): unknown => {
  if (stored === undefined) return part.initial
  return part.check.safeParse(stored).success ? stored : part.initial
}

const readText = (name: string, { doc, list, id, map }: Owner): string => {
  const own = map.get(name)
  if (own instanceof Y.Text) return own.toString()
  const root = rootNameOf({ list, id, part: name })
  return hasRoot(doc, root) ? rootText(doc, root).toString() : ''
}

const readRichText = (name: string, { doc, list, id, map }: Owner): unknown => {
  const own = map.get(name)
  if (own instanceof Y.XmlFragment) return richTextOf(own)
  const root = rootNameOf({ list, id, part: name })
  return hasRoot(doc, root) ? richTextOf(rootFragment(doc, root)) : null
}

const readTexts = (name: string, { doc, list, id, map }: Owner): Readonly<Record<string, string>> => {
  const found = new Map<string, string>()
  for (const [key, text] of keyedTexts(doc, { list, id, part: name })) if (text.length > 0) found.set(key, text.toString())
  for (const [key, text] of keyedEntries(map, name)) {
    if (text instanceof Y.Text && text.length > 0) found.set(key, text.toString())
    else found.delete(key)
  }
  return recordOf([...found])
}

const readValues = (part: ValuesPart<unknown>, name: string, { map }: Owner): Readonly<Record<string, unknown>> =>
  recordOf(keyedEntries(map, name).filter(([, stored]) => stored !== null && part.check.safeParse(stored).success))

const keyedEntries = (map: Entries, part: string): [string, unknown][] => {
  const prefix = `${part}/`
  const found: [string, unknown][] = []
  for (const [entry, stored] of map.entries()) if (entry.startsWith(prefix)) found.push([entry.slice(prefix.length), stored])
  return found
}

/** Members sorted by key, so that every peer reads the same text from the same document. */
const recordOf = <T>(entries: [string, T][]): Readonly<Record<string, T>> =>
  Object.fromEntries(entries.length < 2 ? entries : entries.sort(([a], [b]) => (a < b ? -1 : 1)))
