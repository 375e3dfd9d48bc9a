import type { Report } from '@fashionos/shared/run/report'
import { toSecond } from '@fashionos/shared/run/report-words'
import { formatDuration } from '@fashionos/shared/time-text'

/** A run as the api lists it. Instants are ISO texts; first GO and end are of the run's clock. */
export interface RunHead {
  readonly id: string
  readonly showId: string | null
  readonly document: { readonly id: string; readonly title: string; readonly removed: boolean }
  readonly kind: Report['kind']
  readonly state: Report['state']
  readonly speed: number
  readonly openedBy: { readonly id: string; readonly name: string }
  readonly openedAt: string
  readonly beganAt: string | null
  readonly endedAt: string | null
}

export const isOpen = ({ state }: Pick<RunHead, 'state'>): boolean => state !== 'ended'

/** First GO to end; '' while there is none. */
export const runLength = ({ beganAt, endedAt }: Pick<RunHead, 'beganAt' | 'endedAt'>): string =>
  beganAt === null || endedAt === null ? '' : formatDuration(toSecond(Date.parse(endedAt) - Date.parse(beganAt)))

/** When it was held, by the clock of its people: a drill's own clock shows the hour of the show. */
export const runDay = ({ openedAt }: Pick<RunHead, 'openedAt'>, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone }).format(
    Date.parse(openedAt),
  )

export const runHour = ({ openedAt }: Pick<RunHead, 'openedAt'>, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(Date.parse(openedAt))
