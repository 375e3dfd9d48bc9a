import { z } from 'zod'
import type { DraftOf } from '../../ydoc/draft'
import { commandsFor } from '../document-type'
import { after, id, type NewRow, newRow, rowChange, rowIds } from './args'
import { anchorOf, lastOf, levelFor, placeRefusal, type RowPlace } from './levels'
import { danglingReference, firstReason, groupAmong, knownOf, missingRows, takenIds, tooManyRows } from './refusals'
import { flatRows, groupOf, groupsOf, rowsOf } from './rows'
import { type Department, departments, type Lead, type Leads, lead, type Row, schema } from './schema'

const command = commandsFor(schema)
type Draft = DraftOf<typeof schema>

export const rowCommands = {
  addItems: command({
    summary:
      'Add rows as one block after a row, or first when "after" is null, or last when it is left out. A row without "group" stands where "after" stands.',
    args: z.strictObject({ items: z.array(newRow).min(1).max(schema.items.maxItems), after }),
    refuse: (snapshot, { items, after }, removed) => {
      const known = knownOf(snapshot, removed, items)
      return firstReason(
        () => takenIds(snapshot, removed, ids(items)),
        () => tooManyRows(snapshot, items.length),
        () => first(items, (row) => danglingReference(row, known)),
        () =>
          first(items, (row) => (row.kind === 'group' && row.group ? `Row ${row.id} is a group; groups do not stand in groups.` : null)),
        () => first(placesOf(snapshot.items, items, after), (place) => placeRefusal(snapshot.items, place)),
        () => first(items, (row) => lineupRefusal(row, row.kind ?? 'item')),
        () => (levelsOf(snapshot.items, items, after).size > 1 ? 'Rows added together stand in one group or all at the top level.' : null),
      )
    },
    apply: ({ items: rows }, { items, after }) => {
      const standing = rows.all()
      const [place] = placesOf(standing, items, after)
      const level = levelFor(standing, { after, group: undefined })
      const anchor = anchorOf(standing, place ?? { after: null, level: null }, new Set())
      rows.add(
        items.map((row) => (row.group === undefined && row.kind !== 'group' ? { ...row, group: level } : row)),
        { after: anchor },
      )
    },
  }),

  changeItems: command({
    summary: 'Change parts of rows. Parts left out stay; cells and values change per column, an empty text or null clears one.',
    args: z.strictObject({ changes: z.array(rowChange).min(1).max(schema.items.maxItems) }),
    refuse: (snapshot, { changes }, removed) => {
      const known = knownOf(snapshot, removed)
      return firstReason(
        () => missingRows(snapshot, ids(changes)),
        () => first(changes, (change) => danglingReference(change, known)),
        () => first(changes, (change) => kindRefusal(snapshot.items, change)),
        () => first(changes, (change) => lineupRefusal(change, change.kind ?? kindOf(snapshot.items, change.id))),
      )
    },
    apply: ({ items }, { changes }) => {
      for (const { id, ...parts } of changes) items.set(id, parts)
    },
  }),

  setLead: command({
    summary: 'Set how long before these items a department is warned and stands by, in ms; "lead" null: as the run has it.',
    args: z.strictObject({ ids: rowIds, department: z.enum(departments), lead: lead.nullable() }),
    refuse: (snapshot, { ids, lead }) =>
      firstReason(
        () => missingRows(snapshot, ids),
        () => first(ids, (id) => (isItem(snapshot.items, id) ? null : `Row ${id} is no item; only items call departments.`)),
        () => (lead && lead.warning < lead.standby ? 'A department is warned before it stands by, or at once with it.' : null),
      ),
    apply: ({ items }, { ids, department, lead }) => {
      for (const id of ids) items.set(id, { leads: withLead(items.get(id)?.leads ?? {}, department, lead) })
    },
  }),

  moveItems: command({
    summary:
      'Move rows, in the order given, as one block after a row, or first when "after" is null. "group" says in which group they stand then (null: none); left out, they stand where "after" stands. Rows of a moved group stay in it.',
    args: z.strictObject({ ids: rowIds, after: id.nullable(), group: id.nullable().optional() }),
    refuse: (snapshot, { ids, after, group }) => {
      const level = levelFor(snapshot.items, { after, group })
      return firstReason(
        () => missingRows(snapshot, ids),
        () => placeRefusal(snapshot.items, { after, level }),
        () => (level === null ? null : groupAmong(snapshot, ids)),
      )
    },
    apply: ({ items }, { ids, after, group }) => {
      const standing = items.all()
      const level = levelFor(standing, { after, group })
      const moved = withoutRowsOfMovedGroups(standing, ids)
      items.move(moved, { after: anchorOf(standing, { after, level }, new Set(moved)) })
      for (const id of moved) if (items.get(id)?.kind !== 'group') items.set(id, { group: level })
    },
  }),

  removeItems: command({
    summary: 'Remove rows. Removing a group removes its rows too, unless "keepRows" is true: then they stand where the group stood.',
    args: z.strictObject({ ids: rowIds, keepRows: z.boolean().optional() }),
    refuse: (snapshot, { ids }) => missingRows(snapshot, ids),
    apply: ({ items }, { ids, keepRows }) => {
      const standing = items.all()
      const groups = ids.filter((id) => groupsOf(standing).has(id))
      if (keepRows) for (const group of groups) releaseRows(items, group)
      const rows = keepRows ? [] : groups.flatMap((group) => rowsOf(standing, group).map(({ id }) => id))
      items.remove([...new Set([...ids, ...rows])])
    },
  }),

  restoreItems: command({
    summary: 'Bring removed rows back to where they stood.',
    args: z.strictObject({ ids: rowIds }),
    refuse: (snapshot, { ids }, removed) =>
      firstReason(
        () => first(ids, (id) => (removed('items', id) ? null : `There is no removed row ${id}.`)),
        () => tooManyRows(snapshot, ids.length),
      ),
    apply: ({ items }, { ids }) => items.restore(ids),
  }),

  groupItems: command({
    summary: 'Put rows into a new group, which stands where the first of them stood.',
    args: z.strictObject({ ids: rowIds, group: z.strictObject({ id, title: z.string().max(schema.items.parts.title.maxLength) }) }),
    refuse: (snapshot, { ids, group }, removed) =>
      firstReason(
        () => missingRows(snapshot, ids),
        () => groupAmong(snapshot, ids),
        () => takenIds(snapshot, removed, [group.id]),
        () => tooManyRows(snapshot, 1),
      ),
    apply: ({ items }, { ids, group }) => {
      const wanted = new Set(ids)
      const rows = flatRows({ items: items.all() }).filter(({ row }) => wanted.has(row.id))
      const [first] = rows
      items.add([{ id: group.id, kind: 'group', title: group.title }], { after: first?.group?.id ?? first?.row.id ?? null })
      items.move(
        rows.map(({ row }) => row.id),
        { after: group.id },
      )
      for (const { row } of rows) items.set(row.id, { group: group.id })
    },
  }),

  ungroup: command({
    summary: 'Dissolve a group: its rows stand where it stood.',
    args: z.strictObject({ id }),
    refuse: ({ items }, { id }) => (groupsOf(items).has(id) ? null : `There is no group ${id}.`),
    apply: ({ items }, { id }) => {
      releaseRows(items, id)
      items.remove([id])
    },
  }),
}

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)

