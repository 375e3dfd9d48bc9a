import type { Availability, Booking } from './entry'

const shortDate = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))

export const daysText = ({ firstDay, lastDay }: { readonly firstDay: string; readonly lastDay: string }): string =>
  firstDay === lastDay ? shortDate(firstDay) : `${shortDate(firstDay)} to ${shortDate(lastDay)}`

const near: Readonly<Record<Booking['when'], string>> = {
  'same-day': 'the same day',
  'day-before': 'the day before',
  'day-after': 'the day after',
}

export interface AvailabilityWarning {
  /** `late`: cannot be; `tight`: worth knowing. */
  readonly tone: 'late' | 'tight'
  readonly text: string
}

/** What there is to warn about, the worst first; empty for who is free. */
export const warningsOf = ({ absences, bookings }: Availability): readonly AvailabilityWarning[] => [
  ...absences.map((absence) => ({
    tone: 'late' as const,
    text: `Away ${daysText(absence)}${absence.reason ? `: ${absence.reason}` : ''}`,
  })),
  ...bookings
    .toSorted((a, b) => Number(a.when !== 'same-day') - Number(b.when !== 'same-day'))
    .map(({ showName, when }) => ({
      tone: when === 'same-day' ? ('late' as const) : ('tight' as const),
      text: `In ${showName} ${near[when]}`,
    })),
]
