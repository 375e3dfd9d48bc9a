import { ownConflicts } from '@fashionos/shared/documents/run-of-show/own-conflicts'
import { flatRows } from '@fashionos/shared/documents/run-of-show/rows'
import type { RunOfShow } from '@fashionos/shared/documents/run-of-show/schema'
import type { Conflict, Schedule } from '@fashionos/shared/documents/run-of-show/timing'

/** Conflicts somebody can do something about, in the order of the rows; each with its row's name. */
export const conflictList = ({
  snapshot,
  schedule,
}: {
  snapshot: RunOfShow
  schedule: Schedule
}): readonly (Conflict & { name: string })[] =>
  flatRows(snapshot).flatMap(({ row }) =>
    ownConflicts(row, schedule.rows.get(row.id)).map((conflict) => ({ ...conflict, name: [row.cue, row.title].filter(Boolean).join(' ') })),
  )
