import type { AnyDocumentType } from '@fashionos/shared/documents/document-type'
import { type Change, diffOf } from '@fashionos/shared/history/diff'
import { trashOf } from '@fashionos/shared/ydoc/read'
import type { Schema } from '@fashionos/shared/ydoc/schema'
import { touchedIn } from '@fashionos/shared/ydoc/touched'
import type * as Y from 'yjs'
import type { DocumentRow } from '../documents/queries'
import { refusal } from '../errors'
import type { Scope } from '../http/scope'
import { historyOf, noSuchPoint } from './log-service'
import { documentAt, readAsToday, replay } from './replay'

export interface ChangesWanted {
  readonly document: string
  readonly since: number
  readonly lsn: number
  readonly author: string | undefined
}

/**
 * What became of the document between two positions; H12: with an author, what
 * they wrote of it and nothing of what others did at the same time.
 */
export const changesOf = async (scope: Scope, { document, since, lsn, author }: ChangesWanted) => {
  const { row, type, newest } = await historyOf(scope, document)
  if (lsn > newest) throw noSuchPoint(lsn, newest)
  if (since >= lsn) throw refusal('bad-input', `Expected to compare with an earlier position than ${lsn}, found ${since}.`)
  const doc = await documentAt(scope.tx, { id: row.id, epoch: row.epoch, lsn: since })
  try {
    const before = readAsToday(type, doc)
    const removedBefore = removedIn(doc, type)
    const writers = await writersWhile(scope, { row, type, doc, since, lsn })
    const only = author === undefined ? undefined : (writers.get(author) ?? new Set<string>())
    const { changes, more } = diffOf({ type, before, after: readAsToday(type, doc), removedBefore, ...(only && { only }) })
    return { changes: changes.map((change) => ({ ...change, also: othersIn(writers, change, author) })), more }
  } finally {
    doc.destroy()
  }
}

/** Removed items, as `<list>/<id>`. */
const removedIn = (doc: Y.Doc, type: AnyDocumentType): ReadonlySet<string> =>
  new Set(
    Object.entries(trashOf<Schema>(doc, type.schema)).flatMap(([list, items]) =>
      (items as readonly { id: string }[]).map(({ id }) => `${list}/${id}`),
    ),
  )

type Writers = ReadonlyMap<string, ReadonlySet<string>>

export const serverAuthor = 'server'

/** Which places each author wrote to, while the document is brought from one position to another. */
const writersWhile = async (
  { tx }: Scope,
  of: { row: DocumentRow; type: AnyDocumentType; doc: Y.Doc; since: number; lsn: number },
): Promise<Writers> => {
  const { row, type, doc, since, lsn } = of
  const writers = new Map<string, Set<string>>()
  await replay(tx, {
    ...{ id: row.id, epoch: row.epoch, doc, after: since, to: lsn },
    watch: {
      together: (earlier, later) => earlier.author === later.author,
      after: ([{ author }], transaction) => {
        const places = writers.get(author ?? serverAuthor) ?? new Set<string>()
        for (const place of touchedIn(doc, type.schema, transaction)) places.add(place)
        writers.set(author ?? serverAuthor, places)
      },
    },
  })
  return writers
}

/** Who else wrote to the same item or record. */
const othersIn = (writers: Writers, { list, id }: Change, author: string | undefined): string[] =>
  author === undefined
    ? []
    : [...writers].flatMap(([writer, places]) =>
        writer !== author && [...places].some((place) => place.startsWith(`${list}/${id}/`)) ? [writer] : [],
      )
