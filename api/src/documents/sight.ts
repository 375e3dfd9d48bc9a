import { documents } from '@fashionos/migrations/schema/documents'
import { can, capabilitiesOf } from '@fashionos/shared/access'
import { or, type SQL, sql } from 'drizzle-orm'
import type { Scope } from '../http/scope'

/** Which documents of the workspace may be seen. */
export interface Sight {
  /** All of them. */
  readonly every: boolean
  /** Else all of these shows, and these documents. */
  readonly shows: readonly string[]
  readonly documents: readonly string[]
}

export const sightOf = ({ role, grants }: Pick<Scope, 'role' | 'grants'>): Sight => {
  const seen = grants.filter((grant) => can({ role, grants: [grant] }, 'view'))
  return {
    every: capabilitiesOf({ role, grants: [] }).includes('view'),
    shows: seen.flatMap(({ showId }) => (showId === null ? [] : [showId])),
    documents: seen.flatMap(({ documentId }) => (documentId === null ? [] : [documentId])),
  }
}

/** Ids as a Postgres array. */
export const uuids = (ids: readonly string[]): SQL => sql`${`{${ids.join(',')}}`}::uuid[]`

/** Rows of `documents` that may be seen; undefined: all. */
export const withinSight = (sight: Sight): SQL | undefined =>
  sight.every ? undefined : or(sql`${documents.showId} = any(${uuids(sight.shows)})`, sql`${documents.id} = any(${uuids(sight.documents)})`)
