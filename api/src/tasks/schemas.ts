import { isoDate } from '@fashionos/shared/time-schemas'
import { z } from 'zod'

const states = ['open', 'blocked', 'done'] as const

export const tasksQuery = z.object({
  /** Whose: a person's id; left out: of whoever asks. `nobody`: what nobody has taken yet; `everybody`: all. */
  person: z.union([z.uuid(), z.literal('nobody'), z.literal('everybody')]).optional(),
  /** What is not done, or what is; left out: what is not done. */
  done: z.union([z.boolean(), z.stringbool()]).optional(),
  /** Of one show only. */
  show: z.uuid().optional(),
  /** Due on or before this day. */
  until: isoDate.optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
  size: z.coerce.number().int().min(1).max(200).optional(),
})

export const listedTask = z.object({
  documentId: z.uuid(),
  /** The item, as `tasks/<id>`. */
  item: z.string(),
  title: z.string(),
  /** Null: nobody has it yet. */
  person: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  due: z.string().nullable(),
  priority: z.enum(['low', 'normal', 'high', 'urgent']),
  state: z.enum(states),
  documentTitle: z.string(),
  show: z.object({ id: z.uuid(), name: z.string(), date: z.string(), timeZone: z.string() }).nullable(),
})

export const taskPage = z.object({ items: z.array(listedTask), total: z.int(), page: z.int(), size: z.int() })

/** How much somebody has to do. */
export const load = z.object({
  items: z.array(
    z.object({
      person: z.object({ id: z.uuid(), name: z.string() }).nullable(),
      open: z.int(),
      blocked: z.int(),
      /** Due before the day asked about. */
      overdue: z.int(),
      /** Due on the day or in the six after it. */
      thisWeek: z.int(),
    }),
  ),
})

export const loadQuery = z.object({
  /** The day that counts as today. */
  today: isoDate,
  show: z.uuid().optional(),
})
