import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import { callsOf } from '@fashionos/shared/run/calls'
import type { RunPlan } from '@fashionos/shared/run/plan-items'
import { useMemo } from 'react'
import { Button } from '../../ui/button'
import { FollowRow } from './follow-row'
import { windowOf } from './row-window'
import type { ShownRow } from './rows-shown'
import { titleLines } from './title-lines'
import { useFollowScroll } from './use-follow-scroll'

interface RowListProps {
  readonly rows: readonly ShownRow[]
  /** Row the list keeps in sight; `null`: none of these. */
  readonly playhead: string | null
  readonly plan: RunPlan
  readonly departments: readonly Department[]
  readonly isNarrow: boolean
}

/** The rows in sight and a few around them, however many there are. */
export const RowList = ({ rows, playhead, plan, departments, isNarrow }: RowListProps) => {
  const heights = useMemo(() => rows.map((shown) => heightOf(shown, { plan, departments, isNarrow })), [rows, plan, departments, isNarrow])
  const ids = useMemo(() => rows.map(({ id }) => id), [rows])
  const { scroller, tops, sight, isFree, backToNow, hands } = useFollowScroll({ ids, heights, playhead })
  const { first, end } = windowOf(tops, sight)
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        {...hands}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard.
        tabIndex={0}
        role="region"
        aria-label="Run of show"
        className="h-full overflow-y-auto overscroll-contain [overflow-anchor:none]"
      >
        <ol className="relative" style={{ height: tops.at(-1) }}>
          {rows.slice(first, end).map((shown, i) => (
            <FollowRow
              key={shown.id}
              shown={shown}
              top={tops[first + i] ?? 0}
              height={heights[first + i] ?? 0}
              place={first + i + 1}
              of={rows.length}
              columns={plan.columns}
              departments={departments}
              plan={plan}
              isNarrow={isNarrow}
            />
          ))}
        </ol>
      </div>
      {isFree && playhead !== null && (
        <div className="pointer-events-none absolute inset-x-0 bottom-5 flex justify-center">
          <Button variant="primary" size="large" className="pointer-events-auto shadow-float" onClick={backToNow}>
            Back to now
          </Button>
        </div>
      )}
    </div>
  )
}

interface Drawn {
  readonly plan: RunPlan
  readonly departments: readonly Department[]
  readonly isNarrow: boolean
}

/** px. On a phone each department's text has a line of its own under the title. */
const heightOf = ({ row, title }: ShownRow, { plan, departments, isNarrow }: Drawn): number => {
  if (row.kind === 'group') return 56
  const height = (row.kind === 'milestone' ? 40 : isNarrow ? 48 : 44) + (isNarrow ? (titleLines(title) - 1) * 22 : 0)
  if (!isNarrow || departments.length === 0) return height
  const lines = callsOf(row, plan.columns).filter(({ department }) => departments.includes(department)).length
  return height + lines * 21
}
