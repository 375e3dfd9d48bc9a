import { dependentsOf } from '@fashionos/shared/documents/task-board/dependencies'
import type { DueDay, dayFinder } from '@fashionos/shared/documents/task-board/due'
import { progressOf } from '@fashionos/shared/documents/task-board/filter'
import type { TaskBoard, TaskColumn } from '@fashionos/shared/documents/task-board/schema'
import { type BoardStates, isOverdue } from '@fashionos/shared/documents/task-board/states'
import type { Instant } from '@fashionos/shared/time'

/** What follows from the board about one task. */
export interface TaskFacts {
  readonly column: TaskColumn | null
  readonly done: boolean
  readonly due: DueDay | null
  /** Past its due day or time, and not done (K9). */
  readonly overdue: boolean
  /** Ids of the tasks it waits for that are not done (K8). */
  readonly blockedBy: readonly string[]
  /** What it waits for is late already, or due after it. */
  readonly tight: boolean
  /** Ids of the tasks that wait for it. */
  readonly blocks: readonly string[]
  readonly steps: number
  readonly stepsDone: number
}

export type FactsById = ReadonlyMap<string, TaskFacts>

interface Now {
  readonly states: BoardStates
  readonly now: Instant
  readonly before: FactsById
  readonly find: ReturnType<typeof dayFinder>
}

/** Facts of all tasks. Those that say what they said before keep their identity, so what is drawn of them is drawn once. */
export const factsOf = (board: TaskBoard, { states, now, before, find }: Now): FactsById => {
  const dependents = dependentsOf(states.dependencies)
  const progress = progressOf(board.steps)
  const facts = new Map<string, TaskFacts>()
  const dues = new Map(board.tasks.map(({ id, due }) => [id, due && find(due)]))
  for (const task of board.tasks) {
    const state = states.states.get(task.id)
    const due = dues.get(task.id) ?? null
    const done = state?.done ?? false
    const blockedBy = state?.blockedBy ?? none
    const made: TaskFacts = {
      column: state?.column ?? null,
      done,
      due,
      overdue: isOverdue(due, { done, now }),
      blockedBy,
      tight: blockedBy.some((on) => isTight(dues.get(on) ?? null, due, now)),
      blocks: dependents.get(task.id) ?? none,
      steps: progress.get(task.id)?.of ?? 0,
      stepsDone: progress.get(task.id)?.done ?? 0,
    }
    const same = before.get(task.id)
    facts.set(task.id, same && sameFacts(same, made) ? same : made)
  }
  return facts
}

const none: readonly string[] = []

const isTight = (first: DueDay | null, waiting: DueDay | null, now: Instant): boolean =>
  first !== null && (now >= first.at || (waiting !== null && first.at > waiting.at))

const sameFacts = (a: TaskFacts, b: TaskFacts): boolean =>
  a.column === b.column &&
  a.done === b.done &&
  a.due?.at === b.due?.at &&
  a.due?.date === b.due?.date &&
  a.overdue === b.overdue &&
  a.tight === b.tight &&
  a.steps === b.steps &&
  a.stepsDone === b.stepsDone &&
  sameIds(a.blockedBy, b.blockedBy) &&
  sameIds(a.blocks, b.blocks)

const sameIds = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id, i) => id === b[i])
