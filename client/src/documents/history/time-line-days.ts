import type { Session } from '@fashionos/shared/history/sessions'
import { dayKeyOf } from './history-words'
import type { Revision } from './queries'

/** What stands on the time line at one instant. */
export type Moment = { readonly kind: 'session'; readonly session: Session } | { readonly kind: 'revision'; readonly revision: Revision }

export interface Day {
  /** An instant of the day, epoch ms. */
  readonly at: number
  readonly moments: readonly Moment[]
}

const instantOf = (moment: Moment): number => (moment.kind === 'session' ? moment.session.to : Date.parse(moment.revision.at))

/** Sessions and points by day, newest first. A point stands over the work that led to it. */
export const daysOf = (sessions: readonly Session[], revisions: readonly Revision[]): readonly Day[] => {
  const moments: Moment[] = [
    ...revisions.map((revision): Moment => ({ kind: 'revision', revision })),
    ...sessions.map((session): Moment => ({ kind: 'session', session })),
  ]
  const days: { at: number; moments: Moment[] }[] = []
  for (const moment of moments.sort((a, b) => instantOf(b) - instantOf(a))) {
    const at = instantOf(moment)
    const day = days.at(-1)
    if (day && dayKeyOf(day.at) === dayKeyOf(at)) day.moments.push(moment)
    else days.push({ at, moments: [moment] })
  }
  return days
}
