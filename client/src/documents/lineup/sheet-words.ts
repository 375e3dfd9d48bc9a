import type { Walks } from '@fashionos/shared/documents/lineup/exits'
import type { Lineup } from '@fashionos/shared/documents/lineup/schema'
import type { LookBeside, SheetEntry } from '@fashionos/shared/documents/lineup/sheets'
import { formatClock, formatDuration } from '@fashionos/shared/time-text'

/** When it goes out: after the start of the plan, or on the clock while a run is on. */
export const entranceText = ({ entrance }: Pick<SheetEntry, 'entrance'>, walks: Walks, { show }: Pick<Lineup, 'show'>): string => {
  if (entrance === null) return ''
  // Times of a run are instants; those of a plan begin at 0.
  return walks.start > 0 ? formatClock(entrance, show.timeZone) : formatDuration(entrance)
}

/** “14 · Adaeze”. */
export const besideText = (beside: LookBeside | null): string =>
  beside ? [beside.look.number || '–', beside.model].filter(Boolean).join(' · ') : ''

/** How much time there is to change into it; empty: it is on before the start. */
export const changeText = ({ change }: Pick<SheetEntry, 'change'>): string => {
  if (!change) return ''
  return `${formatDuration(Math.max(0, change.available))} for ${formatDuration(change.required)}`
}

/** What stands in the way of it, in words; empty: nothing. */
export const warningText = ({ change, handOvers, entrance, look }: SheetEntry): string => {
  if (entrance === null) return look.status === 'held' ? 'Held: does not walk' : 'Cut: does not walk'
  const worst = [...(change ? [change] : []), ...handOvers].filter(({ tone, over }) => tone !== 'fine' && !over)
  if (worst.some(({ tone }) => tone === 'impossible')) return 'Too short'
  return worst.length > 0 ? 'Tight' : ''
}
