import { type Capability, capabilities, capabilitiesInArchive, capabilitiesOf, type Role, roles } from '@fashionos/shared/access'
import type postgres from 'postgres'
import { z } from 'zod'

/** What the loader has to know about a document to open it. */
export interface DocumentFacts {
  readonly workspaceId: string
  readonly type: string
  readonly epoch: number
  readonly origin: Origin
  readonly show: { readonly id: string; readonly name: string; readonly date: string; readonly timeZone: string } | null
}

export type Origin = z.infer<typeof origin>

/** What a person may do with a document right now, and what the document is. */
export interface Access extends DocumentFacts {
  readonly title: string
  readonly removed: boolean
  /** Empty: nothing at all. */
  readonly capabilities: readonly Capability[]
  /** A27: the show is archived, so nothing can be changed. */
  readonly archived: boolean
  readonly personName: string
  /** Whether the session the token was made from still exists. */
  readonly sessionIsValid: boolean
}

/** Answers from the tables of api, by functions made for it. Rejects when Postgres cannot be reached. */
export interface AccessStore {
  /** Null: there is no such document. `person` and `session` null: what the document is, and nothing anybody may do with it. */
  access(question: { documentId: string; person: string | null; session: string | null }): Promise<Access | null>
  documentsOfShow(showId: string): Promise<readonly (DocumentFacts & { readonly documentId: string })[]>
  /** The next documents by id after one, of every workspace, at most so many, and whether anything was ever written of them. */
  documentsAfter(id: string, most: number): Promise<readonly KnownDocument[]>
}

export interface KnownDocument {
  readonly id: string
  readonly filled: boolean
}

const origin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('blank') }),
  z.object({ kind: z.literal('demo') }),
  z.object({ kind: z.literal('copy'), from: z.uuid() }),
  z.object({ kind: z.literal('template'), template: z.string() }),
])

const factsRow = z.object({
  workspace_id: z.uuid(),
  type: z.string(),
  epoch: z.int(),
  origin,
  show_id: z.uuid().nullable(),
  show_name: z.string().nullable(),
  show_date: z.string().nullable(),
  show_time_zone: z.string().nullable(),
})

const accessRow = factsRow.extend({
  title: z.string(),
  removed: z.boolean(),
  role: z.enum(roles).nullable(),
  grants: z.array(z.enum(capabilities)),
  name: z.string().nullable(),
  session_valid: z.boolean(),
  show_archived: z.boolean(),
})

const showRow = factsRow.extend({ id: z.uuid() })

export const createPostgresAccessStore = (sql: postgres.Sql): AccessStore => ({
  access: async ({ documentId, person, session }) => {
    const [row] = await sql`select * from document_access(${documentId}, ${person}, ${session})`
    return row ? accessOf(accessRow.parse(row)) : null
  },
  documentsOfShow: async (showId) => {
    const rows = await sql`select * from show_documents(${showId})`
    return rows.map((row) => showRow.parse({ ...row, show_id: showId })).map((row) => ({ documentId: row.id, ...factsOf(row) }))
  },
  documentsAfter: (id, most) => sql<KnownDocument[]>`select id, filled from documents_after(${id}, ${most})`,
})

const accessOf = (row: z.infer<typeof accessRow>): Access => ({
  ...factsOf(row),
  title: row.title,
  removed: row.removed,
  capabilities: row.show_archived ? capabilitiesInArchive(capabilitiesFor(row.role, row.grants)) : capabilitiesFor(row.role, row.grants),
  archived: row.show_archived,
  personName: row.name ?? '',
  sessionIsValid: row.session_valid,
})

const capabilitiesFor = (role: Role | null, grants: readonly Capability[]): readonly Capability[] =>
  capabilitiesOf({ role, grants: grants.map((capability) => ({ capability })) })

const factsOf = (row: z.infer<typeof factsRow>): DocumentFacts => ({
  workspaceId: row.workspace_id,
  type: row.type,
  epoch: row.epoch,
  origin: row.origin,
  show:
    row.show_id === null || row.show_name === null || row.show_date === null || row.show_time_zone === null
      ? null
      : { id: row.show_id, name: row.show_name, date: row.show_date, timeZone: row.show_time_zone },
})
