import { documentReferences } from '@fashionos/migrations/schema/content'
import { modelAbsences, showDirectory } from '@fashionos/migrations/schema/directory'
import { documents, shows } from '@fashionos/migrations/schema/documents'
import type { EntryKind } from '@fashionos/shared/directory/kinds'
import { ianaZone, isoDate } from '@fashionos/shared/time-schemas'
import { and, asc, between, eq, gte, inArray, isNull, lte, ne, type SQL, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { capabilitiesIn, type Scope } from '../http/scope'
import { type Absence, absence } from './absences'
import { requireDirectory, sees } from './service'

/**
 * Who is wanted twice, and who is away.
 *
 * D2: two days in different zones are one day when they begin less than 12
 * hours apart, and neighbours when they begin at most 36 hours apart.
 * D3: an entry is booked by a show that names it, or has a document that refers
 * to it. Archived and cancelled shows and removed documents do not count.
 * D4: an absence is whole days where the show takes place.
 */

const day = isoDate.refine((text) => text >= '1900-01-01' && text <= '2200-12-31', { error: 'Expected a date such as 2027-03-06.' })

/** A day somewhere; `show` is the one that asks, and is no double booking of itself. */
const asked = { date: day, timeZone: ianaZone, show: z.uuid().optional() }
export const bookingQuery = z.object(asked)
export const availabilityQuestion = z.strictObject({
  ...asked,
  models: z.array(z.uuid()).min(1, 'Expected at least one model.').max(500, 'Expected at most 500 models.'),
})

const booking = z.object({
  showId: z.uuid(),
  showName: z.string(),
  date: z.string(),
  timeZone: z.string(),
  venue: z.string(),
  /** D2. */
  when: z.enum(['same-day', 'day-before', 'day-after']),
  /** Documents that refer to the entry; none where only the show names it. */
  documents: z.array(z.object({ id: z.uuid(), title: z.string(), type: z.string() })),
})
export type Booking = z.output<typeof booking>

const availability = z.object({
  id: z.uuid(),
  /** Absences that touch the day; of models only. */
  absences: z.array(absence),
  bookings: z.array(booking),
})
export type Availability = z.output<typeof availability>
export const availabilityAnswer = z.object({ items: z.array(availability) })
export const bookingAnswer = availability

interface Question {
  readonly kind: EntryKind
  readonly ids: readonly string[]
  readonly date: string
  readonly timeZone: string
  readonly show?: string | undefined
}

/** In the order of the ids, each once. */
export const availabilityOf = async (scope: Scope, question: Question): Promise<Availability[]> => {
  requireDirectory(scope, 'see-directory')
  const [bookings, absences] = await Promise.all([bookingsOf(scope, question), absencesOn(scope, question)])
  return [...new Set(question.ids)].map((id) => ({ id, absences: absences.get(id) ?? [], bookings: bookings.get(id) ?? [] }))
}

/** A31: that somebody is away is told to all who plan with them; why, and until when, is personal. */
const absencesOn = async (scope: Scope, { kind, ids, date }: Question): Promise<Map<string, Absence[]>> => {
  const byModel = new Map<string, Absence[]>()
  if (kind !== 'model') return byModel
  const rows = await scope.tx
    .select()
    .from(modelAbsences)
    .where(and(inArray(modelAbsences.modelId, [...ids]), lte(modelAbsences.firstDay, date), gte(modelAbsences.lastDay, date)))
    .orderBy(asc(modelAbsences.firstDay))
  for (const { modelId, firstDay, lastDay, reason } of rows) {
    const told = sees(scope, 'see-personal-data') ? { firstDay, lastDay, reason } : { firstDay: date, lastDay: date, reason: '' }
    byModel.set(modelId, [...(byModel.get(modelId) ?? []), told])
  }
  return byModel
}

const maxRows = 5_000

const bookingsOf = async (scope: Scope, question: Question): Promise<Map<string, Booking[]>> => {
  const rows = await bookingRows(scope, question)
  const byEntry = new Map<string, Booking[]>()
  for (const { entry, hours, documentId, title, type, ...show } of rows) {
    // A12: of a show that one may not see, nothing is said.
    if (!capabilitiesIn(scope, { show: show.showId }).includes('view')) continue
    const own = byEntry.get(entry) ?? []
    const known = own.find(({ showId }) => showId === show.showId)
    const booked = known ?? { ...show, when: whenOf(hours), documents: [] }
    if (documentId && title !== null && type !== null && !booked.documents.some(({ id }) => id === documentId))
      booked.documents.push({ id: documentId, title, type })
    byEntry.set(entry, known ? own : [...own, booked])
  }
  return byEntry
}

const whenOf = (hours: number): Booking['when'] => {
  if (Math.abs(hours) < 12) return 'same-day'
  return hours < 0 ? 'day-before' : 'day-after'
}

const bookingRows = ({ tx }: Scope, { kind, ids, date, timeZone, show }: Question) => {
  const columns = {
    showId: shows.id,
    showName: shows.name,
    date: shows.date,
    timeZone: shows.timeZone,
    venue: shows.venue,
    hours: hoursAfter(date, timeZone),
  }
  const counts = and(
    isNull(shows.archivedAt),
    ne(shows.status, 'cancelled'),
    // What an index finds; the hours decide.
    between(shows.date, sql`${date}::date - 2`, sql`${date}::date + 2`),
    sql`abs(${columns.hours}) <= 36`,
    show === undefined ? undefined : ne(shows.id, show),
  )
  const byDocument = tx
    .select({
      entry: documentReferences.targetId,
      ...columns,
      documentId: sql<string | null>`${documents.id}`.as('document'),
      title: sql<string | null>`${documents.title}`.as('title'),
      type: sql<string | null>`${documents.type}`.as('type'),
    })
    .from(documentReferences)
    .innerJoin(documents, and(eq(documents.id, documentReferences.documentId), isNull(documents.removedAt)))
    .innerJoin(shows, eq(shows.id, documents.showId))
    .where(and(eq(documentReferences.kind, kind), inArray(documentReferences.targetId, [...ids]), counts))
  const byShow = tx
    .select({
      entry: showDirectory.entryId,
      ...columns,
      documentId: sql<string | null>`null::uuid`.as('document'),
      title: sql<string | null>`null::text`.as('title'),
      type: sql<string | null>`null::text`.as('type'),
    })
    .from(showDirectory)
    .innerJoin(shows, eq(shows.id, showDirectory.showId))
    .where(and(eq(showDirectory.kind, kind), inArray(showDirectory.entryId, [...ids]), counts))
  return unionAll(byDocument, byShow).orderBy(sql`date`, sql`name`, sql`title nulls first`).limit(maxRows)
}

/** D2: hours from the beginning of the asked day to the beginning of the show's. */
const hoursAfter = (date: string, timeZone: string): SQL.Aliased<number> | SQL<number> =>
  sql<number>`(extract(epoch from (${shows.date}::timestamp at time zone ${shows.timeZone}) - (${date}::timestamp at time zone ${timeZone})) / 3600)::float8`
