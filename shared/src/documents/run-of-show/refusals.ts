import type { IsRemoved } from '../document-type'
import type { NewRow } from './args'
import { groupsOf } from './rows'
import { type RunOfShow, schema } from './schema'

/** Reasons that several commands give, each a sentence or `null`. */

type Removed = IsRemoved<typeof schema>

/** The first reason there is. Later ones are not looked for. */
export const firstReason = (...reasons: readonly (() => string | null)[]): string | null => {
  for (const reason of reasons) {
    const sentence = reason()
    if (sentence !== null) return sentence
  }
  return null
}

export const missingRows = ({ items }: RunOfShow, ids: readonly string[]): string | null => {
  const known = new Set(items.map(({ id }) => id))
  const missing = ids.find((id) => !known.has(id))
  return missing === undefined ? null : `There is no row ${missing}.`
}

export const groupAmong = ({ items }: RunOfShow, ids: readonly string[]): string | null => {
  const groups = groupsOf(items)
  const found = ids.find((id) => groups.has(id))
  return found === undefined ? null : `Row ${found} is a group; groups do not stand in groups.`
}

/** An id that is taken by a row or a column, also by a removed one, or given twice. An id is unique in its document. */
export const takenIds = (snapshot: RunOfShow, removed: Removed, ids: readonly string[]): string | null => {
  const taken = new Set([...snapshot.items, ...snapshot.columns].map(({ id }) => id))
  for (const id of ids) {
    if (taken.has(id) || removed('items', id) || removed('columns', id))
      return `There already is a row or column ${id}; give each a new id.`
    taken.add(id)
  }
  return null
}

export const tooManyRows = ({ items }: { items: readonly unknown[] }, added: number): string | null =>
  items.length + added > schema.items.maxItems
    ? `A run of show has at most ${schema.items.maxItems} rows; there are ${items.length} and ${added} would be added.`
    : null

export const tooManyColumns = ({ columns }: { columns: readonly unknown[] }, added: number): string | null =>
  columns.length + added > schema.columns.maxItems
    ? `A run of show has at most ${schema.columns.maxItems} columns; there are ${columns.length} and ${added} would be added.`
    : null

/** What rows refer to: groups, columns and the row a milestone is relative to. */
export interface Known {
  readonly rows: ReadonlySet<string>
  readonly groups: ReadonlySet<string>
  readonly column: (id: string) => boolean
}

export const knownOf = ({ items, columns }: RunOfShow, removed: Removed, added: readonly NewRow[] = []): Known => {
  const live = new Set(columns.map(({ id }) => id))
  return {
    rows: new Set([...items, ...added].map(({ id }) => id)),
    groups: new Set([...groupsOf(items).keys(), ...added.flatMap((row) => (row.kind === 'group' ? [row.id] : []))]),
    column: (id) => live.has(id) || removed('columns', id),
  }
}

export const danglingReference = (row: NewRow, known: Known): string | null => {
  if (row.group && !known.groups.has(row.group)) return `There is no group ${row.group} for row ${row.id}.`
  const to = row.start?.kind === 'relative' ? row.start.to : null
  if (to === row.id) return `Row ${row.id} cannot start relative to itself.`
  if (to !== null && !known.rows.has(to)) return `There is no row ${to} for row ${row.id} to be relative to.`
  const column = [...Object.keys(row.cells ?? {}), ...Object.keys(row.values ?? {})].find((key) => !known.column(key))
  return column === undefined ? null : `There is no column ${column} for a cell of row ${row.id}.`
}
