import type * as Y from 'yjs'
import { type Place, richTextAt, textAt } from './place'
import type { Schema } from './schema'

/** The live text at a place that came from outside; `null` when the schema has no text there. */
export const placedText = (doc: Y.Doc, schema: Schema, place: Place): Y.Text | Y.XmlFragment | null => {
  const shape = Object.hasOwn(schema, place.list) ? schema[place.list] : undefined
  const kind = shape && Object.hasOwn(shape.parts, place.part) ? shape.parts[place.part]?.part : undefined
  if (kind === 'rich-text' && place.key === undefined) return richTextAt(doc, schema, place)
  if ((kind === 'text' && place.key === undefined) || (kind === 'texts' && place.key !== undefined)) return textAt(doc, schema, place)
  return null
}
