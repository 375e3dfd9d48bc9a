import { colours, departments } from '@fashionos/shared/documents/run-of-show/schema'
import { call } from '@fashionos/shared/run/frozen-item'
import type { Report } from '@fashionos/shared/run/report'
import { runKinds, runStates } from '@fashionos/shared/run/run'
import { z } from 'zod'

/** Of the run's clock, epoch ms. */
const instant = z.int()
const ms = z.int()
const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()

const performed = z.object({
  instance: z.uuid(),
  item: z.uuid(),
  cue: z.string(),
  title: z.string(),
  group: z.string().nullable(),
  plannedStart: instant.nullable(),
  plannedEnd: instant.nullable(),
  start: instant,
  end: instant.nullable(),
  late: ms.nullable(),
  planned: ms,
  actual: ms.nullable(),
  over: ms.nullable(),
  held: ms,
  added: ms,
  calledBy: z.string(),
  missed: list(z.enum(departments)),
  changed: z.boolean(),
})

const hold = z.object({
  ...{ item: z.uuid(), title: z.string(), at: instant, duration: ms.nullable(), reason: z.string(), by: z.string() },
})

const changeable = z.object({
  title: z.string(),
  cue: z.string(),
  group: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  colour: z.enum(colours).nullable(),
  duration: ms,
  endsAt: instant.nullable(),
  calls: z.array(call),
})

/** The as-run report of a run, as `reportOf` makes it. */
export const report = z.object({
  run: z.uuid(),
  document: z.uuid(),
  kind: z.enum(runKinds),
  state: z.enum(runStates),
  speed: z.number(),
  began: instant.nullable(),
  ended: instant.nullable(),
  actual: ms.nullable(),
  plannedStart: instant.nullable(),
  plannedEnd: instant.nullable(),
  planned: ms.nullable(),
  startedLate: ms.nullable(),
  over: ms.nullable(),
  drift: ms.nullable(),
  items: list(performed),
  holds: list(hold),
  callers: list(z.object({ name: z.string(), from: z.string().nullable(), at: instant, forced: z.boolean() })),
  changes: list(z.object({ item: z.uuid(), title: z.string(), at: instant, by: z.string(), from: changeable, to: changeable })),
  superseded: list(z.object({ call: z.string(), title: z.string(), at: instant, by: z.string() })),
}) satisfies z.ZodType<Report>
