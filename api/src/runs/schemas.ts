import { entry } from '@fashionos/shared/run/entry'
import { runKinds, runStates } from '@fashionos/shared/run/run'
import { z } from 'zod'

export const runParams = z.object({ workspace: z.uuid(), run: z.uuid() })

const sorts = ['opened', '-opened', 'began', '-began'] as const

export const runQuery = z.object({
  document: z.uuid().optional(),
  kind: z.enum(runKinds, { error: `Expected one of ${runKinds.join(', ')}.` }).optional(),
  state: z.enum(runStates, { error: `Expected one of ${runStates.join(', ')}.` }).optional(),
  sort: z.enum(sorts).optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
  size: z.coerce.number().int().min(1).max(100).optional(),
})

/** A query with what was left out: the 50 runs opened last. */
export const filled = (query: z.output<typeof runQuery>) => ({
  ...query,
  sort: query.sort ?? ('-opened' as const),
  page: query.page ?? 1,
  size: query.size ?? 50,
})
export type RunQuery = ReturnType<typeof filled>

/** A run as it is listed. */
export const runHead = z.object({
  id: z.uuid(),
  showId: z.uuid().nullable(),
  /** The run of show performed; `title` as it was when the run was opened. */
  document: z.object({ id: z.uuid(), title: z.string(), removed: z.boolean() }),
  kind: z.enum(runKinds),
  state: z.enum(runStates),
  /** Above 1: a drill, whose clock runs so many times as fast. */
  speed: z.number(),
  openedBy: z.object({ id: z.uuid(), name: z.string() }),
  openedAt: z.string(),
  /** First GO and end, by the run's clock. */
  beganAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** Of the last entry of its log. */
  seq: z.int(),
})
export type RunHead = z.output<typeof runHead>

export const runPage = z.object({ items: z.array(runHead), total: z.int(), page: z.int(), size: z.int() })

export const logQuery = z.object({
  /** Entries behind this one. */
  after: z.coerce.number().int().min(0).optional(),
  size: z.coerce.number().int().min(1).max(1_000).optional(),
})

/** `last`: seq of the run's last entry; the log goes on while the last item's is smaller. */
export const logPage = z.object({ items: z.array(entry), last: z.int() })

/** How many runs are compared at once at most. */
export const maxCompared = 12

/** One text is read as a list with commas, as several of them are. */
const listed = (sent: unknown): unknown => {
  const texts = typeof sent === 'string' ? [sent] : sent
  if (!Array.isArray(texts)) return sent
  return [...new Set(texts.flatMap((text: unknown) => (typeof text === 'string' ? text.split(',') : [text])))]
}

export const comparedQuery = z.object({
  /** Ids, separated by commas or one each, in any order; without: the last ended ones that were no drills. */
  runs: z
    .preprocess(listed, z.array(z.uuid('Expected ids of runs.')).min(1).max(maxCompared, `Expected at most ${maxCompared} runs.`))
    .optional(),
})
