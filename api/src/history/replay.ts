import type { AnyDocumentType } from '@fashionos/shared/documents/document-type'
import { upgradeDocument, versionOf } from '@fashionos/shared/documents/life'
import { read } from '@fashionos/shared/ydoc/read'
import type { Schema, SnapshotOf } from '@fashionos/shared/ydoc/schema'
import * as Y from 'yjs'
import type { Tx } from '../database'
import { refusal } from '../errors'
import { type LogEntry, type LogKey, selectEntries, selectStateBefore } from './queries'

/** Entries read at a time; between two pages other requests are answered. */
const pageSize = 1_000

/** Entries gone through for one answer at most. */
const maxEntries = 250_000

/**
 * H13: a document as it was at a position: the last state stored before it, and
 * the log from there to it. What comes of it is read and thrown away; nothing
 * of it ever reaches a person's document.
 */
export const documentAt = async (tx: Tx, of: LogKey & { readonly lsn: number }): Promise<Y.Doc> => {
  const doc = new Y.Doc()
  const stored = await selectStateBefore(tx, of)
  if (stored) Y.applyUpdate(doc, stored.state)
  await replay(tx, { ...of, doc, after: stored?.lsn ?? 0, to: of.lsn })
  return doc
}

export interface Replayed extends LogKey {
  readonly doc: Y.Doc
  /** The position the document has. */
  readonly after: number
  readonly to: number
  /** Called for entries that follow each other by one author, before they are applied and after. */
  readonly watch?: Watch
}

/** Entries of one author that follow each other. */
export type Stretch = readonly [LogEntry, ...LogEntry[]]

export interface Watch {
  /** Whether two neighbours may be applied as one. */
  readonly together: (earlier: LogEntry, later: LogEntry) => boolean
  readonly before?: (stretch: Stretch) => void
  readonly after: (stretch: Stretch, transaction: Y.Transaction) => void
}

/** Brings a document from one position of its log to a later one. O(entries). */
export const replay = async (tx: Tx, { doc, to, watch, ...of }: Replayed): Promise<void> => {
  let { after } = of
  if (to - after > maxEntries) {
    throw refusal(
      'too-large',
      `Expected at most ${maxEntries} edits between two points, found ${to - after}. Choose points closer together.`,
    )
  }
  for (;;) {
    const page = await selectEntries(tx, { ...of, after, to, size: pageSize })
    for (const stretch of stretchesOf(page, watch)) applyStretch(doc, stretch, watch)
    after = page.at(-1)?.lsn ?? to
    if (page.length < pageSize) return
  }
}

const stretchesOf = (page: readonly LogEntry[], watch: Watch | undefined): readonly Stretch[] => {
  const stretches: [LogEntry, ...LogEntry[]][] = []
  for (const entry of page) {
    const open = stretches.at(-1)
    const last = open?.at(-1)
    if (open && last && (!watch || watch.together(last, entry))) open.push(entry)
    else stretches.push([entry])
  }
  return stretches
}

/** One transaction: applied one by one, each would be tidied up after by itself. */
const applyStretch = (doc: Y.Doc, stretch: Stretch, watch: Watch | undefined): void => {
  watch?.before?.(stretch)
  doc.transact((transaction) => {
    for (const { update } of stretch) Y.applyUpdate(doc, update)
    if (watch) doc.once('afterTransaction', () => watch.after(stretch, transaction))
  })
}

/** What a document at some position says, in the form its type has today. */
export const readAsToday = (type: AnyDocumentType, doc: Y.Doc): SnapshotOf<Schema> => {
  const version = versionOf(doc)
  if (version === 0 || version === type.version) return read<Schema>(doc, type.schema)
  if (version > type.version) {
    throw refusal(
      'unavailable',
      `This server is older than the document. Expected version ${type.version}, found ${version}. Try again later.`,
    )
  }
  const upgraded = new Y.Doc()
  try {
    Y.applyUpdate(upgraded, Y.encodeStateAsUpdate(doc))
    upgradeDocument(type, upgraded)
    return read<Schema>(upgraded, type.schema)
  } finally {
    upgraded.destroy()
  }
}
