import { designers } from '@fashionos/migrations/schema/directory'
import { kindWords } from '@fashionos/shared/directory/kinds'
import { inArray, isNull, or } from 'drizzle-orm'
import { z } from 'zod'
import { refusal } from '../errors'
import type { Scope } from '../http/scope'
import { plainColumn, plainOf } from '../http/search-words'
import { type CellContext, type Column, ownColumns } from './csv-columns'
import { countsOf, digestOf, type ImportAnswer, type ImportRow } from './import-plan'
import { maxImportRows, readTable, type Table, type TableRow } from './import-table'
import type { Kind, New } from './kind'
import type { BaseQuery, Common } from './schemas'
import { changeEntry, createEntry, orderOf, requireDirectory, sees } from './service'

/** A row with what applying it needs. */
interface Planned<V extends object> extends ImportRow {
  readonly version: number | null
  readonly values: Partial<V>
  /** A whole new entry, where the row is one. */
  readonly added: New<V> | null
}

/**
 * D6: a row changes the entry with its Id, else the one entry of its name; a
 * row of a new name adds one. A column that is not there leaves what is; an
 * empty cell empties it.
 */
export const importEntries = async <V extends object, Q extends BaseQuery, E extends Common>(
  scope: Scope,
  kind: Kind<V, Q, E>,
  of: { bytes: Uint8Array; digest: string | null },
): Promise<ImportAnswer> => {
  requireDirectory(scope, 'edit-directory')
  const table = await readTable(of.bytes)
  if (!table.ok) throw refusal('bad-input', table.reason, { file: table.reason })
  const columns = columnsIn(scope, kind, table.value)
  const planned = await planOf(scope, kind, { table: table.value, columns })
  const digest = digestOf(planned)
  if (of.digest !== null) {
    if (of.digest !== digest)
      throw refusal(
        'out-of-date',
        'The directory has changed since this file was looked at. Look at what would happen now, then import it.',
      )
    for (const row of planned) await apply(scope, kind, row)
  }
  const rows = planned.map(({ version: _version, values: _values, added: _added, ...row }) => row)
  return { kind: kind.name, applied: of.digest !== null, rows, counts: countsOf(rows), notes: notesOf(table.value, columns), digest }
}

const apply = async <V extends object, Q extends BaseQuery, E extends Common>(
  scope: Scope,
  kind: Kind<V, Q, E>,
  row: Planned<V>,
): Promise<void> => {
  if (row.action === 'add' && row.added) await createEntry(scope, kind, row.added)
  if (row.action === 'change' && row.id !== null && row.version !== null)
    await changeEntry(scope, kind, { id: row.id, version: row.version, changes: row.values })
}

const columnsIn = <V extends object, Q extends BaseQuery, E extends Common>(scope: Scope, kind: Kind<V, Q, E>, { headings }: Table) => {
  const there = new Set(headings.map(plainOf))
  const own = ownColumns(kind, { personal: sees(scope, 'see-personal-data'), rates: sees(scope, 'see-rates') })
  return own.filter(({ heading }) => there.has(plainOf(heading)))
}

const notesOf = <E>({ headings }: Table, columns: readonly Column<E>[]): string[] => {
  const known = new Set(['id', ...columns.map(({ heading }) => plainOf(heading))])
  const unknown = headings.filter((heading) => heading !== '' && !known.has(plainOf(heading)))
  return unknown.length === 0 ? [] : [`Left out, because not known here: ${unknown.slice(0, 10).join(', ')}.`]
}

const planOf = async <V extends object, Q extends BaseQuery, E extends Common>(
  scope: Scope,
  kind: Kind<V, Q, E>,
  { table, columns }: { table: Table; columns: readonly Column<E>[] },
): Promise<Planned<V>[]> => {
  const existing = await existingOf(scope, kind, table)
  const designersByName = await designerNames(scope, kind.name === 'collection')
  const taken = new Map<string, number>()
  return table.rows.map((row) => {
    const match = matchOf(kind, row, existing)
    const key = match.entry?.id ?? plainOf(nameIn(row))
    const first = taken.get(key)
    taken.set(key, first ?? row.line)
    const problems = first === undefined ? match.problems : [`Row ${first} is the same ${kindWords[kind.name].one}. Keep one of the two.`]
    const context = { currency: currencyOf(row, match.entry), designers: designersByName }
    return plannedRow(kind, { row, columns, match: { ...match, problems }, context })
  })
}

const nameIn = ({ cells }: TableRow): string => cells.get('name') ?? ''

interface Match<E> {
  readonly entry: E | null
  readonly by: 'id' | 'name' | null
  readonly problems: readonly string[]
}

const matchOf = <V extends object, Q extends BaseQuery, E extends Common>(
  kind: Kind<V, Q, E>,
  row: TableRow,
  existing: readonly E[],
): Match<E> => {
  const { one } = kindWords[kind.name]
  const id = row.cells.get('id')?.toLowerCase() ?? ''
  if (id !== '') {
    const entry = existing.find((known) => known.id === id) ?? null
    if (entry === null)
      return { entry, by: null, problems: [`There is no ${one} with the id ${id.slice(0, 40)}. Empty the cell to add one.`] }
    const problems = entry.archivedAt === null ? [] : [`"${entry.name}" is archived. Restore this ${one} first.`]
    return { entry, by: 'id', problems }
  }
  const named = existing.filter((known) => known.archivedAt === null && plainOf(known.name) === plainOf(nameIn(row)))
  if (named.length > 1)
    return { entry: null, by: null, problems: [`${named.length} entries have this name. Give the Id of the one that is meant.`] }
  return { entry: named[0] ?? null, by: named[0] ? 'name' : null, problems: [] }
}

