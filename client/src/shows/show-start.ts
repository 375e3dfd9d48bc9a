import { type Instant, resolveWallTime } from '@fashionos/shared/time'
import { parseWallTime } from '@fashionos/shared/time-text'
import type { DocumentReadiness, Show } from './show'

/** The label of the fact that tells when a run of show begins. */
const startLabel = 'Starts'

export interface ShowStart {
  readonly at: Instant
  /** `false`: no plan says when; counted to the beginning of the day. */
  readonly planned: boolean
  /** "20:00"; `''` when it is not planned. */
  readonly time: string
}

/** When the show begins: as its run of show says, else at the beginning of its day, in its own zone. */
export const showStartOf = (show: Pick<Show, 'date' | 'timeZone'>, readiness: readonly DocumentReadiness[]): ShowStart => {
  const said = readiness.flatMap((document) => document.facts).find((fact) => fact.label === startLabel)
  const wall = said ? parseWallTime(said.value) : null
  if (!said || !wall?.ok) return { at: resolveWallTime({ day: 0, time: '00:00:00' }, show), planned: false, time: '' }
  return { at: resolveWallTime(wall.value, show), planned: true, time: said.value }
}
