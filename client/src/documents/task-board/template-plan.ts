import { type Phase, phases } from '@fashionos/shared/documents/task-board/schema'
import type { templateTasks } from '@fashionos/shared/documents/task-board/templates/template-tasks'

import { dateOf } from './day-text'

export type TemplateContent = ReturnType<typeof templateTasks>

/** One phase of a template, dated from the show. */
export interface PhasePlan {
  readonly phase: Phase
  readonly tasks: TemplateContent['tasks']
  /** The first and the last date something of it is due on. */
  readonly first: string
  readonly last: string
  /** Tasks whose due date is over already. */
  readonly past: number
}

/** What a template is when it is applied to this show, by phase. */
export const phasePlans = ({ tasks }: TemplateContent, { showDate, today }: { showDate: string; today: string }): readonly PhasePlan[] =>
  phases.flatMap((phase) => {
    const own = tasks.filter((task) => task.phase === phase)
    const dates = own.flatMap(({ due }) => (due ? [dateOf(due, showDate)] : [])).sort()
    const [first = showDate] = dates
    return own.length === 0
      ? []
      : [{ phase, tasks: own, first, last: dates.at(-1) ?? first, past: dates.filter((date) => date < today).length }]
  })

/** The tasks of the chosen phases, depending only on each other. */
export const chosenOf = ({ tasks, steps }: TemplateContent, chosen: ReadonlySet<Phase>): TemplateContent => {
  const kept = tasks.filter(({ phase }) => phase && chosen.has(phase))
  const ids = new Set(kept.map(({ id }) => id))
  return {
    tasks: kept.map((task) => ({
      ...task,
      dependsOn: Object.fromEntries(Object.entries(task.dependsOn ?? {}).filter(([id]) => ids.has(id))),
    })),
    steps: steps.filter(({ task }) => ids.has(task)),
  }
}