const first = <T>(values: Iterable<T>, reasonOf: (value: T) => string | null): string | null => {
  for (const value of values) {
    const reason = reasonOf(value)
    if (reason !== null) return reason
  }
  return null
}

/** The levels of what is there that new rows go to; rows of a group that is new too go with it. */
const levelsOf = (standing: readonly Row[], added: readonly NewRow[], after: string | null | undefined): Set<string | null> => {
  const newGroups = new Set(added.flatMap((row) => (row.kind === 'group' ? [row.id] : [])))
  const level = levelFor(standing, { after, group: undefined })
  const levels = added.flatMap((row): (string | null)[] => {
    if (row.kind === 'group') return [null]
    if (row.group === undefined) return [level]
    return row.group !== null && newGroups.has(row.group) ? [] : [row.group]
  })
  return new Set(levels)
}

const placesOf = (standing: readonly Row[], added: readonly NewRow[], after: string | null | undefined): RowPlace[] =>
  [...levelsOf(standing, added, after)].map((level) => ({ after: after === undefined ? lastOf(standing, level) : after, level }))

const kindOf = (items: readonly Row[], id: string): Row['kind'] => items.find((row) => row.id === id)?.kind ?? 'item'

/** A group is made and dissolved with its rows in view, not by changing what a row is. */
const isItem = (items: readonly Row[], id: string): boolean => items.some((row) => row.id === id && row.kind === 'item')

const withLead = (leads: Leads, department: Department, lead: Lead | null): Leads => {
  const { [department]: _, ...others } = leads
  return lead ? { ...others, [department]: lead } : others
}

const kindRefusal = (items: readonly Row[], { id, kind, group }: NewRow): string | null => {
  const row = items.find((one) => one.id === id)
  if (!row) return null
  if (kind !== undefined && kind !== row.kind && (kind === 'group' || row.kind === 'group'))
    return `Row ${id} is ${row.kind === 'group' ? 'a' : 'no'} group; use groupItems or ungroup.`
  return row.kind === 'group' && group ? `Row ${id} is a group; groups do not stand in groups.` : null
}

/** R38: only an item can be a lineup. */
const lineupRefusal = ({ id, lineup }: NewRow, kind: Row['kind']): string | null =>
  lineup && kind !== 'item' ? `Row ${id} is a ${kind}; only an item can be a lineup.` : null

const withoutRowsOfMovedGroups = (items: readonly Row[], ids: readonly string[]): string[] => {
  const groups = groupsOf(items)
  const moved = new Set(ids)
  const byId = new Map(items.map((row) => [row.id, row]))
  return [...moved].filter((id) => {
    const row = byId.get(id)
    const group = row ? groupOf(row, groups) : null
    return !group || !moved.has(group.id)
  })
}

/** Rows of a group come to stand behind it at the top level. */
const releaseRows = (items: Draft['items'], group: string): void => {
  const rows = ids(rowsOf(items.all(), group))
  items.move(rows, { after: group })
  for (const id of rows) items.set(id, { group: null })
}
