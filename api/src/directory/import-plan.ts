import { createHash } from 'node:crypto'
import { entryKinds } from '@fashionos/shared/directory/kinds'
import { z } from 'zod'

/** What an import would do, row by row, for people to look at before it does. */
export const importRow = z.object({
  /** As the spreadsheet numbers its rows; the headings are row 1. */
  line: z.int(),
  name: z.string(),
  /** `refused`: left out, and `problems` says why. */
  action: z.enum(['add', 'change', 'same', 'refused']),
  /** The entry that is changed. */
  id: z.uuid().nullable(),
  matchedBy: z.enum(['id', 'name']).nullable(),
  changes: z.array(z.object({ heading: z.string(), from: z.string(), to: z.string() })),
  problems: z.array(z.string()),
})
export type ImportRow = z.output<typeof importRow>

export const importAnswer = z.object({
  kind: z.enum(entryKinds),
  applied: z.boolean(),
  rows: z.array(importRow),
  counts: z.object({ add: z.int(), change: z.int(), same: z.int(), refused: z.int() }),
  /** About the file as a whole, such as columns that are not known. */
  notes: z.array(z.string()),
  /** Names exactly this plan; sent back to apply it, and no other. */
  digest: z.string(),
})
export type ImportAnswer = z.output<typeof importAnswer>

export const countsOf = (rows: readonly ImportRow[]): ImportAnswer['counts'] => {
  const counts = { add: 0, change: 0, same: 0, refused: 0 }
  for (const { action } of rows) counts[action] += 1
  return counts
}

/** D5: what is applied is what was looked at: the plan is made again, and refused when it comes out otherwise. */
export const digestOf = (rows: readonly (ImportRow & { readonly version: number | null; readonly values: object })[]): string =>
  createHash('sha256').update(JSON.stringify(rows)).digest('hex')
