import type { AnyDocumentType } from '@fashionos/shared/documents/document-type'
import { documentTypeNamed } from '@fashionos/shared/documents/registry'
import type { Session } from '@fashionos/shared/history/sessions'
import type { Schema, SnapshotOf } from '@fashionos/shared/ydoc/schema'
import type { DocumentRow } from '../documents/queries'
import { openDocument } from '../documents/service'
import { refusal } from '../errors'
import type { Scope } from '../http/scope'
import type { PointMemory } from './point-memory'
import { newestLsn, selectAuthors, selectSessions } from './queries'
import { documentAt, readAsToday } from './replay'

/** Entries one page of the time line goes through. */
export const entriesPerPage = 10_000

/** The time line: who worked on the document from when to when, newest first. */
export const timeLineOf = async (scope: Scope, of: { document: string; before: number | undefined }) => {
  const row = await openDocument(scope, of.document)
  const before = of.before ?? Number.MAX_SAFE_INTEGER
  const found = await selectSessions(scope.tx, { id: row.id, epoch: row.epoch, before, entries: entriesPerPage })
  const entries = found.reduce((sum, { edits }) => sum + edits, 0)
  const oldest = Math.min(...found.map(({ first }) => first))
  return {
    sessions: await named(scope, row, found),
    newest: await newestLsn(scope.tx, row),
    next: entries < entriesPerPage || oldest <= 1 ? null : oldest,
  }
}

interface Written {
  readonly author: string | null
  readonly first: number
}

type Named<T> = Omit<T, 'author'> & Pick<Session, 'author'>

/** The same with the people in it called by name. */
export const named = async <T extends Written>({ tx }: Scope, row: DocumentRow, found: readonly T[]): Promise<Named<T>[]> => {
  const written = new Map(found.flatMap(({ author, first }) => (author === null ? [] : [[author, first] as const])))
  const names = written.size > 0 ? await selectAuthors(tx, row, [...written.values()]) : new Map<string, string>()
  return found.map(({ author, ...rest }) => ({
    ...rest,
    author: author === null ? null : { id: author, name: names.get(author) ?? 'Somebody who left' },
  }))
}

/** A document whose history may be looked at, with its type. */
export const historyOf = async (scope: Scope, document: string): Promise<{ row: DocumentRow; type: AnyDocumentType; newest: number }> => {
  const row = await openDocument(scope, document)
  const type = documentTypeNamed(row.type)
  if (!type) throw refusal('unavailable', `This server does not know documents of the kind ${row.type}. Try again later.`)
  return { row, type, newest: await newestLsn(scope.tx, row) }
}

export const noSuchPoint = (lsn: number, newest: number) =>
  refusal('bad-input', `There is no position ${lsn} in this document's history. Expected one from 1 to ${newest}.`, {
    lsn: `Expected a position from 1 to ${newest}.`,
  })

/** H13: what the document said at a position of its log. */
export const pointOf = async (
  scope: Scope,
  of: { document: string; lsn: number; memory: PointMemory },
): Promise<{ lsn: number; snapshot: SnapshotOf<Schema> }> => {
  const { row, type, newest } = await historyOf(scope, of.document)
  if (of.lsn > newest) throw noSuchPoint(of.lsn, newest)
  const point = { id: row.id, epoch: row.epoch, lsn: of.lsn }
  const snapshot = await of.memory.of(point, async () => {
    const doc = await documentAt(scope.tx, point)
    try {
      return readAsToday(type, doc)
    } finally {
      doc.destroy()
    }
  })
  return { lsn: of.lsn, snapshot }
}
