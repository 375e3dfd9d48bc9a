import { departmentShort } from '../documents/run-of-show/department-names'
import { day, type Instant, second, type WallClock, wallTimeAt } from '../time'
import { formatDuration, formatOffset, formatPlanned } from '../time-text'
import type { Report } from './report'
import type { AcceptedChange } from './report-changes'
import type { ColumnKind, Value } from './report-tables'

export const kindTitle = ({ kind, speed }: Pick<Report, 'kind' | 'speed'>): string => {
  if (speed > 1) return `Drill at ${speed}×`
  return kind === 'show' ? 'Show' : 'Rehearsal'
}

/** Which days "+1 00:15:00" counts from: planned times from the show's date, performed ones from the day of the first GO. */
export interface ReportClock {
  readonly planned: WallClock
  readonly performed: WallClock
}

export const reportClockOf = ({ began }: Pick<Report, 'began'>, show: WallClock): ReportClock => ({
  planned: show,
  performed: began === null ? show : { date: dateOf(began, show.timeZone), timeZone: show.timeZone },
})

/** The date a calendar in the zone shows at an instant: `2027-03-06`. */
export const dateOf = (instant: Instant, timeZone: string): string =>
  new Date(wallTimeAt(instant, { date: '1970-01-01', timeZone }).day * day).toISOString().slice(0, 10)

/** A value as people read it, in whole seconds; '' for none. */
export const valueText = (kind: ColumnKind, value: Value, clock: ReportClock): string => {
  if (value === null) return ''
  if (typeof value === 'string') return value
  switch (kind) {
    case 'time':
      return formatPlanned(toSecond(value), clock.performed)
    case 'planned-time':
      return formatPlanned(toSecond(value), clock.planned)
    case 'length':
      return formatDuration(toSecond(value))
    case 'offset':
      return formatOffset(toSecond(value))
    case 'count':
    case 'text':
      return String(value)
  }
}

/** What a caller accepted: `length 0:18 → 0:25, title “Look 14” → “Look 14, swap”`. */
export const changeText = ({ from, to }: AcceptedChange, clock: ReportClock): string => {
  const time = (instant: Instant | null): string => valueText('time', instant, clock) || 'after its length'
  const parts: readonly (readonly [string, string, string])[] = [
    ['title', `“${from.title}”`, `“${to.title}”`],
    ['cue', from.cue || 'none', to.cue || 'none'],
    ['length', valueText('length', from.duration, clock), valueText('length', to.duration, clock)],
    ['end', time(from.endsAt), time(to.endsAt)],
    ['group', from.group?.title || 'none', to.group?.title || 'none'],
    ['colour', from.colour ?? 'none', to.colour ?? 'none'],
    ['calls', callsText(from.calls), callsText(to.calls)],
  ]
  return parts
    .filter(([, before, after]) => before !== after)
    .map(([part, before, after]) => `${part} ${before} → ${after}`)
    .join(', ')
}

const callsText = (calls: AcceptedChange['from']['calls']): string => calls.map(callText).join(' · ') || 'none'

const callText = ({ department, text, lead }: AcceptedChange['from']['calls'][number]): string =>
  `${departmentShort[department]} ${text}${lead ? `, warned ${formatDuration(lead.warning)} and standby ${formatDuration(lead.standby)} before` : ''}`

/** Names of calls for people; of others the name itself will do. */
export const callTitles: Readonly<Record<string, string>> = {
  go: 'GO',
  hold: 'Hold',
  resume: 'Resume',
  jump: 'Jump',
  'add-time': 'Add time',
  skip: 'Skip',
  'take-float': 'Take float',
  'accept-change': 'Accept change',
  'set-standby': 'Standby',
  'set-lead': 'Lead time',
  message: 'Message',
  'hand-over': 'Hand over',
  end: 'End',
}

/** The nearest whole second, in ms. */
export const toSecond = (ms: number): number => Math.round(ms / second) * second
