import type { Task } from '@fashionos/shared/documents/task-board/schema'
import type { CalendarEntry } from '@fashionos/shared/documents/task-board/timeline'
import { type Calendar, movedTo } from './day-text'

export type CalendarStep = 'left' | 'right' | 'up' | 'down'

/** A task's due day on another date, kept the way it was kept. */
export const dueMoved = ({ due }: Pick<Task, 'due'>, date: string, { showDate }: Calendar): Task['due'] => movedTo(due, date, showDate)

/** Down and up go from task to task, right and left to the first task of the next day that has one. */
export const taskTowards = (
  entries: ReadonlyMap<string, readonly CalendarEntry[]>,
  active: string | null,
  step: CalendarStep,
): string | null => {
  const days = [...entries.keys()].sort()
  const order = days.flatMap((date) => entries.get(date) ?? [])
  const at = order.findIndex(({ task }) => task.id === active)
  if (at < 0) return order[0]?.task.id ?? null
  if (step === 'up' || step === 'down') return order[at + (step === 'down' ? 1 : -1)]?.task.id ?? null
  const day = days.indexOf(order[at]?.due.date ?? '')
  return entries.get(days[day + (step === 'right' ? 1 : -1)] ?? '')?.[0]?.task.id ?? null
}
