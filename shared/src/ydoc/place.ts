import * as Y from 'yjs'
import type { Place } from './root-name'
import { entryOf, rootNameOf } from './root-name'
import { hasRoot, rootFragment, rootMap, rootText } from './roots'
import type { Part, Schema } from './schema'

export type { Place } from './root-name'

/**
 * The live text at a place, to bind an input or an editor to. The same `Y.Text`
 * for everybody, also when nobody has written there yet. Throws when the
 * schema has no text there.
 */
export const textAt = (doc: Y.Doc, schema: Schema, place: Place): Y.Text => {
  const part = partAt(schema, place)
  if (part.part !== 'text' && part.part !== 'texts') throw new Error(`${describe(place)} is not a text but ${part.part}.`)
  if ((part.part === 'texts') !== (place.key !== undefined))
    throw new Error(`${describe(place)} needs ${part.part === 'texts' ? 'a' : 'no'} key.`)
  const own = ownType(doc, place)
  return own instanceof Y.Text ? own : rootText(doc, rootNameOf(place))
}

/** The live formatted text at a place, to bind an editor to. Throws when the schema has none there. */
export const richTextAt = (doc: Y.Doc, schema: Schema, place: Place): Y.XmlFragment => {
  const part = partAt(schema, place)
  if (part.part !== 'rich-text') throw new Error(`${describe(place)} is not formatted text but ${part.part}.`)
  const own = ownType(doc, place)
  return own instanceof Y.XmlFragment ? own : rootFragment(doc, rootNameOf(place))
}

/** The type that was made with the item; `undefined` when the text stands at the root (M2). */
const ownType = (doc: Y.Doc, { list, id, part, key }: Place): unknown => {
  if (id === '' || !hasRoot(doc, list)) return undefined
  const item = rootMap(doc, list).get(id)
  return item instanceof Y.Map ? item.get(entryOf(part, key)) : undefined
}

const partAt = (schema: Schema, place: Place): Part => {
  const shape = Object.hasOwn(schema, place.list) ? schema[place.list] : undefined
  const part = shape && Object.hasOwn(shape.parts, place.part) ? shape.parts[place.part] : undefined
  if (!part) throw new Error(`The document has no ${describe(place)}.`)
  return part
}

const describe = ({ list, part }: Place): string => `${list}/${part}`
