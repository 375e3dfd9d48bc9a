import { z } from 'zod'
import { ok, type Result, refused } from '../../../errors'
import { fieldOf } from '../../../import-files/read-json'
import { newColumn, newRow, showChange } from '../args'
import { type DraftPlan, type DraftRow, emptyRow } from './draft'

/** Our own export: the snapshot as it is, and what it is. */
export const ownFormat = 'fashionos/run-of-show'

const file = z.object({
  format: z.literal(ownFormat),
  version: z.literal(1),
  title: z.string().max(2_000),
  show: showChange,
  columns: z.array(newColumn),
  items: z.array(newRow),
})

export const isOwn = (json: unknown): boolean => fieldOf(json, 'format') === ownFormat

export const ownDraft = (json: unknown): Result<DraftPlan> => {
  const read = file.safeParse(json)
  if (!read.success) {
    const issue = read.error.issues[0]
    return refused(
      `Expected a run of show exported by FashionOS, version 1; at ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? 'unreadable'}`,
    )
  }
  const { title, show, columns, items } = read.data
  return ok({
    title,
    show,
    columns: columns.map((column) => ({
      key: column.id,
      title: column.title ?? '',
      kind: column.kind ?? 'text',
      department: column.department ?? null,
      options: column.options ?? [],
    })),
    rows: items.map(rowOf),
    ignored: [],
  })
}

const rowOf = (item: z.infer<typeof newRow>, index: number): DraftRow => {
  const { id, cells, values, ...parts } = item
  return {
    ...emptyRow,
    kind: 'item',
    title: '',
    ...parts,
    key: id,
    at: `items[${index}]`,
    line: index + 1,
    cells: Object.entries(cells ?? {}),
    values: Object.entries(values ?? {}),
  }
}
