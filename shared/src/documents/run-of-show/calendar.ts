import { escaped, folded, utc } from '../../calendar-text'
import { plainTextOf } from '../../rich-text/plain-text'
import type { Instant } from '../../time'
import { flatRows } from './rows'
import type { Department, Row, RunOfShow } from './schema'
import { scheduleOf } from './timing'

export interface CalendarOptions {
  /** Name of the calendar. */
  readonly title: string
  /** Instant of writing, epoch ms. */
  readonly at: Instant
  /** Only what concerns this department: milestones, and items with something in its columns. */
  readonly department?: Department
}

/**
 * The calls of a show as a calendar (RFC 5545): each milestone and each item
 * that counts, in UTC, with a UID that stays when it moves, so that
 * subscribed calendars move it along. A floating plan has no times: the
 * calendar is empty.
 */
export const calendarOf = (snapshot: RunOfShow, options: CalendarOptions): string => {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//FashionOS//Run of show//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(options.title)}`,
    `X-WR-TIMEZONE:${snapshot.show.timeZone}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
    ...(snapshot.show.anchor === 'floating' ? [] : eventsOf(snapshot, options)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const eventsOf = (snapshot: RunOfShow, { at, department }: CalendarOptions): string[] => {
  const schedule = scheduleOf(snapshot)
  const columns = snapshot.columns.filter((column) => column.department === department)
  return flatRows(snapshot).flatMap(({ row, group }) => {
    const times = schedule.rows.get(row.id)
    if (row.kind === 'group' || !times || times.start === null || times.end === null) return []
    const concerns = department === undefined || row.kind === 'milestone' || columns.some(({ id }) => hasSomething(row, id))
    return concerns ? eventOf({ row, start: times.start, end: times.end, group, at, details: detailsOf(row, snapshot, department) }) : []
  })
}

const hasSomething = (row: Row, column: string): boolean => {
  const value = Object.hasOwn(row.values, column) ? row.values[column] : null
  return (Object.hasOwn(row.cells, column) && row.cells[column] !== '') || (value !== null && value !== undefined && value !== false)
}

const detailsOf = (row: Row, { columns }: RunOfShow, department: Department | undefined): string => {
  const cells = columns
    .filter(
      (column) =>
        (department === undefined || column.department === department) && column.kind === 'text' && Object.hasOwn(row.cells, column.id),
    )
    .flatMap((column) => (row.cells[column.id] ? [`${column.title}: ${row.cells[column.id]}`] : []))
  return [...cells, plainTextOf(row.notes)].filter(Boolean).join('\n').slice(0, 8_000)
}

interface EventInput {
  readonly row: Row
  readonly start: Instant
  readonly end: Instant
  readonly group: Row | null
  readonly at: Instant
  readonly details: string
}

const eventOf = ({ row, start, end, group, at, details }: EventInput): string[] => [
  'BEGIN:VEVENT',
  `UID:${row.id}@fashionos`,
  `DTSTAMP:${utc(at)}`,
  `DTSTART:${utc(start)}`,
  ...(end > start ? [`DTEND:${utc(end)}`] : []),
  `SUMMARY:${escaped([row.cue, row.title].filter(Boolean).join(' ') || 'No title')}`,
  ...(details ? [`DESCRIPTION:${escaped(details)}`] : []),
  ...(group?.title ? [`CATEGORIES:${escaped(group.title)}`] : []),
  'END:VEVENT',
]
