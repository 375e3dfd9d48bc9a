import { ok, type Result, refused } from './errors'
import {
  type DurationMs,
  day,
  hour,
  type Instant,
  maxDuration,
  minute,
  second,
  timeOfDay,
  type WallClock,
  type WallTime,
  wallTimeAt,
} from './time'

/** Times as people read and type them. What is formatted here parses back to the same value. */

const minus = '\u2212'

/** `0:18`, `45:00`, `1:20:00`, with milliseconds only when there are some: `0:02.400`. Hours may exceed 24. */
export const formatDuration = (ms: DurationMs): string => {
  if (ms < 0) return `${minus}${formatDuration(-ms)}`
  const hours = Math.floor(ms / hour)
  const minutes = Math.floor(ms / minute) % 60
  const seconds = `${pad(Math.floor(ms / second) % 60)}${fractionOf(ms)}`
  return hours > 0 ? `${hours}:${pad(minutes)}:${seconds}` : `${minutes}:${seconds}`
}

/** With its sign, positive = late: `+2:10`, `−3:00`, `0:00`. */
export const formatOffset = (ms: DurationMs): string => (ms > 0 ? `+${formatDuration(ms)}` : formatDuration(ms))

/** `20:00:00`, and the day when it is not the show's: `+1 00:15:00`. Without seconds on request. */
export const formatWallTime = ({ day: offset, time }: WallTime, options: { seconds?: boolean } = {}): string => {
  const clock = options.seconds === false ? time.slice(0, 5) : time
  if (offset === 0) return clock
  return `${offset > 0 ? '+' : minus}${Math.abs(offset)} ${clock}`
}

/** What a clock in the zone shows at an instant: `20:14:30`, or `20:14` without seconds. Milliseconds are cut. */
export const formatClock = (instant: Instant, timeZone: string, options: { seconds?: boolean } = {}): string =>
  wallTimeAt(instant, { date: '1970-01-01', timeZone }).time.slice(0, options.seconds === false ? 5 : 8)

/** Like `formatClock`, with the day offset when it is not the show's date: `+1 00:15:00`. */
export const formatPlanned = (instant: Instant, clock: WallClock, options: { seconds?: boolean } = {}): string => {
  const wall = wallTimeAt(instant, clock)
  return formatWallTime({ day: wall.day, time: wall.time.slice(0, 8) }, options)
}

const pad = (n: number): string => String(n).padStart(2, '0')
const fractionOf = (ms: DurationMs): string => (ms % second === 0 ? '' : `.${String(ms % second).padStart(3, '0')}`)

/** What a bare number means: the grid's length cell counts in minutes, a column headed "sec" in seconds. */
export type DurationUnit = 'seconds' | 'minutes' | 'hours'
const unitMs: Readonly<Record<DurationUnit, DurationMs>> = { seconds: second, minutes: minute, hours: hour }

/**
 * A length as people type it: `0:18`, `45:00` (m:ss), `1:20:00` (h:mm:ss),
 * `00:02.400`, `90s`, `1h 20`, `1h20m`, `20 min`, `1.5h`, `1'30"`, or a bare
 * number in `bare` units (minutes unless told). Refuses negative lengths and
 * more than 31 days.
 */
export const parseDuration = (text: string, options: { bare?: DurationUnit } = {}): Result<DurationMs> => {
  const typed = tidy(text)
  if (typed.length > maxTyped) return refused('Expected a length such as 0:18, 45:00 or 1h 20, found a long text.')
  const ms = colonDuration(typed) ?? unitDuration(typed) ?? bareDuration(typed, options.bare ?? 'minutes')
  if (ms === null) return refused(`Expected a length such as 0:18, 45:00 or 1h 20, found “${text.trim()}”.`)
  if (ms > maxDuration) return refused(`A length is 31 days at most, found “${text.trim()}”.`)
  return ok(ms)
}

/**
 * A time of day as people type it: `20:00`, `19:30:00`, `7:30pm`, `7.30 pm`,
 * `19h30`, `1930`, `noon`; with a day: `+1 00:15` for the day after the
 * show's, `−1 22:00` for the one before, and `25:30` for half past one the
 * morning after.
 */
export const parseWallTime = (text: string): Result<WallTime> => {
  const typed = tidy(text)
  const expected = refused(`Expected a time of day such as 20:00, 19:30:00 or 7:30pm, found “${text.trim().slice(0, maxTyped)}”.`)
  if (typed.length > maxTyped) return expected
  const { offset, rest } = dayOffsetIn(typed)
  const ms = namedTime(rest) ?? clockTime(rest)
  if (ms === null) return expected
  const wall = { day: offset + Math.floor(ms / day), time: timeOfDay(ms % day) }
  return Math.abs(wall.day) > 31 ? refused('A time lies within 31 days of the show.') : ok(wall)
}

const maxTyped = 60

const tidy = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[\u2019\u2032]/g, "'")
    .replace(/[\u201d\u2033]/g, '"')
    .replace(/\s+/g, ' ')

