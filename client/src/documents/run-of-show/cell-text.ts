import type { CellValue, Row } from '@fashionos/shared/documents/run-of-show/schema'
import type { RowTimes } from '@fashionos/shared/documents/run-of-show/timing'
import type { WallClock } from '@fashionos/shared/time'
import { formatDuration, formatOffset, formatPlanned, formatWallTime } from '@fashionos/shared/time-text'
import type { GridColumn } from './grid-columns'

export interface Clock extends WallClock {
  /** A plan in durations only: instants are offsets from 0. */
  readonly floating: boolean
}

/** A planned instant as the grid shows it. */
export const plannedText = (instant: number | null, clock: Clock, options: { seconds?: boolean } = {}): string => {
  if (instant === null) return ''
  return clock.floating ? formatDuration(instant) : formatPlanned(instant, clock, options)
}

/** What a cell of a department column says. */
export const valueText = (value: CellValue | undefined): string => {
  if (value === undefined || value === null || value === false) return ''
  if (value === true) return 'yes'
  return typeof value === 'string' ? value : value.name
}

export interface CellSource {
  readonly row: Row
  readonly times: RowTimes | undefined
  readonly column: GridColumn
  readonly clock: Clock
}

/** A cell as text, as it is copied, found and read out. Pasted back, it means the same. */
export const cellText = ({ row, times, column, clock }: CellSource): string => {
  const { key, department } = column
  if (department) return department.kind === 'text' ? (row.cells[department.id] ?? '') : valueText(row.values[department.id])
  switch (key) {
    case 'cue':
      return row.cue
    case 'title':
      return row.title
    case 'start':
      return startText(row, times, clock)
    case 'length':
      return row.kind === 'milestone' ? '' : formatDuration(times?.duration ?? row.duration)
    case 'end':
      return row.end.kind === 'at' ? formatWallTime(row.end.at) : plannedText(times?.end ?? null, clock)
    case 'gap':
      return times?.gap ? formatOffset(times.gap) : ''
    default:
      return ''
  }
}

const startText = (row: Row, times: RowTimes | undefined, clock: Clock): string =>
  row.start.kind === 'hard' && !clock.floating ? formatWallTime(row.start.at) : plannedText(times?.start ?? null, clock)

/** What stands in the editor when a cell is opened: the rule, not the result. */
export const editText = (source: CellSource): string => {
  const { row, column } = source
  if (column.key === 'start') return startRuleText(row)
  if (column.key === 'end') return row.end.kind === 'at' ? formatWallTime(row.end.at) : ''
  if (column.key === 'length' && row.end.kind === 'duration') return row.duration === 0 ? '' : formatDuration(row.duration)
  return cellText(source)
}

const startRuleText = ({ start }: Row): string => {
  switch (start.kind) {
    case 'hard':
    case 'not-before':
      return formatWallTime(start.at)
    case 'relative':
      return formatOffset(start.offset)
    case 'follow':
      return ''
  }
}
