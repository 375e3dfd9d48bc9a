import type { Part, Schema } from './schema'

/**
 * M2: a shared type comes into being together with its item, or stands at the
 * root: Yjs makes a root on both sides under the same name, so two people who
 * write first into one text both keep theirs. It is never put into an item on
 * first use, where one of the two would lose everything. Names of roots:
 *
 * - `<record>` and `<list>`: a `Y.Map`
 * - `<record>/<part>`, `<record>/<part>/<key>`: texts of a record
 * - `<list>/<id>/<part>`: text of an item that was made before the part existed
 * - `<list>/<id>/<part>/<key>`: keyed text that was empty when its item was made
 * - `meta`: a `Y.Map` written by the server only
 */

/** Where one text stands. For a record, `list` is the record's name and `id` is `''`. */
export interface Place {
  readonly list: string
  readonly id: string
  readonly part: string
  /** For `texts` parts: the key, such as a column's id. */
  readonly key?: string
}

/** The root map that only the server writes: `version`. */
export const metaName = 'meta'

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Ids of items and keys of keyed parts are UUIDs: never a path, never the name of something built in. */
export const isId = (value: string): boolean => idPattern.test(value)

export const rootNameOf = ({ list, id, part, key }: Place): string => {
  const owner = id === '' ? list : `${list}/${id}`
  return `${owner}/${entryOf(part, key)}`
}

/** The entry of an item's map for a part, or for one key of a keyed part. */
export const entryOf = (part: string, key: string | undefined): string => (key === undefined ? part : `${part}/${key}`)

/** The part an entry belongs to. */
export const partOfEntry = (entry: string): string => {
  const cut = entry.indexOf('/')
  return cut < 0 ? entry : entry.slice(0, cut)
}

/** The place a root text's name says; `null` when the schema has no such place. */
export const placeOfRoot = (schema: Schema, name: string): Place | null => {
  const [list = '', ...rest] = name.split('/')
  const shape = Object.hasOwn(schema, list) ? schema[list] : undefined
  if (!shape || rest.length === 0) return null
  const [id, part, key, tooMuch] = shape.shape === 'list' ? rest : ['', ...rest]
  if (id === undefined || part === undefined || tooMuch !== undefined) return null
  if (shape.shape === 'list' && !isId(id)) return null
  const kind = Object.hasOwn(shape.parts, part) ? shape.parts[part] : undefined
  if (!kind || !standsAtRoot(kind, key)) return null
  return key === undefined ? { list, id, part } : { list, id, part, key }
}

const standsAtRoot = (part: Part, key: string | undefined): boolean => {
  if (part.part === 'texts') return key !== undefined && isId(key)
  return key === undefined && (part.part === 'text' || part.part === 'rich-text')
}
