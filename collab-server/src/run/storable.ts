import type { Entry } from '@fashionos/shared/run/entry'

/** An entry as Postgres keeps it: its JSON, and what is read back from that. */
export interface StorableEntry {
  readonly entry: Entry
  readonly json: string
}

/** jsonb holds neither NUL nor half a surrogate pair, which texts of people may: NUL is left out, half a character is a replacement character. */
export function storable(entry: Entry): StorableEntry {
  const json = JSON.stringify(entry)
  if (!json.includes('\\u')) return { entry, json }
  const clean = json.replace(escapes, replacementOf)
  return clean === json ? { entry, json } : { entry: JSON.parse(clean) as Entry, json: clean }
}

/** Each escape of a JSON text, so that an escaped backslash before a `u` is not taken for one. */
const escapes = /\\(?:u[0-9a-f]{4}|.)/g

const replacementOf = (escaped: string): string => {
  if (escaped === '\\u0000') return ''
  return /^\\ud[89a-f]/.test(escaped) ? '\ufffd' : escaped
}
