import type { EntryKind } from '@fashionos/shared/directory/kinds'
import type { SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { z } from 'zod'
import type { Tx } from '../database'
import type { Column } from './csv-columns'
import type { BaseQuery, Common } from './schemas'

/** One page of rows. */
export interface Slice {
  readonly where: SQL | undefined
  readonly order: readonly SQL[]
  readonly limit: number
  readonly offset: number
}

/** What a new row has beside its values. */
export interface Stamp {
  readonly id: string
  readonly workspaceId: string
  readonly createdBy: string
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** What a new entry needs, and may have. */
export type New<V extends object> = Partial<V> & { readonly name: string }

/** Which row in which version is changed, and when. */
export interface Target {
  readonly id: string
  readonly version: number
  readonly workspaceId: string
  readonly now: Date
}

/**
 * What the five kinds of entries differ in. `V` are the values people set, `Q`
 * the query of its list, `E` what is answered.
 */
export interface Kind<V extends object = object, Q extends BaseQuery = BaseQuery, E extends Common = Common> {
  readonly name: EntryKind
  readonly table: PgTable
  readonly columns: { readonly id: PgColumn; readonly name: PgColumn; readonly archivedAt: PgColumn }
  /** What a search looks into; nothing that not everybody may see (A31). */
  readonly searched: readonly (SQL | PgColumn)[]
  readonly orders: Readonly<Record<string, SQL | PgColumn>>
  readonly filters: (query: Q) => readonly (SQL | undefined)[]
  /** Fields of a query that only A31 lets ask. */
  readonly personalQuery: readonly (keyof Q & string)[]
  /** The same of its orders. */
  readonly personalOrders: readonly string[]
  readonly select: (tx: Tx, slice: Slice) => Promise<E[]>
  readonly insert: (tx: Tx, stamp: Stamp, values: V) => Promise<void>
  /** Whether the row still had the version. */
  readonly update: (tx: Tx, target: Target, changes: Partial<V>) => Promise<boolean>
  /** A31: what stands in place of personal data for who may not see it. */
  readonly personal: Partial<E>
  /** A32: the same for rates. */
  readonly rates: Partial<E>
  readonly newEntry: z.ZodType<New<V>>
  /** With what nothing was said of left empty. */
  readonly filled: (given: New<V>) => V
  readonly changes: z.ZodType<Partial<V>>
  readonly csv: readonly Column<E>[]
}
