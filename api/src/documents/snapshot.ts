import { documentSnapshots, documentUpdates } from '@fashionos/migrations/schema/documents'
import type { AnyDocumentType } from '@fashionos/shared/documents/document-type'
import { versionOf } from '@fashionos/shared/documents/life'
import { type DocumentTypes, documentTypeNamed } from '@fashionos/shared/documents/registry'
import { read } from '@fashionos/shared/ydoc/read'
import type { Schema, SnapshotOf } from '@fashionos/shared/ydoc/schema'
import { and, asc, desc, eq, gt } from 'drizzle-orm'
import * as Y from 'yjs'
import type { Tx } from '../database'
import type { DocumentRow } from './queries'

export interface ReadDocument {
  readonly type: AnyDocumentType
  readonly snapshot: SnapshotOf<Schema>
}

/**
 * A document's content as committed: the newest snapshot and the log after it.
 * `null` for one that collab-server has not filled yet, and for a type this
 * server does not know.
 */
export const readDocument = async (tx: Tx, row: DocumentRow): Promise<ReadDocument | null> => {
  const type: DocumentTypes[keyof DocumentTypes] | null = documentTypeNamed(row.type)
  if (!type) return null
  const doc = new Y.Doc()
  try {
    await loadInto(tx, doc, row)
    return versionOf(doc) === 0 ? null : { type, snapshot: read<Schema>(doc, type.schema) }
  } finally {
    doc.destroy()
  }
}

/** Updates read at a time. */
const pageSize = 1_000

const loadInto = async (tx: Tx, doc: Y.Doc, { id, epoch }: DocumentRow): Promise<void> => {
  const [snapshot] = await tx
    .select({ lsn: documentSnapshots.lsn, state: documentSnapshots.state })
    .from(documentSnapshots)
    .where(and(eq(documentSnapshots.documentId, id), eq(documentSnapshots.epoch, epoch)))
    .orderBy(desc(documentSnapshots.lsn))
    .limit(1)
  if (snapshot) Y.applyUpdate(doc, snapshot.state)
  let lsn = snapshot?.lsn ?? 0
  for (;;) {
    const page = await tailAfter(tx, { id, epoch, lsn })
    if (page.length === 0) return
    Y.applyUpdate(doc, Y.mergeUpdates(page.map(({ update }) => update)))
    lsn = page.at(-1)?.lsn ?? lsn
    if (page.length < pageSize) return
  }
}

const tailAfter = (tx: Tx, of: { id: string; epoch: number; lsn: number }) =>
  tx
    .select({ lsn: documentUpdates.lsn, update: documentUpdates.update })
    .from(documentUpdates)
    .where(and(eq(documentUpdates.documentId, of.id), eq(documentUpdates.epoch, of.epoch), gt(documentUpdates.lsn, of.lsn)))
    .orderBy(asc(documentUpdates.lsn))
    .limit(pageSize)
