import { crew } from '@fashionos/migrations/schema/directory'
import { crewDepartments, departmentTitles } from '@fashionos/shared/directory/kinds'
import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '../database'
import { refusal } from '../errors'
import { roleOf } from '../http/scope'
import { choiceColumn, columnsFor, rateColumn } from './csv-columns'
import type { Kind } from './kind'
import { answered, baseQuery, changesOf, common, contact, currency, name, rate, sortOf, words } from './schemas'

const department = z.enum(crewDepartments, { error: `Expected one of ${crewDepartments.join(', ')}.` })
const fields = {
  name,
  department,
  position: words(200),
  dayRateMinor: rate,
  currency,
  userId: z.uuid().nullable(),
  notes: words(5_000),
  ...contact,
}
const values = z.strictObject(fields)
const blank = {
  department: 'other' as const,
  position: '',
  dayRateMinor: null,
  currency: 'EUR',
  userId: null,
  notes: '',
  email: '',
  phone: '',
}

export const newCrew = values.partial().required({ name: true })
export const crewChanges = changesOf(fields)
export const crewQuery = z.object({
  ...baseQuery,
  department: department.optional(),
  sort: sortOf('name', 'department', 'position', 'updated'),
})
export const crewMember = z.object({
  ...common,
  department,
  /** What they do there: "Show caller". */
  position: z.string(),
  /** In minor units of `currency`. */
  dayRateMinor: z.int().nullable(),
  currency: z.string(),
  /** The member of the workspace they are; null: they do not sign in. */
  userId: z.uuid().nullable(),
  email: z.string(),
  phone: z.string(),
})
export type CrewMember = z.output<typeof crewMember>

const { text } = columnsFor<CrewMember>()

export const crewKind: Kind<z.output<typeof values>, z.output<typeof crewQuery>, CrewMember> = {
  name: 'crew',
  table: crew,
  columns: crew,
  searched: [crew.name, crew.position, sql`replace(${crew.department}, '-', ' ')`],
  orders: { department: crew.department, position: sql`nullif(lower(${crew.position}), '')`, updated: crew.updatedAt },
  filters: ({ department: one }) => [one === undefined ? undefined : eq(crew.department, one)],
  personalQuery: [],
  personalOrders: [],
  select: async (tx, { where, order, limit, offset }) => {
    const rows = await tx
      .select()
      .from(crew)
      .where(where)
      .orderBy(...order)
      .limit(limit)
      .offset(offset)
    return rows.map(answered)
  },
  insert: async (tx, stamp, given) => {
    await requireMember(tx, stamp.workspaceId, given.userId)
    await tx.insert(crew).values({ ...stamp, ...given })
  },
  update: async (tx, { id, version, workspaceId, now }, changes) => {
    await requireMember(tx, workspaceId, changes.userId ?? null)
    const rows = await tx
      .update(crew)
      .set({ ...changes, version: version + 1, updatedAt: now })
      .where(and(eq(crew.id, id), eq(crew.version, version)))
      .returning({ id: crew.id })
    return rows.length > 0
  },
  personal: { email: '', phone: '', notes: '' },
  rates: { dayRateMinor: null, currency: 'EUR' },
  newEntry: newCrew,
  filled: (given) => ({ ...blank, ...given }),
  changes: crewChanges,
  csv: [
    text('name', 'Name'),
    choiceColumn('department', 'Department', departmentTitles),
    text('position', 'Position'),
    text('email', 'Email'),
    text('phone', 'Phone'),
    text('currency', 'Currency'),
    rateColumn('dayRateMinor', 'Day rate'),
    text('notes', 'Notes'),
  ],
}

const requireMember = async (tx: Tx, workspace: string, person: string | null): Promise<void> => {
  if (person === null || (await roleOf(tx, workspace, person)) !== null) return
  throw refusal('bad-input', 'This person is not in the workspace. Invite them first, or leave the account empty.', {
    userId: 'Expected a member of the workspace.',
  })
}
