import type { Assignment, Reference } from '../document-type'
import { dayFinder } from './due'
import type { TaskBoard } from './schema'
import { statesOf } from './states'

/** Every task with its people and the date it is due on, open and done; nobody's tasks too. */
export const assignmentsOf = (board: TaskBoard): Assignment[] => {
  const { states } = statesOf(board)
  const find = dayFinder(board.show)
  return board.tasks.map(({ id, title, assignees, due, priority }) => {
    const state = states.get(id)
    return {
      item: `tasks/${id}`,
      title,
      people: Object.keys(assignees),
      due: due ? find(due).date : null,
      priority,
      state: state?.done ? 'done' : (state?.blockedBy.length ?? 0) > 0 ? 'blocked' : 'open',
    }
  })
}

/** The files of its tasks. */
export const referencesOf = ({ tasks }: Pick<TaskBoard, 'tasks'>): Reference[] =>
  tasks.flatMap(({ id, files }) => Object.keys(files).map((file) => ({ kind: 'file', id: file, item: `tasks/${id}` }) as const))
