import { z } from 'zod'
import { changesShape } from '../../ydoc/changes-schema'
import { schema } from './schema'

/** Arguments that several commands share. */
export const id = z.uuid()
export const taskIds = z.array(id).min(1).max(schema.tasks.maxItems)
export const stepIds = z.array(id).min(1).max(schema.steps.maxItems)

const taskParts = changesShape(schema.tasks.parts)

/** A task as it is added: only `id` is needed. */
export const newTask = z.strictObject({ id, ...taskParts })
export type NewTask = z.infer<typeof newTask>

const { dependsOn: _dependsOn, files: _files, ...changeable } = taskParts

/** A change of a task: the parts given change, assignees merge per person. Dependencies and files have commands of their own. */
export const taskChange = z.strictObject({ id, ...changeable })

export const newColumn = z.strictObject({ id, ...changesShape(schema.columns.parts) })
export type NewColumn = z.infer<typeof newColumn>

/** A step as it is added: `task` is where it belongs. */
export const newStep = z.strictObject({ id, ...changesShape(schema.steps.parts), task: id })
export type NewStep = z.infer<typeof newStep>

export const newFilter = z.strictObject({ id, ...changesShape(schema.filters.parts) })

/** Left out: last. */
export const after = id.nullable().optional()
