import { z } from 'zod'
import { richTextJson } from '../rich-text/content'
import type { ChangeOf, Part, Parts } from './schema'

/** Keys that one change may write in a keyed part. */
const maxKeys = 500

export type ChangesShape<P extends Parts> = { [K in keyof P]: z.ZodOptional<z.ZodType<ChangeOf<P[K]>>> }

/** The Zod shape of a change to these parts, for the arguments of commands: `z.strictObject({ id, ...changesShape(parts) })`. */
export const changesShape = <P extends Parts>(parts: P): ChangesShape<P> =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, checkOf(part).optional()])) as ChangesShape<P>

const checkOf = (part: Part): z.ZodType => {
  switch (part.part) {
    case 'field':
      return part.check
    case 'text':
      return z.string().max(part.maxLength)
    case 'rich-text':
      return richTextJson
    case 'texts':
      return keyed(z.string().max(part.maxLength))
    case 'values':
      return keyed(part.check.nullable())
  }
}

const keyed = (value: z.ZodType): z.ZodType =>
  z.record(z.uuid(), value).refine((keys) => Object.keys(keys).length <= maxKeys, { error: `Expected at most ${maxKeys} keys.` })
