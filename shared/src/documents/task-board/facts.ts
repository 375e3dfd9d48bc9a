import type { Fact } from '../document-type'
import type { TaskBoard } from './schema'
import { statesOf } from './states'

/** What the show's home page says about its tasks. What is overdue is not here: no clock comes in. */
export const factsOf = (board: Pick<TaskBoard, 'tasks' | 'columns'>): Fact[] => {
  const { states } = statesOf(board)
  const all = [...states.values()]
  const done = all.filter((state) => state.done).length
  const blocked = all.filter(({ blockedBy }) => blockedBy.length > 0).length
  const unassigned = board.tasks.filter(({ id, assignees }) => Object.keys(assignees).length === 0 && !states.get(id)?.done).length
  return [
    { label: 'Open', value: String(all.length - done), tone: 'plain' },
    { label: 'Done', value: `${done} of ${all.length}`, tone: all.length > 0 && done === all.length ? 'good' : 'plain' },
    ...(blocked > 0 ? [{ label: 'Blocked', value: String(blocked), tone: 'tight' } as const] : []),
    ...(unassigned > 0 ? [{ label: 'Nobody’s', value: String(unassigned), tone: 'plain' } as const] : []),
  ]
}
