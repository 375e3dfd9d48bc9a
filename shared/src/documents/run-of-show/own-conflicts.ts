import type { Row } from './schema'
import type { Conflict, RowTimes } from './timing'

/**
 * The conflicts of a row that somebody can do something about there. A row that
 * only follows its predecessor into an overlap that began earlier has its gap
 * shown, but the cause is told where it is.
 */
export const ownConflicts = (row: Pick<Row, 'start'>, times: RowTimes | undefined): readonly Conflict[] =>
  times === undefined ? nothing : times.conflicts.filter((conflict) => !isConsequence(conflict, row, times))

const nothing: readonly Conflict[] = []

const isConsequence = (conflict: Conflict, row: Pick<Row, 'start'>, { gap }: RowTimes): boolean =>
  row.start.kind === 'follow' && isLaterHalf(conflict, gap)

/** Of two rows that overlap, the one that starts too early; its gap says by how much. */
export const isLaterHalf = ({ kind, by }: Conflict, gap: number | null): boolean =>
  kind === 'overlap' && gap !== null && gap < 0 && by === -gap
