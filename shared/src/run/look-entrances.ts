import type { Lineup } from '../documents/lineup/schema'
import type { RunOfShow } from '../documents/run-of-show/schema'
import type { Instant } from '../time'
import { lookRowId } from './look-row-id'
import type { Run } from './run'

/** Rows of a plan, as it is planned or as it is performed: there the headings of looks still say which lineup they are. */
type Rows = readonly Pick<RunOfShow['items'][number], 'id' | 'lineup'>[]

/**
 * R42: a look went out when GO was said to it: instants of the run's clock, by
 * look id. Of a look performed twice, or in two items, the last time.
 */
export const lookEntrancesOf = (
  run: Pick<Run, 'played' | 'current' | 'startedAt'>,
  of: { readonly items: Rows; readonly document: string; readonly lineup: Pick<Lineup, 'looks'> },
): ReadonlyMap<string, Instant> => {
  const { played, current, startedAt } = run
  const starts = new Map(played.map(({ item, start }) => [item, start]))
  if (current && startedAt !== null) starts.set(current.item, startedAt)
  const items = of.items.filter(({ lineup }) => lineup?.document === of.document)
  return new Map(
    of.lineup.looks.flatMap(({ id }): [string, Instant][] => {
      const times = items.flatMap((item) => starts.get(lookRowId(item.id, id)) ?? [])
      return times.length === 0 ? [] : [[id, Math.max(...times)]]
    }),
  )
}
