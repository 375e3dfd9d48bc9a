import type { Column, Row } from '../documents/run-of-show/schema'
import { cellsFor, type LookRow } from './look-rows'

export interface Layout {
  readonly row: Row
  readonly looks: readonly LookRow[]
  readonly columns: readonly Column[]
  /** The group they stand in: the item itself at the top level. */
  readonly group: string | null
}

/** The rows of an item's looks, with what the item says on the first and the last that walks. */
export const laidOut = ({ row, looks, columns, group }: Layout): readonly Row[] => {
  const first = Math.max(
    0,
    looks.findIndex(({ skip }) => !skip),
  )
  const last = looks.findLastIndex(({ skip }) => !skip)
  return looks.map((look, i): Row => {
    const own = cellsFor(look, columns)
    const isFirst = i === first
    return {
      id: look.id,
      kind: 'item',
      title: look.title,
      cue: look.cue,
      group,
      start: isFirst && row.start.kind !== 'relative' ? row.start : follow,
      end: i === last ? row.end : byLength,
      duration: look.length,
      turnaround: isFirst ? row.turnaround + look.pause : look.pause,
      skip: look.skip || (group !== row.id && row.skip),
      float: false,
      leads: row.leads,
      colour: row.colour,
      lineup: null,
      notes: isFirst ? together(row.notes, look.notes) : look.notes,
      cells: isFirst ? bothTexts(row.cells, own.cells) : own.cells,
      values: isFirst ? { ...row.values, ...own.values } : own.values,
    }
  })
}

const follow: Row['start'] = { kind: 'follow' }
const byLength: Row['end'] = { kind: 'duration' }

/** What is left of an item for the heading of its looks. */
export const headingOf = (row: Row, kind: 'group' | 'milestone'): Row => ({
  ...row,
  kind,
  group: kind === 'group' ? null : row.group,
  start: follow,
  end: byLength,
  duration: 0,
  turnaround: 0,
  notes: null,
  cells: {},
  values: {},
})

const together = (a: Row['notes'], b: Row['notes']): Row['notes'] =>
  a && b ? { type: 'doc', content: [...(a.content ?? []), ...(b.content ?? [])] } : (a ?? b)

const bothTexts = (item: Row['cells'], look: Row['cells']): Row['cells'] => ({
  ...item,
  ...Object.fromEntries(Object.entries(look).map(([id, text]) => [id, [item[id]?.trim(), text].filter(Boolean).join(' · ')])),
})