/** `h:mm:ss.mmm`, `m:ss.mmm`. The first part may exceed 59. */
const colonDuration = (typed: string): DurationMs | null => {
  const match = /^(?:(\d{1,4}):)?(\d{1,5}):(\d{2})(?:[.,](\d{1,3})\d*)?$/.exec(typed)
  if (!match) return null
  const [, hours, minutes = '0', seconds = '0', fraction = ''] = match
  if (Number(seconds) > 59 || (hours !== undefined && Number(minutes) > 59)) return null
  return Number(hours ?? 0) * hour + Number(minutes) * minute + Number(seconds) * second + Number(fraction.padEnd(3, '0'))
}

/** Units by their first letters, in the languages rundowns are written in. */
const units: readonly [RegExp, DurationMs][] = [
  [/^(ms|msec|millis|milliseconds?)$/, 1],
  [/^(d|days?|jours?|tage?|d[i\u00ed]as?|giorn[io])$/, day],
  [/^(h|hrs?|hours?|std|stunden?|heures?|horas?|or[ae])$/, hour],
  [/^('|m|min|mins|minutes?|minuten?|minutos?|minut[oi])$/, minute],
  [/^("|''|s|secs?|seconds?|sek|sekunden?|secondes?|segundos?|second[oi])$/, second],
]

/** `1h 20m`, `90s`, `1.5h`, `1'30"`; a bare number at the end counts in the next smaller unit. */
const unitDuration = (typed: string): DurationMs | null => {
  const pieces = typed.match(/\d+(?:[.,]\d+)?|[a-z\u00ed]+|''|['"]|[^\s]/g) ?? []
  let total = 0
  let last = Number.POSITIVE_INFINITY
  for (let i = 0; i < pieces.length; i += 2) {
    const amount = numberOf(pieces[i] ?? '')
    const unit = i + 1 < pieces.length ? unitNamed((pieces[i + 1] ?? '').replace(/\.$/, '')) : smallerThan(last)
    if (amount === null || unit === null || unit >= last) return null
    total += amount * unit
    last = unit
  }
  return pieces.length < 2 ? null : Math.round(total)
}

const unitNamed = (name: string): DurationMs | null => units.find(([pattern]) => pattern.test(name))?.[1] ?? null

const smallerThan = (unit: DurationMs): DurationMs | null => {
  if (unit === hour) return minute
  return unit === minute ? second : null
}

const bareDuration = (typed: string, unit: DurationUnit): DurationMs | null => {
  const amount = numberOf(typed)
  return amount === null ? null : Math.round(amount * unitMs[unit])
}

const numberOf = (typed: string): number | null => (/^\d{1,9}([.,]\d+)?$/.test(typed) ? Number(typed.replace(',', '.')) : null)

/** `+1 00:15`, `+1d 00:15`, `00:15 +1`, `00:15 (+1)`. */
const dayOffsetIn = (typed: string): { offset: number; rest: string } => {
  const before = /^([+-]\d{1,2}) ?(?:d|days?)? (.+)$/.exec(typed)
  if (before) return { offset: Number(before[1]), rest: before[2] ?? '' }
  const after = /^(.+?) ?\(?([+-]\d{1,2}) ?(?:d|days?)?\)?$/.exec(typed)
  return after ? { offset: Number(after[2]), rest: after[1] ?? '' } : { offset: 0, rest: typed }
}

const namedTime = (typed: string): DurationMs | null => {
  if (/^(noon|midday|midi|mittag)$/.test(typed)) return 12 * hour
  return /^(midnight|minuit|mitternacht)$/.test(typed) ? 0 : null
}

const clockTime = (typed: string): DurationMs | null => {
  const match = clockParts(typed)
  if (!match) return null
  const { hours, minutes, seconds, fraction, half } = match
  if (minutes > 59 || seconds > 59 || hours > 47) return null
  if (half !== null && (hours > 23 || (hours === 0 && half === 'p'))) return null
  return hourOfDay(hours, half) * hour + minutes * minute + seconds * second + fraction
}

const hourOfDay = (hours: number, half: 'a' | 'p' | null): number => {
  if (half === 'p' && hours < 12) return hours + 12
  return half === 'a' && hours === 12 ? 0 : hours
}

interface ClockParts {
  readonly hours: number
  readonly minutes: number
  readonly seconds: number
  readonly fraction: number
  readonly half: 'a' | 'p' | null
}

const clockParts = (typed: string): ClockParts | null => {
  const halfOf = /^(.*?) ?([ap])\.? ?m\.?$/.exec(typed)
  const half = halfOf ? (halfOf[2] === 'p' ? 'p' : 'a') : null
  const digits = (halfOf?.[1] ?? typed).replace(/ ?(uhr|heures?|hrs?)$/, '')
  const written =
    /^(\d{1,2})[:.h](\d{2})(?:[:.m](\d{2})s?(?:[.,](\d{1,3})\d*)?)?$/.exec(digits) ??
    /^(\d{1,2})h?$/.exec(digits) ??
    /^(\d{1,2}?)(\d{2})(\d{2})?$/.exec(digits.length === 5 ? '' : digits)
  if (!written) return null
  const [, hours, minutes, seconds, fraction] = written
  return {
    hours: Number(hours),
    minutes: Number(minutes ?? 0),
    seconds: Number(seconds ?? 0),
    fraction: Number((fraction ?? '').padEnd(3, '0')),
    half,
  }
}
