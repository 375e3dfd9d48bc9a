import { dayFinder } from '@fashionos/shared/documents/task-board/due'
import type { Task, TaskBoard, TaskColumn } from '@fashionos/shared/documents/task-board/schema'
import { statesOf } from '@fashionos/shared/documents/task-board/states'
import { resolveWallTime } from '@fashionos/shared/time'
import { type FactsById, factsOf } from './task-facts'

/** The show of the tests of this folder, and the day it is there. */
export const calendar = { showDate: '2027-03-06', today: '2027-02-20' }
const show = { date: calendar.showDate, timeZone: 'Europe/Paris' }
export const now = resolveWallTime({ day: -14, time: '12:00:00' }, show)

export const column = (id: string, kind: TaskColumn['kind'] = 'todo'): TaskColumn => ({ id, title: id, kind, limit: null })

export const task = (id: string, parts: Partial<Task> = {}): Task => ({
  id,
  title: id,
  column: 'todo',
  category: 'operations',
  phase: null,
  priority: 'normal',
  assignees: {},
  owner: '',
  start: null,
  due: null,
  effort: 0,
  dependsOn: {},
  files: {},
  notes: null,
  ...parts,
})

const columns = [column('todo'), column('doing', 'in-progress'), column('done', 'done')]

export const board = (tasks: readonly Task[]): TaskBoard => ({
  show,
  columns,
  tasks,
  steps: [],
  filters: [],
})

export const factsIn = (tasks: readonly Task[], before: FactsById = new Map()): FactsById => {
  const made = board(tasks)
  return factsOf(made, { states: statesOf(made), now, before, find: dayFinder(show) })
}
