import { z } from 'zod'
import { colours, departments, lead } from '../documents/run-of-show/schema'
import { durationMs, instant } from '../time-schemas'

/** What a department does in an item, from its cell: `LX 18`. `lead`: the item's own for it, left out when it has none. */
export const call = z.object({ department: z.enum(departments), text: z.string().max(10_000), lead: lead.optional() })
export type Call = z.infer<typeof call>

/**
 * An item of the plan as it was at one moment. The log carries these, so that a
 * run is replayed and reported without the plan, whatever became of it.
 */
export const frozenItem = z.object({
  /** Row id. */
  item: z.uuid(),
  cue: z.string().max(40),
  title: z.string().max(2_000),
  group: z.object({ id: z.uuid(), title: z.string().max(2_000) }).nullable(),
  colour: z.enum(colours).nullable(),
  duration: durationMs,
  turnaround: durationMs,
  hardStart: instant.nullable(),
  /** Count-to-time: when it ends, whenever it starts. */
  endsAt: instant.nullable(),
  /** By the plan at that moment; `null` without a place in the plan, and in a floating plan before the first GO. */
  plannedStart: instant.nullable(),
  plannedEnd: instant.nullable(),
  float: z.boolean(),
  calls: z.array(call).max(9),
})
export type FrozenItem = z.infer<typeof frozenItem>

/** An item being performed. Its id is the id of the entry that started it, so each start is another instance. */
export const instance = frozenItem.extend({ id: z.uuid() })
export type Instance = z.infer<typeof instance>
