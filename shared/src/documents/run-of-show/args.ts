import { z } from 'zod'
import { changesShape } from '../../ydoc/changes-schema'
import { schema } from './schema'

/** Arguments that several commands share. */
export const id = z.uuid()
export const rowIds = z.array(id).min(1).max(schema.items.maxItems)

/** A row as it is added: only `id` is needed. */
export const newRow = z.strictObject({ id, ...changesShape(schema.items.parts) })
export type NewRow = z.infer<typeof newRow>

/** A change of a row: the parts given change, cells and values merge per column. */
export const rowChange = newRow

export const newColumn = z.strictObject({ id, ...changesShape(schema.columns.parts) })
export type NewColumn = z.infer<typeof newColumn>

export const showChange = z.strictObject(changesShape(schema.show.parts))

/** Left out: last. */
export const after = id.nullable().optional()
