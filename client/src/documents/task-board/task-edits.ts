import type { ArgsOf } from '@fashionos/shared/documents/document-type'
import { everything, filterOf } from '@fashionos/shared/documents/task-board/filter'
import type { taskBoard } from '@fashionos/shared/documents/task-board/index'
import type { Task } from '@fashionos/shared/documents/task-board/schema'
import { statesOf } from '@fashionos/shared/documents/task-board/states'
import { notify } from '../../ui/toaster'
import { newId } from '../new-id'
import { told } from '../told'
import type { BoardModel } from './board-model'
import { pickedOf, selectTask } from './selection'
import { titleOf } from './titles'

export type NewTask = ArgsOf<(typeof taskBoard)['commands']['addTasks']>['tasks'][number]
export type TaskChange = Omit<ArgsOf<(typeof taskBoard)['commands']['changeTasks']>['changes'][number], 'id'>

export const countText = (count: number): string => (count === 1 ? '1 task' : `${count.toLocaleString('en')} tasks`)

/** What commands act on, in the order of the board. */
export const pickedTasks = ({ selection, tasks }: Pick<BoardModel, 'selection' | 'tasks'>): readonly string[] =>
  pickedOf(
    selection,
    tasks.map(({ id }) => id),
  )

export interface Place {
  readonly column: string
  /** The task it stands behind; `null`: first of the column, left out: last. */
  readonly after?: string | null
}

/** Adds a task; its id, or `null` when it was refused. */
export const addTask = (model: BoardModel, { column, after }: Place, parts: Omit<NewTask, 'id' | 'column'> = {}): string | null => {
  const id = newId()
  const behind = after === undefined ? lastOf(model, column) : after
  if (!told(model.session.run('addTasks', { tasks: [{ id, column, ...parts }], ...(behind === undefined ? {} : { after: behind }) })))
    return null
  model.select(selectTask(id))
  tellWhenHidden(model, id)
  return id
}

/** The last task of a column, hidden ones too; `undefined`: it has none. */
const lastOf = ({ snapshot, facts }: BoardModel, column: string): string | undefined =>
  snapshot.tasks.findLast(({ id }) => facts.get(id)?.column?.id === column)?.id

const tellWhenHidden = ({ session, filter, calendar, now, setFilter }: BoardModel, id: string): void => {
  const board = session.snapshot.get()
  const task = board.tasks.find((one) => one.id === id)
  if (!task || filterOf(filter, board, { states: statesOf(board), now, today: calendar.today })(task)) return
  notify('The filter hides the new task.', { id: 'hidden', action: { label: 'Show all', onSelect: () => setFilter(everything) } })
}

export const changeTasks = (model: BoardModel, ids: readonly string[], change: TaskChange): boolean =>
  ids.length > 0 && told(model.session.run('changeTasks', { changes: ids.map((id) => ({ id, ...change })) }))

/** Changes one task; a sentence when that cannot be done, for the field it was typed into. */
export const changeTask = (model: BoardModel, id: string, change: TaskChange): string | null => {
  const result = model.session.run('changeTasks', { changes: [{ id, ...change }] })
  return result.ok ? null : result.reason
}

/** Moves tasks as one block into a column, and says so to a screen reader. */
export const moveTasks = (model: BoardModel, ids: readonly string[], { column, after }: Place): boolean => {
  if (ids.length === 0) return false
  if (!told(model.session.run('moveTasks', { ids: [...ids], column, ...(after === undefined ? {} : { after }) }))) return false
  const title = model.snapshot.columns.find(({ id }) => id === column)?.title ?? ''
  model.say(`Moved ${nameOf(model, ids)} to ${title}${after === null ? ', first' : ''}.`)
  return true
}

const nameOf = ({ byId }: BoardModel, ids: readonly string[]): string => {
  const [only] = ids
  const task = ids.length === 1 && only !== undefined ? byId.get(only) : undefined
  return task ? titleOf(task) : countText(ids.length)
}

/** Removes tasks; they come back from the notice, by undo, and from the trash. */
export const removeTasks = (model: BoardModel, ids: readonly string[]): void => {
  if (ids.length === 0) return
  const name = nameOf(model, ids)
  if (!told(model.session.run('removeTasks', { ids: [...ids] }))) return
  notify(`Removed ${name}`, {
    id: 'removed',
    action: { label: 'Undo', onSelect: () => told(model.session.run('restoreTasks', { ids: [...ids] })) },
  })
}

/** Copies tasks, checklists included, each right behind its original. */
export const duplicateTasks = (model: BoardModel, ids: readonly string[]): void => {
  const copies = ids.map((of) => ({
    of,
    id: newId(),
    steps: model.snapshot.steps.filter(({ task }) => task === of).map(() => newId()),
  }))
  if (copies.length === 0 || !told(model.session.run('duplicateTasks', { copies }))) return
  const [first] = copies
  if (first) model.select({ active: first.id, anchor: first.id, picked: new Set(copies.map(({ id }) => id)) })
}

/** Gives tasks to a person, or takes them away when each has the person already. */
export const toggleAssignee = (model: BoardModel, ids: readonly string[], person: { userId: string; name: string }): void => {
  const all = ids.every((id) => model.byId.get(id)?.assignees[person.userId] !== undefined)
  if (ids.length > 0) told(model.session.run('setAssignees', { ids: [...ids], people: { [person.userId]: all ? null : person.name } }))
}

/** Ticks tasks off, or opens them again when all of them are done. */
export const toggleDone = (model: BoardModel, ids: readonly string[]): void => {
  const { snapshot, facts } = model
  const done = ids.every((id) => facts.get(id)?.done)
  const target = snapshot.columns.find(({ kind }) => kind === (done ? 'todo' : 'done')) ?? (done ? snapshot.columns[0] : undefined)
  if (target) moveTasks(model, ids, { column: target.id })
  else told({ ok: false, reason: 'No column of this board means done. Add one, or change what a column means.' })
}

/** The task's people, those who left the workspace by the name they had. */
export const assigneesOf = ({ assignees }: Pick<Task, 'assignees'>): readonly { userId: string; name: string }[] =>
  Object.entries(assignees).map(([userId, name]) => ({ userId, name }))
