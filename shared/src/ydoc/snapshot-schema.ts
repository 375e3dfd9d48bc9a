import { z } from 'zod'
import { changesShape } from './changes-schema'
import { isId } from './root-name'
import type { Schema, SnapshotOf } from './schema'

/** The check of a whole snapshot, for what comes from outside as JSON. */
export const snapshotSchemaOf = <S extends Schema>(schema: S): z.ZodType<SnapshotOf<S>> => {
  const shapes = Object.entries(schema).map(([name, shape]) => {
    const parts = Object.fromEntries(Object.entries(changesShape(shape.parts)).map(([part, check]) => [part, check.unwrap()]))
    const id = z.string().refine(isId, { error: 'Expected a UUID.' })
    return [name, shape.shape === 'list' ? z.array(z.strictObject({ id, ...parts })).max(shape.maxItems) : z.strictObject(parts)]
  })
  return z.strictObject(Object.fromEntries(shapes)) as unknown as z.ZodType<SnapshotOf<S>>
}
