import { z } from 'zod'
import { changesShape } from '../../ydoc/changes-schema'
import type { DraftOf } from '../../ydoc/draft'
import { commandsFor } from '../document-type'
import { after, id, newStep, stepIds } from './args'
import { firstReason, idsOf, missing, stepsWithoutTask, takenIds, tooMany } from './refusals'
import { schema } from './schema'

const command = commandsFor(schema)
type Draft = DraftOf<typeof schema>

const { task: _task, ...changeable } = changesShape(schema.steps.parts)

/** The checklists of tasks. */
export const stepCommands = {
  addSteps: command({
    summary: 'Add steps to the checklists of tasks as one block after a step, or first when "after" is null, or last when it is left out.',
    args: z.strictObject({ steps: z.array(newStep).min(1).max(schema.steps.maxItems), after }),
    refuse: (board, { steps, after }, removed) =>
      firstReason(
        () => takenIds(board, removed, idsOf(steps)),
        () => tooMany(board, 'steps', steps.length),
        () => stepsWithoutTask(board, steps),
        () => (after ? missing(board, 'steps', [after]) : null),
      ),
    apply: (draft, { steps, after }) => draft.steps.add(steps, { after: after === undefined ? lastStep(draft) : after }),
  }),

  changeSteps: command({
    summary: 'Change the title of steps, or tick them off. What is left out stays.',
    args: z.strictObject({
      changes: z
        .array(z.strictObject({ id, ...changeable }))
        .min(1)
        .max(schema.steps.maxItems),
    }),
    refuse: (board, { changes }) => missing(board, 'steps', idsOf(changes)),
    apply: ({ steps }, { changes }) => {
      for (const { id, ...parts } of changes) steps.set(id, parts)
    },
  }),

  moveSteps: command({
    summary:
      'Move steps, in the order given, as one block after a step, or first when "after" is null, or last when it is left out, and to the checklist of the task "task" when it is given.',
    args: z.strictObject({ ids: stepIds, task: id.optional(), after }),
    refuse: (board, { ids, task, after }) =>
      firstReason(
        () => missing(board, 'steps', after ? [...ids, after] : ids),
        () => (task ? missing(board, 'tasks', [task]) : null),
      ),
    apply: (draft, { ids, task, after }) => {
      draft.steps.move(ids, { after: after === undefined ? lastStep(draft) : after })
      if (task) for (const id of ids) draft.steps.set(id, { task })
    },
  }),

  removeSteps: command({
    summary: 'Remove steps from their checklists.',
    args: z.strictObject({ ids: stepIds }),
    refuse: (board, { ids }) => missing(board, 'steps', ids),
    apply: ({ steps }, { ids }) => steps.remove(ids),
  }),
}

const lastStep = ({ steps }: Draft): string | null => steps.all().at(-1)?.id ?? null
