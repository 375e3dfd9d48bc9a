import { z } from 'zod'
import type { DraftOf } from '../../ydoc/draft'
import { commandsFor } from '../document-type'
import { id, type NewColumn, newColumn, newRow, showChange } from './args'
import { anchorOf, lastOf, placeRefusal } from './levels'
import { danglingReference, firstReason, knownOf, takenIds, tooManyColumns, tooManyRows } from './refusals'
import { type RunOfShow, schema } from './schema'

const command = commandsFor(schema)
type Draft = DraftOf<typeof schema>

const args = z.strictObject({
  show: showChange.optional(),
  /** Columns the rows have cells in. A new one is added last, one that is there changes, a removed one comes back. */
  columns: z.array(newColumn).max(schema.columns.maxItems),
  rows: z.array(newRow).max(schema.items.maxItems),
  /** A row of the top level, `null` (first), or left out (last). */
  after: id.nullable().optional(),
  /** Whether what is there now is removed: rows, and columns that are not in `columns`. */
  replace: z.boolean(),
})
type Args = z.infer<typeof args>

export const importCommand = command({
  summary: 'Bring in rows with their columns and settings as one edit, beside what is there or instead of it.',
  args,
  refuse: (snapshot, { columns, rows, after, replace }, removed) => {
    const left = replace ? { ...snapshot, items: [], columns: [] } : snapshot
    const known = knownOf({ ...left, columns: [...left.columns, ...columns.map(asColumn)] }, removed, rows)
    return firstReason(
      () => takenIds(snapshot, removed, [...idsOf(rows), ...newIds(columns, (id) => isColumn(snapshot, id) || removed('columns', id))]),
      () => (new Set(idsOf(columns)).size < columns.length ? 'Each column may be given once.' : null),
      () => tooManyRows(left, rows.length),
      () => tooManyColumns(left, newOnes(left, columns).length),
      () => rows.map((row) => danglingReference(row, known)).find((reason) => reason !== null) ?? null,
      () => (replace ? null : placeRefusal(snapshot.items, { after: after ?? null, level: null })),
    )
  },
  apply: (draft, args) => {
    if (args.show) draft.show.set(args.show)
    if (args.replace) draft.items.remove(idsOf(draft.items.all()))
    importColumns(draft, args)
    const standing = draft.items.all()
    const after = args.after === undefined ? lastOf(standing, null) : args.after
    const place = { after: args.replace ? null : after, level: null }
    draft.items.add(args.rows, { after: anchorOf(standing, place, new Set()) })
  },
})

const idsOf = (things: readonly { id: string }[]): string[] => things.map(({ id }) => id)

const isColumn = ({ columns }: RunOfShow, id: string): boolean => columns.some((column) => column.id === id)

const newIds = (columns: readonly NewColumn[], isKnown: (id: string) => boolean): string[] => idsOf(columns).filter((id) => !isKnown(id))

const newOnes = ({ columns }: { columns: readonly { id: string }[] }, wanted: readonly NewColumn[]): NewColumn[] =>
  wanted.filter(({ id }) => !columns.some((column) => column.id === id))

const asColumn = ({ id }: NewColumn): RunOfShow['columns'][number] => ({ id, title: '', kind: 'text', department: null, options: [] })

const importColumns = ({ columns }: Draft, args: Args): void => {
  const removed = new Set(idsOf(columns.removed()))
  const wanted = new Set(idsOf(args.columns))
  columns.restore(args.columns.flatMap(({ id }) => (removed.has(id) ? [id] : [])))
  if (args.replace) columns.remove(idsOf(columns.all()).filter((id) => !wanted.has(id)))
  for (const { id, ...changes } of args.columns) if (columns.has(id)) columns.set(id, changes)
  const added = args.columns.filter(({ id }) => !columns.has(id))
  columns.add(added, { after: columns.all().at(-1)?.id ?? null })
  if (args.replace) columns.move(idsOf(args.columns), { after: null })
}

export type ImportRowsArgs = Args
