import { phases, priorities, type Task, type TaskColumn } from '@fashionos/shared/documents/task-board/schema'
import { assigneesOf } from './task-edits'
import type { FactsById } from './task-facts'
import { categoryTitles, phaseTitles, titleOf } from './titles'

/** The columns of the list. */
export const listKeys = ['title', 'status', 'due', 'assignees', 'priority', 'phase', 'category', 'effort', 'start', 'owner'] as const
export type ListKey = (typeof listKeys)[number]

export interface Sort {
  readonly key: ListKey
  readonly down: boolean
}

export const groupings = ['none', 'phase', 'category', 'person', 'status'] as const
export type Grouping = (typeof groupings)[number]
export const groupingTitles: Readonly<Record<Grouping, string>> = {
  none: 'No groups',
  phase: 'By phase',
  category: 'By category',
  person: 'By person',
  status: 'By status',
}

/** One line of the list. A task that two people have stands in both their groups; its key tells them apart. */
export type ListRow =
  | { readonly kind: 'group'; readonly key: string; readonly title: string; readonly count: number }
  | { readonly kind: 'task'; readonly key: string; readonly task: Task }

export interface ListOptions {
  readonly facts: FactsById
  readonly columns: readonly TaskColumn[]
  readonly sort: Sort | null
  readonly grouping: Grouping
}

/** The lines of the list: grouped, and sorted on screen only. The tasks' own order stays what it is. */
export const listRows = (tasks: readonly Task[], options: ListOptions): readonly ListRow[] => {
  const sorted = options.sort ? sortedBy(tasks, options.sort, options) : tasks
  if (options.grouping === 'none') return sorted.map((task) => ({ kind: 'task', key: task.id, task }))
  const groups = new Map<string, { title: string; tasks: Task[] }>()
  for (const [key, title] of groupsIn(options)) groups.set(key, { title, tasks: [] })
  for (const task of sorted) {
    for (const [key, title] of groupsOf(task, options)) {
      const group = groups.get(key) ?? { title, tasks: [] }
      group.tasks.push(task)
      groups.set(key, group)
    }
  }
  return [...groups].flatMap(([key, group]): ListRow[] =>
    group.tasks.length === 0
      ? []
      : [
          { kind: 'group', key, title: group.title, count: group.tasks.length },
          ...group.tasks.map((task): ListRow => ({ kind: 'task', key: `${key}/${task.id}`, task })),
        ],
  )
}

/** Groups that have an order of their own. */
const groupsIn = ({ grouping, columns }: ListOptions): readonly (readonly [string, string])[] => {
  if (grouping === 'phase') return phases.map((phase) => [phase, phaseTitles[phase]])
  return grouping === 'status' ? columns.map(({ id, title }) => [id, title]) : []
}

const groupsOf = (task: Task, { grouping, facts }: ListOptions): readonly (readonly [string, string])[] => {
  switch (grouping) {
    case 'phase':
      return [task.phase ? [task.phase, phaseTitles[task.phase]] : ['', 'No phase']]
    case 'category':
      return [[task.category, categoryTitles[task.category]]]
    case 'status': {
      const column = facts.get(task.id)?.column
      return [[column?.id ?? '', column?.title ?? '']]
    }
    case 'person': {
      const people = assigneesOf(task)
      return people.length === 0 ? [['', 'Nobody yet']] : people.map(({ userId, name }) => [userId, name] as const)
    }
    case 'none':
      return []
  }
}

type SortValue = string | number | null

const sortedBy = (tasks: readonly Task[], { key, down }: Sort, { facts, columns }: ListOptions): readonly Task[] => {
  const sortValueOf = (task: Task): SortValue => {
    switch (key) {
      case 'title':
        return titleOf(task).toLowerCase()
      case 'status':
        return columns.findIndex(({ id }) => id === facts.get(task.id)?.column?.id)
      case 'due':
        return facts.get(task.id)?.due?.at ?? null
      case 'start':
        return task.start ? (task.start.kind === 'date' ? task.start.date : task.start.days) : null
      case 'assignees':
        return assigneesOf(task)[0]?.name.toLowerCase() ?? null
      case 'priority':
        return -priorities.indexOf(task.priority)
      case 'phase':
        return task.phase ? phases.indexOf(task.phase) : null
      case 'category':
        return categoryTitles[task.category]
      case 'effort':
        return task.effort
      case 'owner':
        return task.owner.toLowerCase() || null
    }
  }
  const values = new Map(tasks.map((task) => [task.id, sortValueOf(task)]))
  return tasks.toSorted((a, b) => compared(values.get(a.id) ?? null, values.get(b.id) ?? null, down))
}

/** What has no value is last, whichever way it is sorted. */
const compared = (a: SortValue, b: SortValue, down: boolean): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en')
  return down ? -order : order
}

/** Open tasks by when they are due, those without a day behind them, done ones last. */
export const byDue = (tasks: readonly Task[], facts: FactsById): readonly Task[] => {
  const rank = ({ id }: Task): number => {
    const known = facts.get(id)
    return (known?.done ? 2 : 0) * 1e15 + (known?.due?.at ?? 1e15)
  }
  const ranks = new Map(tasks.map((task) => [task.id, rank(task)]))
  return tasks.toSorted((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0))
}