const plannedRow = <V extends object, Q extends BaseQuery, E extends Common>(
  kind: Kind<V, Q, E>,
  { row, columns, match, context }: { row: TableRow; columns: readonly Column<E>[]; match: Match<E>; context: CellContext },
): Planned<V> => {
  const base = {
    line: row.line,
    name: nameIn(row),
    id: match.entry?.id ?? null,
    matchedBy: match.by,
    version: match.entry?.version ?? null,
  }
  const { given, problems } = valuesIn(row, columns, context)
  const faults = [...match.problems, ...problems]
  const refusedRow = { ...base, action: 'refused' as const, changes: [], values: {}, added: null }
  if (faults.length > 0) return { ...refusedRow, problems: faults }
  if (match.entry === null) {
    const made = kind.newEntry.safeParse(given)
    if (!made.success) return { ...refusedRow, problems: sentencesOf(made.error, columns) }
    return { ...base, action: 'add', changes: [], problems: [], values: {}, added: made.data }
  }
  const read = kind.changes.safeParse(given)
  if (!read.success) return { ...refusedRow, problems: sentencesOf(read.error, columns) }
  const { values, changes } = differencesOf(kind, { entry: match.entry, read: read.data, row, columns })
  return { ...base, action: changes.length > 0 ? 'change' : 'same', changes, problems: [], values, added: null }
}

const valuesIn = <E>(row: TableRow, columns: readonly Column<E>[], context: CellContext) => {
  const given: Record<string, unknown> = {}
  const problems: string[] = []
  for (const { heading, field, read } of columns) {
    const value = read(row.cells.get(plainOf(heading)) ?? '', context)
    if (value.ok) given[field] = value.value
    else problems.push(`${heading}: ${value.reason}`)
  }
  return { given, problems }
}

const sentencesOf = <E>(error: z.ZodError, columns: readonly Column<E>[]): string[] =>
  error.issues.slice(0, 10).map(({ path, message }) => {
    const heading = columns.find(({ field }) => field === path[0])?.heading
    return heading ? `${heading}: ${message}` : message
  })

/** The columns whose values are others than the entry has. */
const differencesOf = <V extends object, Q extends BaseQuery, E extends Common>(
  kind: Kind<V, Q, E>,
  { entry, read, row, columns }: { entry: E; read: Partial<V>; row: TableRow; columns: readonly Column<E>[] },
) => {
  const before = new Map<string, unknown>(Object.entries(entry))
  const now = new Map<string, unknown>(Object.entries(read))
  const changed = columns.filter(({ field }) => JSON.stringify(before.get(field)) !== JSON.stringify(now.get(field)))
  const fields = new Set(changed.map(({ field }) => field))
  const values = kind.changes.safeParse(Object.fromEntries(Object.entries(read).filter(([field]) => fields.has(field))))
  return {
    values: values.success ? values.data : {},
    changes: changed.map((column) => ({
      heading: column.heading,
      from: String(column.cellOf(entry) ?? ''),
      to: row.cells.get(plainOf(column.heading)) ?? '',
    })),
  }
}

/** Every entry a row may mean. */
const existingOf = <V extends object, Q extends BaseQuery, E extends Common>(
  scope: Scope,
  kind: Kind<V, Q, E>,
  { rows }: Table,
): Promise<E[]> => {
  const ids = rows.map(({ cells }) => cells.get('id') ?? '').filter((id) => z.uuid().safeParse(id).success)
  const names = rows.map((row) => plainOf(nameIn(row))).filter(Boolean)
  const where = or(
    ids.length === 0 ? undefined : inArray(kind.columns.id, ids),
    names.length === 0 ? undefined : inArray(plainColumn(kind.columns.name), names),
  )
  if (where === undefined) return Promise.resolve([])
  return kind.select(scope.tx, { where, order: orderOf(kind), limit: maxImportRows * 3, offset: 0 })
}

const designerNames = async ({ tx }: Scope, needed: boolean): Promise<ReadonlyMap<string, readonly string[]>> => {
  const byName = new Map<string, string[]>()
  if (!needed) return byName
  const rows = await tx.select({ id: designers.id, name: designers.name }).from(designers).where(isNull(designers.archivedAt)).limit(5_000)
  for (const { id, name } of rows) byName.set(plainOf(name), [...(byName.get(plainOf(name)) ?? []), id])
  return byName
}

/** Rates of a row are read in its own currency, else in the one the entry has. */
const currencyOf = (row: TableRow, entry: object | null): string => {
  const given = row.cells.get('currency')?.toUpperCase() ?? ''
  const had = entry && 'currency' in entry && typeof entry.currency === 'string' ? entry.currency : 'EUR'
  return Intl.supportedValuesOf('currency').includes(given) ? given : had
}
