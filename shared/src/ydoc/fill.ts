import type * as Y from 'yjs'
import type { ListDraft, RecordDraft } from './draft'
import { draftOf } from './draft-of'
import type { ItemOf, Parts, RecordOf, Schema, SnapshotOf } from './schema'

/** Writes a snapshot into a document that has nothing of it. Inside one transaction. */
export const fill = <S extends Schema>(doc: Y.Doc, schema: S, snapshot: SnapshotOf<S>): void => {
  const draft = draftOf<Schema>(doc, schema)
  for (const [name, shape] of Object.entries(schema)) {
    if (shape.shape === 'list')
      (draft[name] as unknown as ListDraft<Parts>).add(snapshot[name] as readonly ItemOf<Parts>[], { after: null })
    else (draft[name] as unknown as RecordDraft<Parts>).set(snapshot[name] as RecordOf<Parts>)
  }
}
