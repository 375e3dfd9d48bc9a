import { z } from 'zod'

/** Names of lists and parts, as schemas have them. */
const name = z.string().regex(/^[a-zA-Z]{1,40}$/)
/** Of an item; empty for a part of a record. */
const owner = z.union([z.uuid(), z.literal('')])
/** A Yjs relative position, encoded. */
const position = z.string().regex(/^[A-Za-z0-9+/]{1,200}={0,2}$/)

/** Characters of the commented text that are kept with a thread, in UTF-16 code units. */
export const maxQuote = 500

const textPlace = { list: name, id: owner, part: name, key: z.uuid().nullable() }

/**
 * C4: a thread hangs on the document, on an item, on one part of it, or on some
 * of its text. A range goes with its characters wherever they move, and keeps
 * the words it was about.
 */
export const anchor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document') }),
  z.strictObject({ kind: z.literal('item'), list: name, id: z.uuid() }),
  z.strictObject({ kind: z.literal('field'), ...textPlace }),
  z.strictObject({ kind: z.literal('range'), ...textPlace, start: position, end: position, quote: z.string().min(1).max(maxQuote) }),
])
export type Anchor = z.infer<typeof anchor>
export type RangeAnchor = Extract<Anchor, { kind: 'range' }>
