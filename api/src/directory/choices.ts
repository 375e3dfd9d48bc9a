import { collections, crew, designers, models, venues } from '@fashionos/migrations/schema/directory'
import { asc, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Scope } from '../http/scope'
import { requireDirectory } from './service'

/** What the filters of the lists offer: what there is, at most 300 of each. */
export const choices = z.object({
  agencies: z.array(z.string()),
  cities: z.array(z.string()),
  features: z.array(z.string()),
  years: z.array(z.int()),
  departments: z.array(z.string()),
  designers: z.array(z.object({ id: z.uuid(), name: z.string() })),
})

const most = 300

export const choicesOf = async (scope: Scope): Promise<z.output<typeof choices>> => {
  requireDirectory(scope, 'see-directory')
  const { tx } = scope
  const [agencies, cities, features, years, departments, named] = await Promise.all([
    tx.selectDistinct({ one: models.agency }).from(models).where(isNull(models.archivedAt)).orderBy(asc(models.agency)).limit(most),
    tx.selectDistinct({ one: venues.city }).from(venues).where(isNull(venues.archivedAt)).orderBy(asc(venues.city)).limit(most),
    tx
      .selectDistinct({ one: sql<string>`unnest(${venues.features})`.as('one') })
      .from(venues)
      .where(isNull(venues.archivedAt))
      .orderBy(sql`one`)
      .limit(most),
    tx
      .selectDistinct({ one: collections.year })
      .from(collections)
      .where(isNull(collections.archivedAt))
      .orderBy(collections.year)
      .limit(most),
    tx.selectDistinct({ one: crew.department }).from(crew).where(isNull(crew.archivedAt)).orderBy(asc(crew.department)).limit(most),
    tx
      .select({ id: designers.id, name: designers.name })
      .from(designers)
      .where(isNull(designers.archivedAt))
      .orderBy(sql`lower(${designers.name})`, designers.id)
      .limit(most),
  ])
  const textsOf = (rows: readonly { one: string }[]) => rows.map(({ one }) => one).filter(Boolean)
  return {
    agencies: textsOf(agencies),
    cities: textsOf(cities),
    features: textsOf(features),
    years: years.flatMap(({ one }) => (one === null ? [] : [one])),
    departments: textsOf(departments),
    designers: named,
  }
}
