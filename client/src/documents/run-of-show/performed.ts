import type { Row, RunOfShow } from '@fashionos/shared/documents/run-of-show/schema'
import type { Schedule } from '@fashionos/shared/documents/run-of-show/timing'
import type { ExpandedPlan, expandedPlan } from '@fashionos/shared/run/expanded-plan'
import type { withItemTimes } from '@fashionos/shared/run/item-times'
import type { Lineups, NoLooks } from '@fashionos/shared/run/lineup-state'
import { useCallback, useMemo, useRef } from 'react'

/** What is known of the lineups a plan refers to, and the code that lays them out: fetched when there are any. */
export interface LineupsKnown {
  readonly lineups: Lineups
  readonly titles: ReadonlyMap<string, string>
  readonly expandedPlan: typeof expandedPlan
  readonly withItemTimes: typeof withItemTimes
  readonly noLooksText: Readonly<Record<NoLooks, string>>
}

/** The plan as it is performed: with looks in the place of items that are lineups. */
export interface Performed {
  readonly snapshot: RunOfShow
  /** The schedule of that plan, with the times of the items too. */
  readonly timed: (schedule: Schedule) => Schedule
  readonly looksOf: (item: string) => Looks | null
  readonly known: LineupsKnown | null
}

/** The looks of an item; `why`: a sentence why there are none. */
export interface Looks {
  readonly rows: readonly Row[]
  /** How many, the finale not among them. */
  readonly count: number
  readonly why: string | null
}

export const usePerformed = (snapshot: RunOfShow, known: LineupsKnown | null): Performed => {
  const last = useRef<ExpandedPlan | undefined>(undefined)
  const expanded = useMemo(() => {
    last.current = known?.expandedPlan(snapshot, known.lineups, last.current)
    return last.current
  }, [snapshot, known])
  const timed = useCallback(
    (schedule: Schedule) => (known && expanded ? known.withItemTimes(schedule, expanded.items) : schedule),
    [known, expanded],
  )
  return useMemo(
    () => ({ snapshot: expanded?.snapshot ?? snapshot, timed, looksOf: (item) => looksIn(expanded, item, known), known }),
    [expanded, snapshot, timed, known],
  )
}

const looksIn = (expanded: ExpandedPlan | undefined, id: string, known: LineupsKnown | null): Looks | null => {
  const item = expanded?.items.get(id)
  if (!item) return null
  if (item.kind === 'looks') return { rows: item.rows, count: item.looks, why: null }
  return { rows: [], count: 0, why: known?.noLooksText[item.why] ?? null }
}

/** The documents that items of a plan are, as one text that stays the same while they do. */
export const lineupsIn = ({ items }: Pick<RunOfShow, 'items'>): string =>
  [...new Set(items.flatMap(({ kind, lineup }) => (kind === 'item' && lineup ? [lineup.document] : [])))].sort().join(' ')
