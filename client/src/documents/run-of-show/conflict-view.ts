import { isLaterHalf, ownConflicts } from '@fashionos/shared/documents/run-of-show/own-conflicts'
import type { Row } from '@fashionos/shared/documents/run-of-show/schema'
import type { Conflict, RowTimes } from '@fashionos/shared/documents/run-of-show/timing'
import { formatDuration } from '@fashionos/shared/time-text'

/** What stands in few words in the row: not what its gap says already. */
export const flagOf = (row: Pick<Row, 'start'>, times: RowTimes | undefined): Conflict | undefined => {
  const own = ownConflicts(row, times).filter((conflict) => !isLaterHalf(conflict, times?.gap ?? null))
  return own.find(({ tone }) => tone === 'late') ?? own.find(({ by }) => by > 0) ?? own[0]
}

/** A wash for what cannot work or is short of time; what is merely missing gets its word and no colour. */
export const washOf = (row: Pick<Row, 'start'>, times: RowTimes | undefined): Conflict['tone'] | undefined => {
  const flag = flagOf(row, times)
  return flag && (flag.tone === 'late' || flag.by > 0) ? flag.tone : undefined
}

/** What can be done about a conflict, as a sentence; `''` when its message says so already. */
export const remedyFor = ({ kind, by }: Conflict): string => {
  const gap = formatDuration(by)
  switch (kind) {
    case 'overlap':
      return `Shorten the earlier one by ${gap}, or start the later one ${gap} later.`
    case 'impossible-hard-start':
      return 'Move the hard start, or move the item before it to an earlier place.'
    case 'short-turnaround':
      return `Start ${gap} later, or shorten what comes before.`
    case 'over-hard-out':
      return `Shorten or skip ${gap} of the show, or ask for a later hard out.`
    case 'ends-before-start':
      return 'Set a later end, or let it end by its length.'
    case 'no-length':
      return 'Give it a length so that what follows has a time.'
    case 'cue-twice':
      return 'Give one of them another number.'
    case 'no-hard-out':
      return 'Set one in the settings of the plan.'
    case 'missing-target':
    case 'target-left-out':
    case 'target-loop':
      return ''
  }
}
