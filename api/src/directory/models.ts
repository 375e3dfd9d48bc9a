import { modelAbsences, models } from '@fashionos/migrations/schema/directory'
import { isoDate } from '@fashionos/shared/time-schemas'
import { and, asc, eq, exists, gte, inArray, lte, not, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '../database'
import { type Absence, absence, absences } from './absences'
import { columnsFor } from './csv-columns'
import type { Kind } from './kind'
import { requirePicture } from './pictures'
import { answered, baseQuery, changesOf, common, contact, name, sortOf, whole, words } from './schemas'

const bodyMm = whole(100, 2_500).nullable()
const shoeEu = z
  .number()
  .min(15, 'Expected a European size from 15 to 55.')
  .max(55, 'Expected a European size from 15 to 55.')
  .multipleOf(0.5, 'Expected a size in halves, such as 38.5.')
  .nullable()

const fields = {
  name,
  agency: words(200),
  heightMm: bodyMm,
  bustMm: bodyMm,
  waistMm: bodyMm,
  hipsMm: bodyMm,
  shoeEu,
  dressEu: whole(20, 70).nullable(),
  hair: words(100),
  eyes: words(100),
  photoFile: z.uuid().nullable(),
  notes: words(5_000),
  absences,
  ...contact,
}
const values = z.strictObject(fields)
const unmeasured = { heightMm: null, bustMm: null, waistMm: null, hipsMm: null, shoeEu: null, dressEu: null }
const blank = { agency: '', ...unmeasured, hair: '', eyes: '', photoFile: null, notes: '', absences: [], email: '', phone: '' }

export const newModel = values.partial().required({ name: true })
export const modelChanges = changesOf(fields)
const queriedMm = z.coerce.number().pipe(whole(100, 2_500)).optional()
export const modelQuery = z.object({
  ...baseQuery,
  agency: words(200).optional(),
  minHeightMm: queriedMm,
  maxHeightMm: queriedMm,
  /** Only who is not away on that day. */
  freeOn: isoDate.optional(),
  sort: sortOf('name', 'agency', 'height', 'updated'),
})
const mm = z.int().nullable()
export const model = z.object({
  ...common,
  agency: z.string(),
  /** Measurements in mm, sizes European; null: not known. */
  heightMm: mm,
  bustMm: mm,
  waistMm: mm,
  hipsMm: mm,
  shoeEu: z.number().nullable(),
  dressEu: z.int().nullable(),
  hair: z.string(),
  eyes: z.string(),
  photoFile: z.uuid().nullable(),
  /** By first day. */
  absences: z.array(absence),
  email: z.string(),
  phone: z.string(),
})
export type Model = z.output<typeof model>

const { text, number } = columnsFor<Model>()

export const modelKind: Kind<z.output<typeof values>, z.output<typeof modelQuery>, Model> = {
  name: 'model',
  table: models,
  columns: models,
  searched: [models.name, models.agency],
  orders: { agency: sql`nullif(lower(${models.agency}), '')`, height: models.heightMm, updated: models.updatedAt },
  filters: ({ agency, minHeightMm, maxHeightMm, freeOn }) => [
    agency === undefined ? undefined : eq(models.agency, agency),
    minHeightMm === undefined ? undefined : gte(models.heightMm, minHeightMm),
    maxHeightMm === undefined ? undefined : lte(models.heightMm, maxHeightMm),
    freeOn === undefined ? undefined : isFreeOn(freeOn),
  ],
  personalQuery: ['minHeightMm', 'maxHeightMm', 'freeOn'],
  personalOrders: ['height'],
  select: async (tx, { where, order, limit, offset }) => {
    const rows = await tx
      .select()
      .from(models)
      .where(where)
      .orderBy(...order)
      .limit(limit)
      .offset(offset)
    const away = await absencesOf(
      tx,
      rows.map(({ id }) => id),
    )
    return rows.map((row) => ({ ...answered(row), absences: away.get(row.id) ?? [] }))
  },
  insert: async (tx, stamp, { absences: away, ...given }) => {
    await requirePicture(tx, { photoFile: given.photoFile })
    await tx.insert(models).values({ ...stamp, ...given })
    await writeAbsences(tx, { workspaceId: stamp.workspaceId, modelId: stamp.id }, away)
  },
  update: async (tx, { id, version, workspaceId, now }, { absences: away, ...changes }) => {
    await requirePicture(tx, { photoFile: changes.photoFile ?? null })
    const rows = await tx
      .update(models)
      .set({ ...changes, version: version + 1, updatedAt: now })
      .where(and(eq(models.id, id), eq(models.version, version)))
      .returning({ id: models.id })
    if (rows.length > 0 && away) await writeAbsences(tx, { workspaceId, modelId: id }, away)
    return rows.length > 0
  },
  personal: { ...unmeasured, email: '', phone: '', notes: '', absences: [] },
  rates: {},
  newEntry: newModel,
  filled: (given) => ({ ...blank, ...given }),
  changes: modelChanges,
  csv: [
    text('name', 'Name'),
    text('agency', 'Agency'),
    text('email', 'Email'),
    text('phone', 'Phone'),
    number('heightMm', 'Height (mm)'),
    number('bustMm', 'Bust (mm)'),
    number('waistMm', 'Waist (mm)'),
    number('hipsMm', 'Hips (mm)'),
    number('shoeEu', 'Shoe (EU)'),
    number('dressEu', 'Dress (EU)'),
    text('hair', 'Hair'),
    text('eyes', 'Eyes'),
    text('notes', 'Notes'),
  ],
}

/** Absences of at most a page of models. */
const absencesOf = async (tx: Tx, ids: readonly string[]): Promise<Map<string, Absence[]>> => {
  const byModel = new Map<string, Absence[]>()
  if (ids.length === 0) return byModel
  const rows = await tx
    .select()
    .from(modelAbsences)
    .where(inArray(modelAbsences.modelId, [...ids]))
    .orderBy(asc(modelAbsences.firstDay), asc(modelAbsences.lastDay))
  for (const { modelId, firstDay, lastDay, reason } of rows) {
    byModel.set(modelId, [...(byModel.get(modelId) ?? []), { firstDay, lastDay, reason }])
  }
  return byModel
}

const writeAbsences = async (tx: Tx, of: { workspaceId: string; modelId: string }, away: readonly Absence[]): Promise<void> => {
  await tx.delete(modelAbsences).where(eq(modelAbsences.modelId, of.modelId))
  if (away.length > 0) await tx.insert(modelAbsences).values(away.map((one) => ({ ...of, ...one })))
}

const isFreeOn = (day: string) =>
  not(exists(sql`(select 1 from ${modelAbsences} a where a.model_id = ${models.id} and ${day}::date between a.first_day and a.last_day)`))
