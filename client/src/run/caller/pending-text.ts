import { departmentShort } from '@fashionos/shared/documents/run-of-show/department-names'
import type { Department } from '@fashionos/shared/documents/run-of-show/schema'
import type { FrozenItem } from '@fashionos/shared/run/frozen-item'
import type { RunPlan } from '@fashionos/shared/run/plan-items'
import { formatDuration } from '@fashionos/shared/time-text'
import { clockText } from '../parts/time-words'

/**
 * What the plan changed about the running item (R12), one change each:
 * `length 0:18 → 0:24`, `LX “LX 18” → “LX 19”`. Empty: only its colour.
 */
export const pendingTexts = (running: FrozenItem, pending: FrozenItem, plan: RunPlan): readonly string[] => [
  ...changed('title', quoted(running.title), quoted(pending.title)),
  ...changed('cue', running.cue || 'none', pending.cue || 'none'),
  ...changed('group', running.group?.title ?? 'none', pending.group?.title ?? 'none'),
  ...changed('length', formatDuration(running.duration), formatDuration(pending.duration)),
  ...changed('end', endOf(running, plan), endOf(pending, plan)),
  ...callChanges(running, pending),
]

const changed = (what: string, from: string, to: string): string[] => (from === to ? [] : [`${what} ${from} → ${to}`])

const quoted = (text: string): string => `“${text}”`

const endOf = ({ endsAt }: FrozenItem, plan: RunPlan): string => (endsAt === null ? 'by its length' : clockText(endsAt, plan))

const callChanges = (running: FrozenItem, pending: FrozenItem): string[] => {
  const callOf = (item: FrozenItem, department: Department) => item.calls.find((call) => call.department === department)
  const all = [...new Set([...running.calls, ...pending.calls].map(({ department }) => department))]
  return all.flatMap((department) => {
    const [from, to] = [callOf(running, department), callOf(pending, department)]
    return changed(departmentShort[department], from ? quoted(from.text) : 'none', to ? quoted(to.text) : 'none')
  })
}
