import { type CrewDepartment, entryKinds, type Season, seasons } from '@fashionos/shared/directory/kinds'
import {
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { shows } from './documents'

/**
 * The directory: whom and what a workspace's shows draw on. Written by api.
 * Entries are archived, never deleted: documents refer to them by id.
 */

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })
const workspaceId = () => uuid('workspace_id').notNull()
const words = (name: string) => text(name).notNull().default('')

/** What every entry has. */
const entry = {
  id: uuid('id').primaryKey(),
  workspaceId: workspaceId(),
  name: text('name').notNull(),
  notes: words('notes'),
  archivedAt: instant('archived_at'),
  /** Goes up with each change; sent as ETag, expected as If-Match. */
  version: integer('version').notNull().default(1),
  createdBy: uuid('created_by').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
}

const contact = { email: words('email'), phone: words('phone') }

export const designers = pgTable(
  'designers',
  { ...entry, ...contact, house: words('house'), website: words('website'), bio: words('bio') },
  (t) => [unique('designers_workspace_id').on(t.workspaceId, t.id), index('designers_name').on(t.workspaceId, t.name)],
)

export const collections = pgTable(
  'collections',
  {
    ...entry,
    designerId: uuid('designer_id'),
    season: text('season').$type<Season>().notNull().default(seasons[0]),
    year: integer('year'),
    description: words('description'),
    lookCount: integer('look_count'),
  },
  (t) => [
    unique('collections_workspace_id').on(t.workspaceId, t.id),
    index('collections_designer').on(t.workspaceId, t.designerId),
    foreignKey({
      name: 'collections_designer_fk',
      columns: [t.workspaceId, t.designerId],
      foreignColumns: [designers.workspaceId, designers.id],
    }),
  ],
)

export const models = pgTable(
  'models',
  {
    ...entry,
    ...contact,
    agency: words('agency'),
    heightMm: integer('height_mm'),
    bustMm: integer('bust_mm'),
    waistMm: integer('waist_mm'),
    hipsMm: integer('hips_mm'),
    /** European sizes; shoes come in halves. */
    shoeEu: numeric('shoe_eu', { precision: 3, scale: 1, mode: 'number' }),
    dressEu: integer('dress_eu'),
    hair: words('hair'),
    eyes: words('eyes'),
    /** A picture of `files`. */
    photoFile: uuid('photo_file'),
  },
  (t) => [unique('models_workspace_id').on(t.workspaceId, t.id), index('models_name').on(t.workspaceId, t.name)],
)

/** Days on which a model cannot work, whole days wherever the model is, first and last included. Rewritten with their model. */
export const modelAbsences = pgTable(
  'model_absences',
  {
    workspaceId: workspaceId(),
    modelId: uuid('model_id').notNull(),
    firstDay: date('first_day', { mode: 'string' }).notNull(),
    lastDay: date('last_day', { mode: 'string' }).notNull(),
    reason: words('reason'),
  },
  (t) => [
    primaryKey({ columns: [t.modelId, t.firstDay, t.lastDay] }),
    foreignKey({ name: 'model_absences_model', columns: [t.workspaceId, t.modelId], foreignColumns: [models.workspaceId, models.id] }),
  ],
)

export const venues = pgTable(
  'venues',
  {
    ...entry,
    ...contact,
    address: words('address'),
    city: words('city'),
    /** ISO 3166, two letters; empty: not known. */
    country: words('country'),
    /** Degrees, WGS 84; both or neither. */
    latitude: doublePrecision('latitude'),
    longitude: doublePrecision('longitude'),
    capacityStanding: integer('capacity_standing'),
    capacitySeated: integer('capacity_seated'),
    features: text('features').array().notNull().default([]),
    /** Rates in minor units of `currency`. */
    dayRateMinor: integer('day_rate_minor'),
    halfDayRateMinor: integer('half_day_rate_minor'),
    /** ISO 4217. */
    currency: text('currency').notNull().default('EUR'),
    contactName: words('contact_name'),
    /** A picture of `files`. */
    floorPlanFile: uuid('floor_plan_file'),
  },
  (t) => [unique('venues_workspace_id').on(t.workspaceId, t.id), index('venues_name').on(t.workspaceId, t.name)],
)

export const crew = pgTable(
  'crew',
  {
    ...entry,
    ...contact,
    department: text('department').$type<CrewDepartment>().notNull().default('other'),
    /** What they do there: "Show caller". */
    position: words('position'),
    dayRateMinor: integer('day_rate_minor'),
    currency: text('currency').notNull().default('EUR'),
    /** The member of the workspace they are; null: they do not sign in. */
    userId: uuid('user_id'),
  },
  (t) => [unique('crew_workspace_id').on(t.workspaceId, t.id), index('crew_name').on(t.workspaceId, t.name)],
)

/** Who and what of the directory takes part in a show. Entries are never deleted, so no link hangs in the air. */
export const showDirectory = pgTable(
  'show_directory',
  {
    workspaceId: workspaceId(),
    showId: uuid('show_id').notNull(),
    kind: text('kind', { enum: entryKinds }).notNull(),
    entryId: uuid('entry_id').notNull(),
    /** What they are in this show: "Guest designer". */
    role: words('role'),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.showId, t.kind, t.entryId] }),
    index('show_directory_entry').on(t.workspaceId, t.kind, t.entryId),
    foreignKey({ name: 'show_directory_show', columns: [t.workspaceId, t.showId], foreignColumns: [shows.workspaceId, shows.id] }),
  ],
)
