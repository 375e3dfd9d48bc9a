import { z } from 'zod'
import { instant } from '../time-schemas'
import { field, list, type SnapshotOf } from '../ydoc/schema'
import { anchor } from './anchor'

/** In UTF-16 code units, mentions included. */
export const maxBody = 4_000

/** Somebody as they were called when they wrote. Their name now is found by the id. */
export const writer = z.strictObject({ id: z.string().max(100), name: z.string().max(200) })
export type Writer = z.infer<typeof writer>

/** C1: whose words they are is what the server says: the person of the connection they came over, or who asked it to write them. */
const nobody: Writer = { id: '', name: '' }

/**
 * What people say about a document, inside it. A comment is a value and not a
 * text that merges: only its author writes it.
 */
export const commentsSchema = {
  threads: list(
    {
      anchor: field(anchor, { kind: 'document' }),
      by: field(writer, nobody),
      /** When it was opened. */
      at: field(instant, 0),
      /** `null`: open. */
      resolved: field(z.strictObject({ by: writer, at: instant }).nullable(), null),
    },
    { maxItems: 2_000 },
  ),
  comments: list(
    {
      /** Of `threads`. */
      thread: field(z.uuid().nullable(), null),
      author: field(writer, nobody),
      at: field(instant, 0),
      /** Plain text with mentions as `mentions.ts` writes them. */
      body: field(z.string().max(maxBody), ''),
      /** When its author last changed it. */
      edited: field(instant.nullable(), null),
    },
    { maxItems: 10_000 },
  ),
}

export type CommentsSnapshot = SnapshotOf<typeof commentsSchema>
export type Thread = CommentsSnapshot['threads'][number]
export type Comment = CommentsSnapshot['comments'][number]
