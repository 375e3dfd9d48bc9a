import type { TaskFilter } from '@fashionos/shared/documents/task-board/schema'

/** The filters one press sets and one press takes away. */
export const quickFilters = ['mine', 'overdue', 'this-week', 'blocked', 'unassigned'] as const
export type QuickFilter = (typeof quickFilters)[number]

export const quickTitles: Readonly<Record<QuickFilter, string>> = {
  mine: 'Mine',
  overdue: 'Late',
  'this-week': 'Due this week',
  blocked: 'Waiting',
  unassigned: 'Nobody’s yet',
}

export const isOn = (filter: TaskFilter, quick: QuickFilter, me: string): boolean => {
  switch (quick) {
    case 'mine':
      return filter.people.length === 1 && filter.people[0] === me
    case 'overdue':
    case 'this-week':
      return filter.due === quick
    case 'blocked':
      return filter.blocked
    case 'unassigned':
      return filter.unassigned
  }
}

/** The filter with this one set, or taken away when it was. */
export const toggled = (filter: TaskFilter, quick: QuickFilter, me: string): TaskFilter => {
  const on = !isOn(filter, quick, me)
  switch (quick) {
    case 'mine':
      return { ...filter, people: on ? [me] : [], unassigned: false }
    case 'overdue':
    case 'this-week':
      return { ...filter, due: on ? quick : 'any' }
    case 'blocked':
      return { ...filter, blocked: on }
    case 'unassigned':
      return { ...filter, unassigned: on, people: [] }
  }
}

/** How many conditions a filter sets, beside its text. */
export const countOf = ({ columns, categories, phases, priorities, people, unassigned, due, blocked }: TaskFilter): number =>
  [columns, categories, phases, priorities, people].filter((list) => list.length > 0).length +
  [unassigned, due !== 'any', blocked].filter(Boolean).length

export const letsAllThrough = (filter: TaskFilter): boolean => countOf(filter) === 0 && filter.text.trim() === ''
