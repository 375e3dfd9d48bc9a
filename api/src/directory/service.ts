import { canInWorkspace, type WorkspaceAction } from '@fashionos/shared/access'
import { type EntryKind, kindWords } from '@fashionos/shared/directory/kinds'
import { and, asc, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { notAllowed, notFound, refusal } from '../errors'
import type { Scope } from '../http/scope'
import { hasWordIn, plainColumn, wordsOf } from '../http/search-words'
import { outOfDate } from '../http/versions'
import type { Kind, New } from './kind'
import type { BaseQuery, Common } from './schemas'

export const requireDirectory = ({ role }: Scope, action: 'see-directory' | 'edit-directory'): void => {
  if (!canInWorkspace(role, action)) throw notAllowed(action === 'see-directory' ? 'see the directory' : 'change the directory')
}

export const sees = ({ role }: Scope, action: WorkspaceAction): boolean => canInWorkspace(role, action)

/** A31, A32: the entry without what whoever asks may not see. */
export const shown = <V extends object, Q extends BaseQuery, E extends Common>(scope: Scope, kind: Kind<V, Q, E>, entry: E): E => ({
  ...entry,
  ...(sees(scope, 'see-personal-data') ? {} : kind.personal),
  ...(sees(scope, 'see-rates') ? {} : kind.rates),
})

export const listEntries = async <V extends object, Q extends BaseQuery, E extends Common>(scope: Scope, kind: Kind<V, Q, E>, query: Q) => {
  requireDirectory(scope, 'see-directory')
  requireOpenQuestion(scope, kind, query)
  const { page = 1, size = 50 } = query
  const where = matching(kind, query)
  const [items, total] = await Promise.all([
    kind.select(scope.tx, { where, order: orderOf(kind, query.sort), limit: size, offset: (page - 1) * size }),
    scope.tx.$count(kind.table, where),
  ])
  return { items: items.map((entry) => shown(scope, kind, entry)), total, page, size }
}

/** A31: a filter or an order by what one may not see would tell it all the same. */
const requireOpenQuestion = <V extends object, Q extends BaseQuery, E extends Common>(
  scope: Scope,
  kind: Kind<V, Q, E>,
  query: Q,
): void => {
  if (sees(scope, 'see-personal-data')) return
  const isClosed =
    kind.personalQuery.some((field) => query[field] !== undefined) || kind.personalOrders.includes(query.sort?.replace('-', '') ?? '')
  if (isClosed) throw notAllowed('search by personal data')
}

const matching = <V extends object, Q extends BaseQuery, E extends Common>(kind: Kind<V, Q, E>, query: Q): SQL | undefined =>
  and(
    query.archived ? isNotNull(kind.columns.archivedAt) : isNull(kind.columns.archivedAt),
    ...wordsOf(query.q ?? '').map((word) => or(...kind.searched.map((text) => hasWordIn(text, word)))),
    ...kind.filters(query),
  )

export const orderOf = <V extends object, Q extends BaseQuery, E extends Common>(kind: Kind<V, Q, E>, sort = 'name'): SQL[] => {
  const byName = plainColumn(kind.columns.name)
  const by = kind.orders[sort.replace('-', '')] ?? byName
  const direction = sort.startsWith('-') ? desc(by) : asc(by)
  return [sql`${direction} nulls last`, asc(byName), asc(kind.columns.id)]
}

/** A12: the entry as whoever asks may see it. An archived one is still found, because documents refer to it. */
export const readEntry = async <V extends object, Q extends BaseQuery, E extends Common>(
  scope: Scope,
  kind: Kind<V, Q, E>,
  id: string,
): Promise<E> => {
  requireDirectory(scope, 'see-directory')
  return shown(scope, kind, await stored(scope, kind, id))
}

const stored = async <V extends object, Q extends BaseQuery, E extends Common>(
  scope: Scope,
  kind: Kind<V, Q, E>,
  id: string,
): Promise<E> => {
  const [entry] = await kind.select(scope.tx, { where: eq(kind.columns.id, id), order: [], limit: 1, offset: 0 })
  if (!entry) throw notFound(kindWords[kind.name].one)
  return entry
}

/** Entries with these ids, at most a few hundred, archived ones too, in no order; those that are not there are left out. */
export const entriesWithIds = async <V extends object, Q extends BaseQuery, E extends Common>(
  scope: Scope,
  kind: Kind<V, Q, E>,
  ids: readonly string[],
): Promise<E[]> =>
  ids.length === 0 ? [] : kind.select(scope.tx, { where: inArray(kind.columns.id, [...ids]), order: [], limit: ids.length, offset: 0 })

export const createEntry = async <V extends object, Q extends BaseQuery, E extends Common>(
  scope: Scope,
  kind: Kind<V, Q, E>,
  given: New<V>,
): Promise<E> => {
  requireDirectory(scope, 'edit-directory')
  const values = kind.filled(given)
  requireOwnFields(scope, kind, values)
  const { newId, workspace, person, now, tx } = scope
  const id = newId()
  await kind.insert(tx, { id, workspaceId: workspace, createdBy: person.id, createdAt: now, updatedAt: now }, values)
  return readEntry(scope, kind, id)
}

export const changeEntry = async <V extends object, Q extends BaseQuery, E extends Common>(
  scope: Scope,
  kind: Kind<V, Q, E>,
  of: { id: string; version: number; changes: Partial<V> },
): Promise<E> => {
  requireDirectory(scope, 'edit-directory')
  requireOwnFields(scope, kind, of.changes)
  const before = await stored(scope, kind, of.id)
  if (before.archivedAt !== null) throw archivedEntry(kind.name, before.name)
  const { workspace, now, tx } = scope
  const isChanged = await kind.update(tx, { id: of.id, version: of.version, workspaceId: workspace, now }, of.changes)
  if (!isChanged) throw outOfDate(kindWords[kind.name].one)
  return readEntry(scope, kind, of.id)
}

/** D1: what is archived is neither listed nor changed nor picked, and comes back as it was. */
export const archivedEntry = (kind: EntryKind, name: string) =>
  refusal('conflict', `"${name}" is archived, so it cannot be changed. Restore this ${kindWords[kind].one} first.`)

/** A31, A32: nobody sets what they may not see. */
const requireOwnFields = <V extends object, Q extends BaseQuery, E extends Common>(
  scope: Scope,
  kind: Kind<V, Q, E>,
  values: Partial<V>,
): void => {
  const touches = (blanks: Partial<E>) => {
    const blank = new Map<string, unknown>(Object.entries(blanks))
    return Object.entries(values).some(([field, value]) => blank.has(field) && JSON.stringify(value) !== JSON.stringify(blank.get(field)))
  }
  if (!sees(scope, 'see-personal-data') && touches(kind.personal)) throw notAllowed('set personal data')
  if (!sees(scope, 'see-rates') && touches(kind.rates)) throw notAllowed('set rates')
}

/** D1. */
export const setEntryArchived = async <V extends object, Q extends BaseQuery, E extends Common>(
  scope: Scope,
  kind: Kind<V, Q, E>,
  of: { id: string; archived: boolean },
): Promise<E> => {
  requireDirectory(scope, 'edit-directory')
  const before = await stored(scope, kind, of.id)
  if ((before.archivedAt !== null) !== of.archived) {
    const at = of.archived ? scope.now.toISOString() : null
    await scope.tx.execute(
      sql`update ${kind.table} set archived_at = ${at}::timestamptz, version = version + 1, updated_at = ${scope.now.toISOString()}::timestamptz
          where id = ${of.id}`,
    )
  }
  return readEntry(scope, kind, of.id)
}
