import { z } from 'zod'
import { ianaZone, isoDate } from '../../time-schemas'
import { field, list, record, richText, type SnapshotOf, text, values } from '../../ydoc/schema'

const id = z.uuid()

/** What a column means, whatever it is called. */
export const columnKinds = ['todo', 'in-progress', 'review', 'done'] as const
export type ColumnKind = (typeof columnKinds)[number]

export const categories = ['event-planning', 'sponsorship', 'marketing', 'operations', 'media'] as const
export type Category = (typeof categories)[number]

export const phases = ['pre-production', 'venue-and-logistics', 'creative-design', 'on-site-operations', 'post-event'] as const
export type Phase = (typeof phases)[number]

export const priorities = ['low', 'normal', 'high', 'urgent'] as const
export type Priority = (typeof priorities)[number]

const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** A day: so many days from the show date (negative: before), or a date. `time` is on the show's clock; null: any time of the day. */
export const day = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('relative'), days: z.int().min(-2_000).max(2_000), time: wallClock.nullable() }),
  z.object({ kind: z.literal('date'), date: isoDate, time: wallClock.nullable() }),
])
export type Day = z.infer<typeof day>

/** What a saved filter lets through; an empty list lets everything through. */
export const taskFilter = z.object({
  text: z.string().max(200),
  columns: z.array(id).max(60),
  categories: z.array(z.enum(categories)).max(categories.length),
  phases: z.array(z.enum(phases)).max(phases.length),
  priorities: z.array(z.enum(priorities)).max(priorities.length),
  /** Ids of people. */
  people: z.array(id).max(200),
  unassigned: z.boolean(),
  due: z.enum(['any', 'overdue', 'this-week', 'none']),
  blocked: z.boolean(),
})
export type TaskFilter = z.infer<typeof taskFilter>

/** Tasks of a show in columns. Dates, blocked tasks, load and what is overdue are not here: they are derived. */
export const schema = {
  show: record({ date: field(isoDate, '2000-01-01'), timeZone: field(ianaZone, 'UTC') }),
  columns: list(
    {
      title: text({ maxLength: 200 }),
      kind: field(z.enum(columnKinds), 'todo'),
      /** More tasks than this are too many at once; null: no limit. */
      limit: field(z.int().min(1).max(999).nullable(), null),
    },
    { maxItems: 60 },
  ),
  tasks: list(
    {
      title: text({ maxLength: 500 }),
      /** Of `columns`; a task whose column is gone stands in the first one. */
      column: field(id.nullable(), null),
      category: field(z.enum(categories), 'event-planning'),
      phase: field(z.enum(phases).nullable(), null),
      priority: field(z.enum(priorities), 'normal'),
      /** Who does it, by the person's id, with the name at the time. */
      assignees: values(z.string().max(200)),
      /** Whose work it is until somebody has it: "Stage manager". */
      owner: field(z.string().max(100), ''),
      start: field(day.nullable(), null),
      due: field(day.nullable(), null),
      /** Work in it, hours. */
      effort: field(z.number().min(0).max(1_000), 0),
      /** The tasks that have to be done first, by id. */
      dependsOn: values(z.literal(true)),
      /** Files, by id. */
      files: values(z.object({ name: z.string().max(200), mediaType: z.string().max(100), size: z.int().min(0) })),
      notes: richText(),
    },
    { maxItems: 5_000 },
  ),
  /** Checklists: each step belongs to a task. */
  steps: list({ task: field(id.nullable(), null), title: text({ maxLength: 500 }), done: field(z.boolean(), false) }, { maxItems: 20_000 }),
  filters: list({ title: text({ maxLength: 200 }), filter: field(taskFilter.nullable(), null) }, { maxItems: 200 }),
}

export type TaskBoard = SnapshotOf<typeof schema>
export type Task = TaskBoard['tasks'][number]
export type TaskColumn = TaskBoard['columns'][number]
export type Step = TaskBoard['steps'][number]
