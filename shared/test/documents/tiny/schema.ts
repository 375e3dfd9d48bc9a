import { z } from 'zod'
import { field, list, record, richText, text, texts, values } from '../../../src/ydoc/schema'

/** A shopping list: one of every kind of part, and nothing else. */
export const schema = {
  about: record({ title: field(z.string().max(100), 'Untitled'), note: text({ maxLength: 500 }) }),
  things: list(
    {
      name: text({ maxLength: 200 }),
      count: field(z.int().min(0).max(99), 1),
      remarks: texts({ maxLength: 200 }),
      ticks: values(z.boolean()),
      story: richText(),
    },
    { maxItems: 500 },
  ),
}
