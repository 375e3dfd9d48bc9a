import { ok, type Result, refused } from '../../../errors'
import { type Cell, serialMs, textOf } from '../../../import-files/workbook'
import { type DurationMs, day, hour, maxDuration, minute, timeOfDay, type WallTime } from '../../../time'
import { type DurationUnit, parseDuration, parseWallTime } from '../../../time-text'

/** A wall time in a cell. `dated`: the cell itself says the day, so nothing is guessed about it. */
export interface CellTime {
  readonly wall: WallTime
  readonly dated: boolean
}

/** Serials above this are dates (1954 and later); below it, days and fractions of a day. */
const firstDate = 20_000

/** The time of day a cell holds: as typed, as a fraction of a day, or as a date with a time. `date`: the show's. */
export const cellTime = (cell: Cell, date: string): Result<CellTime> => {
  if (typeof cell === 'object' && cell !== null) return serialTime(cell.serial, date)
  if (typeof cell === 'number' && (cell < 1 || cell >= firstDate)) return serialTime(cell, date)
  const text = textOf(cell)
  if (/^0[.,]\d{3,}$/.test(text)) return serialTime(Number(text.replace(',', '.')), date)
  const iso = /^(\d{4}-\d{2}-\d{2})[ T](.{4,30}?)Z?$/.exec(text)
  const typed = parseWallTime(iso?.[2] ?? text)
  if (!typed.ok) return typed
  if (!iso) return ok({ wall: typed.value, dated: /^[+\u2212-]|[+-]\d\)?$/.test(text) || typed.value.day !== 0 })
  return dayed(daysFrom(date, Date.parse(`${iso[1]}T00:00:00Z`)) + typed.value.day, typed.value.time)
}

const serialTime = (serial: number, date: string): Result<CellTime> => {
  const ms = serialMs(serial)
  if (ms < 0) return refused('Expected a time of day, found a negative number.')
  const days = Math.floor(ms / day)
  const time = timeOfDay(ms - days * day)
  if (serial >= firstDate) return dayed(daysFrom(date, Date.UTC(1899, 11, 30) + days * day), time)
  return days === 0 ? ok({ wall: { day: 0, time }, dated: false }) : dayed(days, time)
}

const daysFrom = (date: string, midnight: number): number => Math.round((midnight - Date.parse(`${date}T00:00:00Z`)) / day)

/** A day far from the show's date is the date of another show: the times are kept, the day is the show's. */
const dayed = (days: number, time: string): Result<CellTime> =>
  Math.abs(days) <= 31 ? ok({ wall: { day: days, time }, dated: true }) : ok({ wall: { day: 0, time }, dated: false })

export interface DurationReading {
  /** Unit of bare numbers. */
  readonly unit: DurationUnit
  /** Whether the heading names that unit, so that 0.5 is half of it and not half a day. */
  readonly unitNamed: boolean
  /** Whether `1:30` is an hour and a half here rather than ninety seconds. */
  readonly hoursFirst: boolean
}

/** The length a cell holds: as typed, or as a fraction of a day. */
export const cellDuration = (cell: Cell, { unit, unitNamed, hoursFirst }: DurationReading): Result<DurationMs> => {
  if (typeof cell === 'object' && cell !== null) return bounded(serialMs(cell.serial))
  if (typeof cell === 'number' && cell < 1 && cell > 0 && !unitNamed) return bounded(serialMs(cell))
  const text = textOf(cell)
  if (/^0[.,]\d{4,}$/.test(text) && !unitNamed) return bounded(serialMs(Number(text.replace(',', '.'))))
  const twoParts = /^(\d{1,3}):([0-5]\d)$/.exec(text)
  if (hoursFirst && twoParts) return bounded(Number(twoParts[1]) * hour + Number(twoParts[2]) * minute)
  return parseDuration(text, { bare: unit })
}

const bounded = (ms: number): Result<DurationMs> =>
  ms >= 0 && ms <= maxDuration ? ok(ms) : refused('Expected a length of 31 days at most, found a date or a negative number.')
