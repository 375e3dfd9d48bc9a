import { useSyncExternalStore } from 'react'
import { commentAnchors, useCommenting, useCommentView } from '../comments/commenting'
import { placeKey } from '../comments/place-key'
import type { BoardModel } from './board-model'
import { selectTask } from './selection'

/** What a task board does for comments: a thread about a task, or a step of it, opens the task. */
export const useTaskComments = (model: BoardModel): void =>
  useCommentView({
    reveal: ({ list, id }) => {
      const task = list === 'steps' ? model.snapshot.steps.find((step) => step.id === id)?.task : list === 'tasks' ? id : null
      if (!task || !model.byId.has(task)) return
      model.select(selectTask(task))
      model.setOpen(task)
    },
    target: () => {
      const id = model.open ?? model.selection.active
      return id === null ? null : { kind: 'item', list: 'tasks', id }
    },
  })

const never = () => () => undefined
const none: ReadonlyMap<string, number> = new Map()

/** How many open threads each task has. A card is picked up whole, so it says the number and has no button of its own. */
export const useCommentCounts = (): ((task: string) => number) => {
  const commenting = useCommenting()
  const counts = useSyncExternalStore(commenting?.session.comments.snapshot.subscribe ?? never, () =>
    commenting ? commentAnchors(commenting.session) : none,
  )
  return (task) => counts.get(placeKey({ list: 'tasks', id: task })) ?? 0
}
