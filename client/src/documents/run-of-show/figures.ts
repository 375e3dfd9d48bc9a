import { flatRows } from '@fashionos/shared/documents/run-of-show/rows'
import type { Row, RunOfShow } from '@fashionos/shared/documents/run-of-show/schema'
import type { Schedule } from '@fashionos/shared/documents/run-of-show/timing'
import { formatDuration } from '@fashionos/shared/time-text'
import { type Clock, plannedText } from './cell-text'

/** One of the figures people came for. */
export interface Figure {
  readonly label: string
  readonly value: string
  /** Smaller, behind the value. */
  readonly note?: string
  readonly tone: 'plain' | 'late'
  /** The row it is about. */
  readonly row: string | null
}

/** The moments of a show that are asked for by name, and how rows say that they are one. */
const moments: readonly { readonly label: string; readonly is: (row: Row) => boolean }[] = [
  { label: 'House open', is: ({ title }) => /\b(house|doors?)\b/i.test(title) && /\b(opens?|doors?)\b/i.test(title) },
  { label: 'First look', is: ({ title, cue }) => /\bfirst look\b|\blook 0*1\b/i.test(title) || /^l0*1$/i.test(cue.trim()) },
  { label: 'Finale', is: ({ title }) => /\bfinale\b/i.test(title) },
]

/** House open, first look, finale as far as the plan has them, then when it ends and what is left before the hard out. */
export const figuresOf = ({ snapshot, schedule, clock }: { snapshot: RunOfShow; schedule: Schedule; clock: Clock }): readonly Figure[] => {
  const rows = flatRows(snapshot).map(({ row }) => row)
  const named = moments.flatMap(({ label, is }): Figure[] => {
    const row = rows.find((candidate) => !candidate.skip && !candidate.float && is(candidate) && startOf(schedule, candidate) !== null)
    return row ? [{ label, value: moment(startOf(schedule, row), clock), tone: 'plain', row: row.id }] : []
  })
  const starts: Figure[] =
    named[0]?.label === 'House open' || schedule.start === null
      ? []
      : [{ label: 'Starts', value: moment(schedule.start, clock), tone: 'plain', row: null }]
  return [...starts, ...named, ...endFigures(schedule, clock)]
}

const startOf = (schedule: Schedule, row: Row): number | null => schedule.rows.get(row.id)?.start ?? null

const endFigures = ({ end, hardOut, toGive, total }: Schedule, clock: Clock): Figure[] => {
  if (clock.floating) return [{ label: 'Length', value: formatDuration(total), tone: 'plain', row: null }]
  const ends: Figure[] = end === null ? [] : [{ label: 'Ends', value: moment(end, clock), tone: 'plain', row: null }]
  if (hardOut === null || toGive === null) return ends
  const label = `Hard out ${moment(hardOut, clock)}`
  const over: Figure = { label, value: formatDuration(-toGive), note: 'over', tone: 'late', row: null }
  return [...ends, toGive < 0 ? over : { label, value: formatDuration(toGive), note: 'to give', tone: 'plain', row: null }]
}

/** Seconds only when there are some. */
const moment = (instant: number | null, clock: Clock): string => {
  const whole = plannedText(instant, clock)
  return clock.floating ? whole : whole.replace(/:00$/, '')
}
