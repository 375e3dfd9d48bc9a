import type { AnyDocumentType } from '../documents/document-type'
import type { ItemOf, ListShape, Parts, RecordShape, Schema, SnapshotOf } from '../ydoc/schema'
import { itemsIn, recordIn } from '../ydoc/snapshot-parts'
import { touchedPlace } from '../ydoc/touched'
import { movedIn, takenUpIn } from './moved'
import { type PartChange, partChangesOf } from './part-changes'
import { type ToldList, toldList, toldRecord } from './told'

/** What became of one item, or of one record. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'brought-back' | 'changed'
  /** The list or record. */
  readonly list: string
  /** The item's; `''`: the record itself. */
  readonly id: string
  /** What it is: "look", "Settings". */
  readonly noun: string
  /** What people know the item by; empty when nobody has named it, and for a record. */
  readonly title: string
  /** It stands elsewhere among the others; behind which item, by its title, `null`: first. */
  readonly moved: { readonly behind: string | null } | null
  readonly parts: readonly PartChange[]
}

export interface Diff {
  readonly changes: readonly Change[]
  /** Changes beyond those told. */
  readonly more: number
}

export interface Compared {
  readonly type: AnyDocumentType
  readonly before: SnapshotOf<Schema>
  readonly after: SnapshotOf<Schema>
  /** Items that were removed before, as `<list>/<id>`: one of them is brought back, not added. */
  readonly removedBefore?: ReadonlySet<string>
  /** Tells only of these places, as `touchedPlace` names them. */
  readonly only?: ReadonlySet<string>
}

/** Changes told of one comparison. */
const maxTold = 500

/**
 * H1: what is between two snapshots of one document, item by item in the order
 * of the later one: which were added, removed, brought back, moved and changed.
 * Two snapshots that say the same have no changes. H5: it is about what the
 * type itself declares; what was said about the document is not told.
 */
export const diffOf = (compared: Compared): Diff => {
  const schema: Schema = compared.type.own
  const changes = Object.entries(schema).flatMap(([name, shape]) => {
    if (shape.shape === 'record') return recordChanges(compared, name, shape)
    return listChanges(compared, name, shape)
  })
  return { changes: changes.slice(0, maxTold), more: Math.max(0, changes.length - maxTold) }
}

const isWanted = ({ only }: Compared, list: string, id: string, part: string): boolean => !only || only.has(touchedPlace(list, id, part))

const recordChanges = (compared: Compared, name: string, shape: RecordShape): Change[] => {
  const told = toldRecord(compared.type, name)
  const [before, after] = [recordIn(compared.before, name), recordIn(compared.after, name)]
  if (!told || !before || !after) return []
  const parts = partChangesOf({
    parts: shape.parts,
    told: told.parts,
    before: { values: before, snapshot: compared.before },
    after: { values: after, snapshot: compared.after },
    isWanted: (part) => isWanted(compared, name, '', part),
  })
  return parts.length > 0 ? [{ kind: 'changed', list: name, id: '', noun: told.title, title: '', moved: null, parts }] : []
}

const listChanges = (compared: Compared, name: string, shape: ListShape): Change[] => {
  const told = toldList(compared.type, name)
  if (!told) return []
  const [before, after] = [itemsIn(compared.before, name), itemsIn(compared.after, name)]
  const old = new Map(before.map((item) => [item.id, item]))
  const now = new Set(after.map(({ id }) => id))
  const [earlier, later] = [before, after].map((items) => items.map(({ id }) => id))
  const isTaken = (id: string) => isWanted(compared, name, id, '')
  const moved = compared.only ? takenUpIn(earlier ?? [], later ?? [], isTaken) : movedIn(earlier ?? [], later ?? [])
  const list: ComparedList = { compared, name, shape, told, moved }
  const kept = after.flatMap((item, index) => itemChange(list, { was: old.get(item.id), item, ahead: after[index - 1] }))
  return [...kept, ...before.filter(({ id }) => !now.has(id)).flatMap((item) => removal(list, item))]
}

interface ComparedList {
  readonly compared: Compared
  readonly name: string
  readonly shape: ListShape
  readonly told: ToldList
  readonly moved: ReadonlySet<string>
}

type Item = ItemOf<Parts>

const itemChange = (list: ComparedList, { was, item, ahead }: { was: Item | undefined; item: Item; ahead: Item | undefined }): Change[] => {
  const { compared, name, told } = list
  const isPlaceTold = isWanted(compared, name, item.id, '')
  const head = { list: name, id: item.id, noun: told.one, title: told.titleOf(item, compared.after) }
  if (!was) {
    const kind = compared.removedBefore?.has(`${name}/${item.id}`) ? 'brought-back' : 'added'
    return isPlaceTold ? [{ ...head, kind, moved: null, parts: [] }] : []
  }
  const moved = isPlaceTold && list.moved.has(item.id) ? { behind: ahead ? told.titleOf(ahead, compared.after) : null } : null
  const parts = partChangesOf({
    parts: list.shape.parts,
    told: told.parts,
    before: { values: was, snapshot: compared.before },
    after: { values: item, snapshot: compared.after },
    isWanted: (part) => isWanted(compared, name, item.id, part),
  })
  return moved || parts.length > 0 ? [{ ...head, kind: 'changed', moved, parts }] : []
}

const removal = ({ compared, name, told }: ComparedList, item: Item): Change[] =>
  isWanted(compared, name, item.id, '')
    ? [{ kind: 'removed', list: name, id: item.id, noun: told.one, title: told.titleOf(item, compared.before), moved: null, parts: [] }]
    : []
