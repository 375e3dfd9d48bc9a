import type { AnyDocumentType } from '@fashionos/shared/documents/document-type'
import type { Schema, SnapshotOf } from '@fashionos/shared/ydoc/schema'
import type { Tx } from '../database'
import type { DocumentRow } from '../documents/queries'
import type { Jobs } from '../jobs/jobs'

/** The content of a document as committed, in a transaction that sees its workspace only. */
export interface FollowedContent {
  readonly tx: Tx
  readonly document: DocumentRow
  readonly type: AnyDocumentType
  readonly snapshot: SnapshotOf<Schema>
  /** Whether any of its content was read before; the first time, what it says may be old. */
  readonly isNew: boolean
  /** Who has edited it since it was last read, at most two of them; empty: only the server. */
  readonly authors: readonly string[]
  readonly now: Date
  readonly newId: () => string
  readonly jobs: Pick<Jobs, 'send'>
}

/**
 * Something that follows from content: search, tasks of a person, references.
 * Called after changes, seconds later and not for each; may be called again
 * for content it has seen. What it writes is committed together with how far
 * the document was read.
 */
export interface ContentConsumer {
  readonly name: string
  readonly follow: (content: FollowedContent) => Promise<void>
}
