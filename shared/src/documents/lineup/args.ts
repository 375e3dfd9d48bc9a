import { z } from 'zod'
import { changesShape } from '../../ydoc/changes-schema'
import { schema } from './schema'

/** Arguments that several commands share. */
export const id = z.uuid()

/** As many ids as a list may have items. */
export const idsOf = (list: ListName) => z.array(id).min(1).max(schema[list].maxItems)

/** Left out: last. */
export const after = id.nullable().optional()

/** An item as it is added: only `id` is needed. The same shape changes one: the parts given change. */
export const newLook = z.strictObject({ id, ...changesShape(schema.looks.parts) })
export const newSection = z.strictObject({ id, ...changesShape(schema.sections.parts) })
export const newPiece = z.strictObject({ id, ...changesShape(schema.pieces.parts) })
export const newModel = z.strictObject({ id, ...changesShape(schema.models.parts) })
export const newDresser = z.strictObject({ id, ...changesShape(schema.dressers.parts) })

export type NewLook = z.infer<typeof newLook>
export type NewSection = z.infer<typeof newSection>
export type NewPiece = z.infer<typeof newPiece>
export type NewModel = z.infer<typeof newModel>
export type NewDresser = z.infer<typeof newDresser>

export const lists = ['sections', 'looks', 'pieces', 'models', 'dressers'] as const
export type ListName = (typeof lists)[number]
