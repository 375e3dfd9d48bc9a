import * as Y from 'yjs'
import { type Place, rootNameOf } from './root-name'

/**
 * Which root types a document has. Yjs keeps roots in one flat map and knows a
 * root's name only by searching it; here names and the texts of keyed parts are
 * kept per document, and only roots that came since are looked at.
 */
interface RootIndex {
  /** Roots looked at so far: they come to a document and never go. */
  readonly seen: Set<string>
  /** Texts of keyed parts by owner and part, then by key. */
  readonly keyed: Map<string, Map<string, object>>
  readonly names: WeakMap<object, string>
}

const indexes = new WeakMap<Y.Doc, RootIndex>()

const indexOf = (doc: Y.Doc): RootIndex => {
  let index = indexes.get(doc)
  if (!index) {
    index = { seen: new Set(), keyed: new Map(), names: new WeakMap() }
    indexes.set(doc, index)
  }
  if (index.seen.size < doc.share.size) noteAll(index, doc)
  return index
}

const noteAll = (index: RootIndex, doc: Y.Doc): void => {
  for (const [name, type] of doc.share) note(index, name, type)
}

const note = (index: RootIndex, name: string, type: object): void => {
  if (!index.names.has(type)) index.names.set(type, name)
  if (index.seen.has(name)) return
  index.seen.add(name)
  const cut = name.lastIndexOf('/')
  const owner = name.slice(0, Math.max(cut, 0))
  if (!owner.includes('/')) return
  const keyed = index.keyed.get(owner) ?? new Map<string, object>()
  index.keyed.set(owner, keyed.set(name.slice(cut + 1), type))
}

/**
 * The name of a root type, also of one that Yjs has replaced by its typed form
 * since; `null` for a type that was replaced before anybody asked. O(1) for
 * types met before.
 */
export const nameOfRoot = (doc: Y.Doc, type: object): string | null => {
  const index = indexOf(doc)
  const known = index.names.get(type)
  if (known !== undefined) return known
  noteAll(index, doc)
  return index.names.get(type) ?? null
}

/** The texts of a keyed part that were ever written, by key. */
export const keyedTexts = (doc: Y.Doc, place: Omit<Place, 'key'>): [string, Y.Text][] => {
  const keyed = indexOf(doc).keyed.get(rootNameOf(place))
  if (!keyed) return []
  return [...keyed].map(([key, type]): [string, Y.Text] => {
    if (type instanceof Y.Text) return [key, type]
    const text = rootText(doc, rootNameOf({ ...place, key }))
    keyed.set(key, text)
    return [key, text]
  })
}

/** Whether a root exists. Asking for it by `doc.getText` would create it. */
export const hasRoot = (doc: Y.Doc, name: string): boolean => doc.share.has(name)

export const rootText = (doc: Y.Doc, name: string): Y.Text => noted(doc, name, doc.getText(name))
export const rootFragment = (doc: Y.Doc, name: string): Y.XmlFragment => noted(doc, name, doc.getXmlFragment(name))
export const rootMap = (doc: Y.Doc, name: string): Y.Map<unknown> => noted(doc, name, doc.getMap(name))

const noted = <T extends object>(doc: Y.Doc, name: string, type: T): T => {
  const index = indexes.get(doc)
  if (index) note(index, name, type)
  return type
}
