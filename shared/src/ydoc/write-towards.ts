import { equalityDeep } from 'lib0/function'
import type * as Y from 'yjs'
import type { ListDraft, RecordDraft } from './draft'
import { draftOf } from './draft-of'
import type { ItemOf, Part, Parts, Schema, SnapshotOf } from './schema'

type Item = ItemOf<Parts>
type Values = Readonly<Record<string, unknown>>

/**
 * H7: brings a document from what it says to what it is to say, by the fewest
 * edits: texts by their smallest difference, keys one by one, order by as few
 * moves as there can be, so that what others do meanwhile merges with it. Items
 * keep their ids: one that is not wanted is removed by its mark, one that was
 * removed is brought back. Never writes `meta`. Inside one transaction; each
 * wanted item has to be in the document, live or removed.
 */
export const writeTowards = <S extends Schema>(doc: Y.Doc, schema: S, wanted: SnapshotOf<S>): void => {
  const draft = draftOf<Schema>(doc, schema)
  for (const [name, shape] of Object.entries(schema)) {
    if (shape.shape === 'list')
      writeList(draft[name] as unknown as ListDraft<Parts>, shape.parts, wanted[name] as unknown as readonly Item[])
    else writeRecord(draft[name] as unknown as RecordDraft<Parts>, shape.parts, wanted[name] as Values)
  }
}

const writeRecord = (draft: RecordDraft<Parts>, parts: Parts, wanted: Values): void => {
  const changes = changesTo(parts, draft.get(), wanted)
  if (changes) draft.set(changes)
}

const writeList = (draft: ListDraft<Parts>, parts: Parts, wanted: readonly Item[]): void => {
  const live = draft.all()
  const stays = new Set(wanted.map(({ id }) => id))
  const gone = live.filter(({ id }) => !stays.has(id)).map(({ id }) => id)
  const back = wanted.filter(({ id }) => !draft.has(id)).map(({ id }) => id)
  if (gone.length > 0) draft.remove(gone)
  if (back.length > 0) draft.restore(back)
  const now = new Map((back.length > 0 ? draft.all() : live).map((item) => [item.id, item]))
  for (const item of wanted) {
    const changes = changesTo(parts, now.get(item.id) ?? {}, item)
    if (changes) draft.set(item.id, changes)
  }
  draft.arrange(wanted.map(({ id }) => id))
}

/** The parts that differ, as a draft wants them: keys that are not wanted are cleared. `null`: none. */
const changesTo = (parts: Parts, now: Values, wanted: Values): Values | null => {
  const changes = Object.entries(parts).flatMap(([name, part]) =>
    equalityDeep(now[name], wanted[name]) ? [] : [[name, changeOf(part, now[name], wanted[name])] as const],
  )
  return changes.length > 0 ? Object.fromEntries(changes) : null
}

const changeOf = (part: Part, now: unknown, wanted: unknown): unknown => {
  if (part.part !== 'texts' && part.part !== 'values') return wanted
  const cleared = part.part === 'texts' ? '' : null
  const keys = Object.keys((now ?? {}) as Values)
  return { ...Object.fromEntries(keys.map((key) => [key, cleared])), ...(wanted as Values) }
}
