import { categories, phases, priorities, type Task } from '@fashionos/shared/documents/task-board/schema'
import { newId } from '../new-id'
import { told } from '../told'
import type { BoardModel } from './board-model'
import { dayText, distanceFromShow, typedDay } from './day-text'
import type { ListKey } from './list-rows'
import { take } from './pasted-tasks'
import { assigneesOf, changeTasks, type NewTask, type TaskChange } from './task-edits'
import { categoryTitles, phaseTitles, priorityTitles, titleOf } from './titles'

export interface ListColumn {
  readonly key: ListKey
  readonly title: string
  /** In px; the title takes what is left. */
  readonly width: number
}

export const listColumns: readonly ListColumn[] = [
  { key: 'title', title: 'Task', width: 280 },
  { key: 'status', title: 'Status', width: 132 },
  { key: 'due', title: 'Due', width: 268 },
  { key: 'assignees', title: 'Assignees', width: 150 },
  { key: 'priority', title: 'Priority', width: 84 },
  { key: 'phase', title: 'Phase', width: 152 },
  { key: 'category', title: 'Category', width: 124 },
  { key: 'effort', title: 'Hours', width: 66 },
  { key: 'start', title: 'Start', width: 124 },
  { key: 'owner', title: 'Owner by role', width: 140 },
]

/** As it is copied, searched and read. */
export const cellText = (model: Pick<BoardModel, 'facts' | 'calendar'>, task: Task, key: ListKey): string => {
  switch (key) {
    case 'title':
      return titleOf(task)
    case 'status':
      return model.facts.get(task.id)?.column?.title ?? ''
    case 'due':
      return task.due ? `${dayText(task.due, model.calendar)}, ${distanceFromShow(task.due, model.calendar)}` : ''
    case 'start':
      return task.start ? dayText(task.start, model.calendar) : ''
    case 'assignees':
      return assigneesOf(task)
        .map(({ name }) => name)
        .join(', ')
    case 'priority':
      return priorityTitles[task.priority]
    case 'phase':
      return task.phase ? phaseTitles[task.phase] : ''
    case 'category':
      return categoryTitles[task.category]
    case 'effort':
      return task.effort === 0 ? '' : String(task.effort)
    case 'owner':
      return task.owner
  }
}

/** As it is typed: what `changeOf` reads back. Also what a copied cell says, so that it can be pasted again. */
export const typedText = (model: Pick<BoardModel, 'facts' | 'calendar'>, task: Task, key: ListKey): string => {
  if (key === 'title') return task.title
  if (key === 'due' || key === 'start') return typedDay(task[key])
  return cellText(model, task, key)
}

/** What may be chosen in a cell; `null`: it is typed. */
export const choicesOf = ({ snapshot }: Pick<BoardModel, 'snapshot'>, key: ListKey): readonly string[] | null => {
  switch (key) {
    case 'status':
      return snapshot.columns.map(({ title }) => title)
    case 'priority':
      return priorities.map((value) => priorityTitles[value])
    case 'phase':
      return ['', ...phases.map((value) => phaseTitles[value])]
    case 'category':
      return categories.map((value) => categoryTitles[value])
    default:
      return null
  }
}

/** Takes what was typed into a cell, for all these tasks; a sentence when it says nothing of that part. */
export const writeCell = (model: BoardModel, ids: readonly string[], key: ListKey, text: string): string | null => {
  const cleared = text.trim() === '' ? emptyOf(key) : null
  if (cleared) return changeTasks(model, ids, cleared) ? null : ''
  if (text.trim() === '' && key !== 'assignees') return key === 'title' ? null : 'Choose one; it cannot be empty.'
  const draft: { -readonly [K in keyof NewTask]: NewTask[K] } = { id: newId() }
  const fault =
    text.trim() === ''
      ? null
      : take(draft, key, text.trim(), { columns: model.snapshot.columns, people: model.people, calendar: model.calendar, newId })
  if (fault) return fault.charAt(0).toUpperCase() + fault.slice(1)
  if (key === 'status') return draft.column && told(model.session.run('moveTasks', { ids: [...ids], column: draft.column })) ? null : ''
  if (key === 'assignees') return writeAssignees(model, ids, draft.assignees ?? {})
  const { id: _, dependsOn: _on, files: _files, ...change } = draft
  return changeTasks(model, ids, change) ? null : ''
}

/** Exactly these people: who is not named any more goes. */
const writeAssignees = (model: BoardModel, ids: readonly string[], wanted: NonNullable<NewTask['assignees']>): string | null => {
  const changes = ids.map((id) => {
    const gone = Object.keys(model.byId.get(id)?.assignees ?? {}).filter((person) => !Object.hasOwn(wanted, person))
    return { id, assignees: { ...Object.fromEntries(gone.map((person) => [person, null])), ...wanted } }
  })
  return told(model.session.run('changeTasks', { changes })) ? null : ''
}

const emptyOf = (key: ListKey): TaskChange | null => {
  switch (key) {
    case 'due':
    case 'start':
      return { [key]: null }
    case 'phase':
      return { phase: null }
    case 'owner':
      return { owner: '' }
    case 'effort':
      return { effort: 0 }
    default:
      return null
  }
}
