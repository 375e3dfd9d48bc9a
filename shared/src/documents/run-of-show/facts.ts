import { formatDuration, formatPlanned } from '../../time-text'
import type { Fact } from '../document-type'
import { ownConflicts } from './own-conflicts'
import type { RunOfShow } from './schema'
import { type Schedule, scheduleOf } from './timing'

/** What the show's home page says about its run of show. */
export const factsOf = (snapshot: RunOfShow): Fact[] => {
  const schedule = scheduleOf(snapshot)
  const items = snapshot.items.filter(({ kind, skip, float }) => kind === 'item' && !skip && !float).length
  return [
    ...startOf(schedule, snapshot),
    { label: 'Items', value: String(items), tone: 'plain' },
    lengthOf(schedule),
    ...toGiveOf(schedule),
    conflictsOf(snapshot, schedule),
  ]
}

/** On the show's clock, as the home page counts down to it. A floating plan has no place on a clock. */
const startOf = ({ start }: Schedule, { show }: RunOfShow): Fact[] =>
  start === null || show.anchor === 'floating'
    ? []
    : [{ label: 'Starts', value: formatPlanned(start, show, { seconds: false }), tone: 'plain' }]

const lengthOf = ({ start, end }: Schedule): Fact => ({
  label: 'Length',
  value: start === null || end === null ? '—' : formatDuration(end - start),
  tone: 'plain',
})

const toGiveOf = ({ toGive }: Schedule): Fact[] => {
  if (toGive === null) return []
  return toGive < 0
    ? [{ label: 'Over the hard out', value: formatDuration(-toGive), tone: 'late' }]
    : [{ label: 'To give', value: formatDuration(toGive), tone: 'good' }]
}

/** Each where somebody can do something about it, as the document's own screen counts them. */
const conflictsOf = ({ items }: RunOfShow, { rows }: Schedule): Fact => {
  const conflicts = items.flatMap((row) => ownConflicts(row, rows.get(row.id)))
  if (conflicts.length === 0) return { label: 'Conflicts', value: 'None', tone: 'good' }
  return { label: 'Conflicts', value: String(conflicts.length), tone: conflicts.some(({ tone }) => tone === 'late') ? 'late' : 'tight' }
}
