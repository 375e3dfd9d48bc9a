import { user } from '@fashionos/migrations/schema/auth'
import { documents, shows } from '@fashionos/migrations/schema/documents'
import { documentAssignments as assignments } from '@fashionos/migrations/schema/followed'
import { and, asc, count, eq, isNull, lte, ne, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database'
import { type Sight, withinSight } from '../documents/sight'

export interface TaskQuery {
  /** Null: everybody's. */
  readonly person: string | null
  readonly done: boolean
  readonly show: string | undefined
  readonly until: string | undefined
  readonly page: number
  readonly size: number
}

/** Tasks by day, those without a day last; the most urgent first of one day. */
export const selectTasks = (tx: Tx, query: TaskQuery, sight: Sight) =>
  tx
    .select({
      documentId: assignments.documentId,
      item: assignments.item,
      title: assignments.title,
      userId: assignments.userId,
      personName: user.name,
      due: assignments.due,
      priority: assignments.priority,
      state: assignments.state,
      documentTitle: documents.title,
      showId: shows.id,
      showName: shows.name,
      showDate: shows.date,
      timeZone: shows.timeZone,
    })
    .from(assignments)
    .innerJoin(documents, eq(documents.id, assignments.documentId))
    .leftJoin(shows, eq(shows.id, documents.showId))
    .leftJoin(user, eq(user.id, assignments.userId))
    .where(matching(query, sight))
    .orderBy(
      sql`${assignments.due} asc nulls last`,
      urgency,
      asc(assignments.title),
      assignments.documentId,
      assignments.item,
      assignments.userId,
    )
    .limit(query.size)
    .offset((query.page - 1) * query.size)

export const countTasks = async (tx: Tx, query: TaskQuery, sight: Sight): Promise<number> => {
  const [row] = await tx
    .select({ total: count() })
    .from(assignments)
    .innerJoin(documents, eq(documents.id, assignments.documentId))
    .leftJoin(shows, eq(shows.id, documents.showId))
    .where(matching(query, sight))
  return row?.total ?? 0
}

const urgency = sql`array_position(array['urgent', 'high', 'normal', 'low'], ${assignments.priority})`

const matching = ({ person, done, show, until }: TaskQuery, sight: Sight): SQL | undefined =>
  and(
    alive(sight, show),
    person === null ? undefined : eq(assignments.userId, person),
    done ? eq(assignments.state, 'done') : ne(assignments.state, 'done'),
    until === undefined ? undefined : lte(assignments.due, until),
  )

/** Of documents that are there and may be seen, in shows that go on. */
const alive = (sight: Sight, show: string | undefined): SQL | undefined =>
  and(
    isNull(documents.removedAt),
    isNull(shows.archivedAt),
    withinSight(sight),
    show === undefined ? undefined : eq(documents.showId, show),
  )

/** What each person has that is not done, whoever has most first. */
export const selectLoad = (tx: Tx, of: { today: string; show: string | undefined }, sight: Sight) => {
  const day = sql`${of.today}::date`
  return tx
    .select({
      userId: assignments.userId,
      name: user.name,
      open: sql<number>`count(*)::int`,
      blocked: sql<number>`count(*) filter (where ${assignments.state} = 'blocked')::int`,
      overdue: sql<number>`count(*) filter (where ${assignments.due} < ${day})::int`,
      thisWeek: sql<number>`count(*) filter (where ${assignments.due} between ${day} and ${day} + 6)::int`,
    })
    .from(assignments)
    .innerJoin(documents, eq(documents.id, assignments.documentId))
    .leftJoin(shows, eq(shows.id, documents.showId))
    .leftJoin(user, eq(user.id, assignments.userId))
    .where(and(alive(sight, of.show), ne(assignments.state, 'done')))
    .groupBy(assignments.userId, user.name)
    .orderBy(sql`count(*) desc`, user.name)
    .limit(500)
}
