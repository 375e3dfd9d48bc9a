import type * as Y from 'yjs'
import type { DraftOf, RecordDraft } from './draft'
import { listDraftOf } from './list-draft'
import { recordOwner } from './read'
import { readParts } from './read-parts'
import { rootMap } from './roots'
import type { ItemOf, Parts, RecordShape, Schema, SnapshotOf } from './schema'
import { writeParts } from './write-parts'

/**
 * Typed handles for writing a document. Use inside one `doc.transact`; reads
 * see the draft's own writes. `snapshot`, if given, must be of now: it spares
 * reading a list again before its first write.
 */
export const draftOf = <S extends Schema>(doc: Y.Doc, schema: S, snapshot?: SnapshotOf<S>): DraftOf<S> =>
  Object.fromEntries(
    Object.entries(schema).map(([name, shape]) => [
      name,
      shape.shape === 'list'
        ? listDraftOf({ doc, name, shape, items: snapshot?.[name] as readonly ItemOf<Parts>[] | undefined })
        : recordDraftOf({ doc, name, shape }),
    ]),
  ) as DraftOf<S>

const recordDraftOf = <P extends Parts>({ doc, name, shape }: { doc: Y.Doc; name: string; shape: RecordShape<P> }): RecordDraft<P> => ({
  get: () => readParts(shape.parts, recordOwner(doc, name)),
  set: (changes) => writeParts(shape.parts, { doc, list: name, id: '', map: rootMap(doc, name) }, changes),
})
