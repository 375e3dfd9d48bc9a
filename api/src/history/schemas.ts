import { z } from 'zod'
import { documentParams } from '../documents/schemas'

/** Above any position of a log. */
const maxLsn = 1_000_000_000_000
const lsn = z.coerce.number().int().min(1).max(maxLsn)

export const historyQuery = z.object({ before: lsn.optional() })
export const pointParams = documentParams.extend({ lsn })
export const changesQuery = z.object({
  /** The position to compare with; 0: before there was anything. */
  since: z.coerce.number().int().min(0).max(maxLsn),
  /** Only what this person did in between; `server`: only what the server did. */
  author: z.union([z.uuid(), z.literal('server')]).optional(),
})
export const itemParams = documentParams.extend({ list: z.string().max(60), item: z.uuid() })

const author = z.object({ id: z.uuid(), name: z.string() }).nullable()
const stretch = { author, from: z.number(), to: z.number(), first: z.int(), last: z.int() }

export const historyPage = z.object({
  sessions: z.array(z.object({ ...stretch, edits: z.int() })),
  /** The newest position; 0: the document was never opened. */
  newest: z.int(),
  /** What to ask for `before` for the page behind this one; `null`: there is none. */
  next: z.int().nullable(),
})

export const point = z.object({
  lsn: z.int(),
  /** A snapshot of the document's type. */
  snapshot: z.record(z.string(), z.unknown()),
})

const run = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('words'), runs: z.array(run).readonly() }),
  z.object({ kind: z.literal('format'), text: z.string() }),
])
const named = { part: z.string(), title: z.string() }
const partChange = z.discriminatedUnion('kind', [
  z.object({ ...named, kind: z.literal('text'), runs: z.array(run).readonly() }),
  z.object({ ...named, kind: z.literal('rich-text'), blocks: z.array(block).readonly() }),
  z.object({ ...named, kind: z.literal('value'), before: z.string(), after: z.string() }),
])
const change = z.object({
  kind: z.enum(['added', 'removed', 'brought-back', 'changed']),
  list: z.string(),
  id: z.string(),
  noun: z.string(),
  title: z.string(),
  moved: z.object({ behind: z.string().nullable() }).nullable(),
  parts: z.array(partChange).readonly(),
})

export const changes = z.object({
  /** `also`: others who changed the same item in between, by their ids; `server` is the server. */
  changes: z.array(change.extend({ also: z.array(z.string()) })),
  /** Changes beyond those told. */
  more: z.int(),
})

export const itemHistory = z.object({
  steps: z.array(z.object({ ...stretch, change })),
  next: z.int().nullable(),
})

const name = z.string().trim().min(1, 'Expected a name.').max(120, 'Expected at most 120 characters.')

/** Without a position: the newest one. */
export const newRevision = z.strictObject({ name, lsn: z.int().min(1).max(maxLsn).optional() })
export const revisionChanges = z.strictObject({ name })
export const revisionParams = documentParams.extend({ revision: z.uuid() })

const namedRevision = z.object({
  kind: z.literal('named'),
  id: z.uuid(),
  name: z.string(),
  by: z.object({ id: z.uuid(), name: z.string() }),
  version: z.int(),
  lsn: z.int(),
  /** When the document was like this. */
  at: z.string(),
})
export type NamedRevision = z.output<typeof namedRevision>

export const revision = z.discriminatedUnion('kind', [
  namedRevision,
  z.object({
    kind: z.enum(['run-began', 'run-ended']),
    run: z.uuid(),
    runKind: z.enum(['rehearsal', 'show']),
    lsn: z.int(),
    at: z.string(),
  }),
])
export type Revision = z.output<typeof revision>

export { namedRevision }
export const revisionList = z.object({ items: z.array(revision) })
