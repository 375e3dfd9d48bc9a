import type { RunPlan } from '@fashionos/shared/run/plan-items'
import { formatDuration } from '@fashionos/shared/time-text'
import { momentText } from '../parts/time-words'

interface PlanFact {
  readonly label: string
  readonly text: string
  readonly isBad: boolean
}

/** What a caller wants to know of a plan before calling it. */
export const planFacts = (plan: RunPlan): readonly PlanFact[] => {
  const { schedule, items } = plan
  const count = items.filter(({ counts }) => counts).length
  const floats = items.filter(({ row }) => row.float && !row.skip).length
  const fact = (label: string, text: string, isBad = false): PlanFact => ({ label, text, isBad })
  const late = schedule.conflicts.filter(({ tone }) => tone === 'late').length
  return [
    fact('Items', floats === 0 ? String(count) : `${count} and ${floats} floating`),
    ...(plan.plan.anchor !== 'floating' && schedule.end !== null ? [fact('Ends', momentText(schedule.end, plan))] : []),
    ...(schedule.toGive === null
      ? []
      : [
          schedule.toGive < 0
            ? fact('Over hard out', formatDuration(-schedule.toGive), true)
            : fact('To give', formatDuration(schedule.toGive)),
        ]),
    ...(late === 0 ? [] : [fact('Cannot go as planned', String(late), true)]),
  ]
}
