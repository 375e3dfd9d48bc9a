import { z } from 'zod'
import { commandsFor } from '../document-type'
import { id, taskIds } from './args'
import { storedDependencies } from './dependencies'
import { circleOf, firstOf, firstReason, missing } from './refusals'
import { schema, type Task, type TaskBoard } from './schema'

const command = commandsFor(schema)

/** Files one task may have. */
const maxFiles = 100

/** Keys that one edit may write. */
const maxKeys = 500

const isOneOrMore = (keys: Readonly<Record<string, unknown>>): boolean => {
  const { length } = Object.keys(keys)
  return length > 0 && length <= maxKeys
}

/** Who does a task, what it waits for, what belongs to it. */
export const linkCommands = {
  setAssignees: command({
    summary: 'Give tasks to people, or take them away: in "people" each person’s id has the name, or null to take the tasks away.',
    args: z.strictObject({ ids: taskIds, people: z.record(id, z.string().max(200).nullable()).refine(isOneOrMore) }),
    refuse: (board, { ids }) => missing(board, 'tasks', ids),
    apply: ({ tasks }, { ids, people }) => {
      for (const id of ids) tasks.set(id, { assignees: people })
    },
  }),

  setDependency: command({
    summary: 'Let tasks wait for another task, "on", to be done first.',
    args: z.strictObject({ ids: taskIds, on: id }),
    refuse: (board, { ids, on }) =>
      firstReason(
        () => missing(board, 'tasks', [...ids, on]),
        () => circleThrough(board, ids, on),
      ),
    apply: ({ tasks }, { ids, on }) => {
      for (const id of ids) tasks.set(id, { dependsOn: { [on]: true } })
    },
  }),

  removeDependency: command({
    summary: 'Let tasks no longer wait for another task, "on", which may be removed already, or for any when it is left out.',
    args: z.strictObject({ ids: taskIds, on: id.optional() }),
    refuse: (board, { ids, on }) =>
      firstReason(
        () => missing(board, 'tasks', ids),
        () => (dependsAny(board, ids, on) ? null : `None of these tasks depends on ${on ? `task ${on}` : 'another one'}.`),
      ),
    apply: ({ tasks }, { ids, on }) => {
      for (const id of ids) {
        const links = on ? [on] : Object.keys(tasks.get(id)?.dependsOn ?? {})
        tasks.set(id, { dependsOn: Object.fromEntries(links.map((link) => [link, null])) })
      }
    },
  }),

  addFiles: command({
    summary: 'Put files to a task: in "files" each file’s id has its name, media type and size.',
    args: z.strictObject({ task: id, files: z.record(id, schema.tasks.parts.files.check).refine(isOneOrMore) }),
    refuse: (board, { task, files }) =>
      firstReason(
        () => missing(board, 'tasks', [task]),
        () => tooManyFiles(board, task, Object.keys(files)),
      ),
    apply: ({ tasks }, { task, files }) => tasks.set(task, { files }),
  }),

  removeFile: command({
    summary: 'Take a file from a task. The file itself stays with the show.',
    args: z.strictObject({ task: id, file: id }),
    refuse: (board, { task, file }) =>
      firstReason(
        () => missing(board, 'tasks', [task]),
        () => (fileOf(board, task, file) ? null : `Task ${task} has no file ${file}.`),
      ),
    apply: ({ tasks }, { task, file }) => tasks.set(task, { files: { [file]: null } }),
  }),
}

/** K4: also when several tasks are to wait for the same one. */
const circleThrough = (board: TaskBoard, ids: readonly string[], on: string): string | null => {
  const dependencies = storedDependencies(board.tasks)
  return firstOf(ids, (task) => circleOf(board, dependencies, { task, on }))
}

const dependsAny = ({ tasks }: TaskBoard, ids: readonly string[], on: string | undefined): boolean => {
  const wanted = new Set(ids)
  const depends = ({ dependsOn }: Task): boolean => (on ? Object.hasOwn(dependsOn, on) : Object.keys(dependsOn).length > 0)
  return tasks.some((task) => wanted.has(task.id) && depends(task))
}

const fileOf = ({ tasks }: TaskBoard, task: string, file: string): boolean =>
  Object.hasOwn(tasks.find(({ id }) => id === task)?.files ?? {}, file)

const tooManyFiles = ({ tasks }: TaskBoard, task: string, added: readonly string[]): string | null => {
  const files = tasks.find(({ id }) => id === task)?.files ?? {}
  const count = new Set([...Object.keys(files), ...added]).size
  return count > maxFiles ? `A task has at most ${maxFiles} files; it would have ${count}.` : null
}
