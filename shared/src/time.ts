/**
 * Time in FashionOS.
 *
 * - An **instant** is epoch milliseconds: what happened, or is projected.
 * - A **duration** is whole milliseconds.
 * - The plan stores **wall times**: a day offset from the show's date and a
 *   time of day, resolved in the show's IANA zone when evaluated. There is no
 *   arithmetic on times of day anywhere.
 * - Signs: positive = late, everywhere.
 */

/** Epoch milliseconds. */
export type Instant = number
/** Whole milliseconds. */
export type DurationMs = number

export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

/** The longest duration an item may have: 31 days. */
export const maxDuration = 31 * day

/** A time of day on a day relative to the show's date: `{ day: 0, time: '19:30:00' }`; `day: 1` is the morning after. */
export interface WallTime {
  day: number
  /** `HH:MM:SS`, with `.mmm` only when there are milliseconds. */
  time: string
}

/** Where wall times are counted from and in which zone they are read. */
export interface WallClock {
  /** The show's date, ISO. */
  readonly date: string
  /** IANA. */
  readonly timeZone: string
}

/**
 * A reader of wall times for one date and zone, for many wall times at once:
 * the zone's offset is looked up twice per day, not once per wall time.
 *
 * - T1: a wall time that the spring change skips moves forward by the gap
 *   (02:30 on the night of the change is 03:30 summer time).
 * - T2: a wall time that the autumn change repeats is the first of the two.
 */
export const wallTimeResolver = ({ date, timeZone }: WallClock): ((wall: WallTime) => Instant) => {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  const days = new Map<number, DayOffsets>()
  return (wall) => {
    let offsets = days.get(wall.day)
    if (!offsets) {
      offsets = offsetsAround(midnight + wall.day * day, timeZone)
      days.set(wall.day, offsets)
    }
    return instantOf(midnight + wall.day * day + sinceMidnight(wall.time), offsets, timeZone)
  }
}

/** One wall time as an instant; for many, make a resolver once. */
export const resolveWallTime = (wall: WallTime, clock: WallClock): Instant => wallTimeResolver(clock)(wall)

/** The wall time a clock on the wall shows at an instant: the inverse of a resolver, except inside a repeated hour. */
export const wallTimeAt = (instant: Instant, { date, timeZone }: WallClock): WallTime => {
  const local = instant + zoneOffsetAt(instant, timeZone)
  const days = Math.floor(local / day)
  return { day: days - Date.parse(`${date}T00:00:00Z`) / day, time: timeOfDay(local - days * day) }
}

/** `HH:MM:SS`, with `.mmm` only when needed, of the milliseconds since a day began (0 ≤ ms < 24 h). */
export const timeOfDay = (ms: DurationMs): string => {
  const clock = [Math.floor(ms / hour), Math.floor(ms / minute) % 60, Math.floor(ms / second) % 60].map((n) => String(n).padStart(2, '0'))
  const rest = ms % second
  return rest === 0 ? clock.join(':') : `${clock.join(':')}.${String(rest).padStart(3, '0')}`
}

/** Milliseconds on the clock's face, not elapsed time: on a day of a clock change the two differ. */
export const sinceMidnight = (time: string): DurationMs =>
  Number(time.slice(0, 2)) * hour + Number(time.slice(3, 5)) * minute + Number(time.slice(6, 8)) * second + Number(time.slice(9) || 0)

/** What the zone's clocks are ahead of UTC at an instant, in ms. */
export const zoneOffsetAt = (instant: Instant, timeZone: string): DurationMs => {
  const zone = knownZone(timeZone)
  const quarter = Math.floor(instant / quarterHour)
  const known = zone.offsets.get(quarter)
  if (known !== undefined) return known
  const offset = computedOffset(instant, zone.formatter)
  if (quarter < firstRegularQuarter) return offset
  if (zone.offsets.size >= maxOffsets) zone.offsets.clear()
  zone.offsets.set(quarter, offset)
  return offset
}

const computedOffset = (instant: Instant, formatter: Intl.DateTimeFormat): DurationMs => {
  const whole = Math.floor(instant / second) * second
  const parts = numbersIn(formatter.format(whole))
  const [month = 1, dayOfMonth = 1, year = 1970, hours = 0, minutes = 0, seconds = 0] = parts
  return Date.UTC(year, month - 1, dayOfMonth, hours, minutes, seconds) - whole
}

interface DayOffsets {
  readonly before: DurationMs
  readonly after: DurationMs
}

/** The offsets on either side of a local day, far enough out for every zone (−12 to +14 h). */
const offsetsAround = (utcMidnight: number, timeZone: string): DayOffsets => ({
  before: zoneOffsetAt(utcMidnight - day, timeZone),
  after: zoneOffsetAt(utcMidnight + 2 * day, timeZone),
})

const instantOf = (local: number, { before, after }: DayOffsets, timeZone: string): Instant => {
  if (before === after) return local - before
  const candidates = [local - before, local - after].filter((instant) => zoneOffsetAt(instant, timeZone) === local - instant)
  return candidates.length === 0 ? local - before : Math.min(...candidates)
}

const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number)

interface Zone {
  readonly formatter: Intl.DateTimeFormat
  /** By quarter of an hour: since 1973 clocks have changed only on quarters. */
  readonly offsets: Map<number, DurationMs>
}

/** A formatter costs 50 µs to make and 1 µs to ask: kept per zone, the oldest dropped above the bound. */
const zones = new Map<string, Zone>()
const maxZones = 64
const maxOffsets = 1_000
const quarterHour = 15 * minute
const firstRegularQuarter = Date.UTC(1973, 0) / quarterHour

const knownZone = (timeZone: string): Zone => {
  const known = zones.get(timeZone)
  if (known) return known
  const zone: Zone = { formatter: clockFormatter(timeZone), offsets: new Map() }
  const oldest = zones.keys().next()
  if (zones.size >= maxZones && !oldest.done) zones.delete(oldest.value)
  zones.set(timeZone, zone)
  return zone
}

const clockFormatter = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })

/** Whether this runtime knows the zone. */
export const isZone = (zone: string): boolean => {
  if (!/^[A-Za-z]/.test(zone)) return false
  try {
    knownZone(zone)
    return true
  } catch {
    return false
  }
}
