import { escaped, folded, utc } from '../../calendar-text'
import { plainTextOf } from '../../rich-text/plain-text'
import type { ExportContext } from '../document-type'
import { type DueDay, dateOfNumber, dayFinder, dayNumberOf } from './due'
import type { Task, TaskBoard } from './schema'
import { statesOf } from './states'

/**
 * The due days of a board as a calendar (RFC 5545): one with a time as an instant
 * in UTC, one without as a whole day. The UID stays when a task moves, so that
 * calendars which import the file again move it along.
 */
export const icsOf = (board: TaskBoard, { title, at }: ExportContext): string => {
  const find = dayFinder(board.show)
  const { states } = statesOf(board)
  const events = board.tasks.flatMap((task) =>
    task.due ? eventOf({ task, due: find(task.due), done: states.get(task.id)?.done ?? false, at }) : [],
  )
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//FashionOS//Task board//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(title)}`,
    `X-WR-TIMEZONE:${board.show.timeZone}`,
    ...events,
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

interface EventInput {
  readonly task: Task
  readonly due: DueDay
  readonly done: boolean
  readonly at: number
}

const eventOf = ({ task, due, done, at }: EventInput): string[] => {
  const who = Object.values(task.assignees).join(', ') || task.owner
  const details = [who, plainTextOf(task.notes)].filter(Boolean).join('\n').slice(0, 8_000)
  return [
    'BEGIN:VEVENT',
    `UID:${task.id}@fashionos`,
    `DTSTAMP:${utc(at)}`,
    ...timesOf(due),
    `SUMMARY:${escaped(`${done ? '✓ ' : ''}${task.title || 'No title'}`)}`,
    ...(details ? [`DESCRIPTION:${escaped(details)}`] : []),
    `CATEGORIES:${escaped(task.category)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

const timesOf = ({ date, time, at }: DueDay): string[] => {
  if (time !== null) return [`DTSTART:${utc(at)}`]
  return [`DTSTART;VALUE=DATE:${compact(date)}`, `DTEND;VALUE=DATE:${compact(dateOfNumber(dayNumberOf(date) + 1))}`]
}

const compact = (date: string): string => date.replaceAll('-', '')
