import { venues } from '@fashionos/migrations/schema/directory'
import { and, eq, gte, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { columnsFor, rateColumn } from './csv-columns'
import type { Kind } from './kind'
import { requirePicture } from './pictures'
import { answered, baseQuery, changesOf, common, contact, currency, name, rate, sortOf, whole, words } from './schemas'

const capacity = whole(0, 1_000_000).nullable()
const degrees = (most: number) => z.number().min(-most, `Expected at least −${most}.`).max(most, `Expected at most ${most}.`)

const fields = {
  name,
  address: words(500),
  city: words(200),
  country: z.string().regex(/^([A-Z]{2})?$/, 'Expected a country of two letters such as FR, or nothing.'),
  place: z.strictObject({ latitude: degrees(90), longitude: degrees(180) }).nullable(),
  capacityStanding: capacity,
  capacitySeated: capacity,
  features: z.array(words(80).min(1, 'Expected a feature.')).max(50, 'Expected at most 50 features.'),
  dayRateMinor: rate,
  halfDayRateMinor: rate,
  currency,
  contactName: words(200),
  floorPlanFile: z.uuid().nullable(),
  notes: words(5_000),
  ...contact,
}
const values = z.strictObject(fields)
const blank = {
  address: '',
  city: '',
  country: '',
  place: null,
  capacityStanding: null,
  capacitySeated: null,
  features: [],
  dayRateMinor: null,
  halfDayRateMinor: null,
  currency: 'EUR',
  contactName: '',
  floorPlanFile: null,
  notes: '',
  email: '',
  phone: '',
}

export const newVenue = values.partial().required({ name: true })
export const venueChanges = changesOf(fields)
export const venueQuery = z.object({
  ...baseQuery,
  city: words(200).optional(),
  feature: words(80).optional(),
  /** People it holds, standing or seated. */
  minCapacity: z.coerce.number().pipe(whole(0, 1_000_000)).optional(),
  sort: sortOf('name', 'city', 'capacity', 'updated'),
})
export const venue = z.object({
  ...common,
  address: z.string(),
  city: z.string(),
  /** ISO 3166, two letters; empty: not known. */
  country: z.string(),
  /** Degrees, WGS 84. */
  place: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
  capacityStanding: z.int().nullable(),
  capacitySeated: z.int().nullable(),
  features: z.array(z.string()),
  /** Rates in minor units of `currency`. */
  dayRateMinor: z.int().nullable(),
  halfDayRateMinor: z.int().nullable(),
  currency: z.string(),
  contactName: z.string(),
  floorPlanFile: z.uuid().nullable(),
  email: z.string(),
  phone: z.string(),
})
export type Venue = z.output<typeof venue>

const { text, number, list } = columnsFor<Venue>()

export const venueKind: Kind<z.output<typeof values>, z.output<typeof venueQuery>, Venue> = {
  name: 'venue',
  table: venues,
  columns: venues,
  searched: [venues.name, venues.city, venues.address, sql`array_to_string(${venues.features}, ' ')`],
  orders: {
    city: sql`nullif(lower(${venues.city}), '')`,
    capacity: sql`greatest(${venues.capacityStanding}, ${venues.capacitySeated})`,
    updated: venues.updatedAt,
  },
  filters: ({ city, feature, minCapacity }) => [
    city === undefined ? undefined : eq(venues.city, city),
    feature === undefined ? undefined : sql`${feature} = any(${venues.features})`,
    minCapacity === undefined ? undefined : or(gte(venues.capacityStanding, minCapacity), gte(venues.capacitySeated, minCapacity)),
  ],
  personalQuery: [],
  personalOrders: [],
  select: async (tx, { where, order, limit, offset }) => {
    const rows = await tx
      .select()
      .from(venues)
      .where(where)
      .orderBy(...order)
      .limit(limit)
      .offset(offset)
    return rows.map(({ latitude, longitude, ...row }) => ({
      ...answered(row),
      place: latitude === null || longitude === null ? null : { latitude, longitude },
    }))
  },
  insert: async (tx, stamp, { place, ...given }) => {
    await requirePicture(tx, { floorPlanFile: given.floorPlanFile })
    await tx.insert(venues).values({ ...stamp, ...given, ...coordinatesOf(place) })
  },
  update: async (tx, { id, version, now }, { place, ...changes }) => {
    await requirePicture(tx, { floorPlanFile: changes.floorPlanFile ?? null })
    const rows = await tx
      .update(venues)
      .set({ ...changes, ...(place === undefined ? {} : coordinatesOf(place)), version: version + 1, updatedAt: now })
      .where(and(eq(venues.id, id), eq(venues.version, version)))
      .returning({ id: venues.id })
    return rows.length > 0
  },
  personal: { email: '', phone: '', contactName: '' },
  rates: { dayRateMinor: null, halfDayRateMinor: null, currency: 'EUR' },
  newEntry: newVenue,
  filled: (given) => ({ ...blank, ...given }),
  changes: venueChanges,
  csv: [
    text('name', 'Name'),
    text('address', 'Address'),
    text('city', 'City'),
    text('country', 'Country'),
    number('capacityStanding', 'Capacity standing'),
    number('capacitySeated', 'Capacity seated'),
    list('features', 'Features'),
    text('currency', 'Currency'),
    rateColumn('dayRateMinor', 'Day rate'),
    rateColumn('halfDayRateMinor', 'Half-day rate'),
    text('contactName', 'Contact'),
    text('email', 'Email'),
    text('phone', 'Phone'),
    text('notes', 'Notes'),
  ],
}

const coordinatesOf = (place: { latitude: number; longitude: number } | null) => place ?? { latitude: null, longitude: null }
