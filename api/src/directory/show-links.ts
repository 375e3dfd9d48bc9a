import { showDirectory } from '@fashionos/migrations/schema/directory'
import { canInWorkspace } from '@fashionos/shared/access'
import { type EntryKind, entryKinds, kindWords } from '@fashionos/shared/directory/kinds'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { archived } from '../documents/service'
import { notAllowed, notFound, refusal } from '../errors'
import { capabilitiesIn, type Scope } from '../http/scope'
import { visibleShow } from '../shows/service'
import { withKind } from './kinds'
import { words } from './schemas'
import { requireDirectory } from './service'

export const showLink = z.strictObject({ role: words(200).default('') })
export const showLinks = z.object({
  items: z.array(z.object({ kind: z.enum(entryKinds), id: z.uuid(), name: z.string(), role: z.string(), archived: z.boolean() })),
})

const maxLinks = 1_000

/** Who and what of the directory takes part in a show, by kind and name. */
export const listShowLinks = async (scope: Scope, showId: string): Promise<z.output<typeof showLinks>> => {
  await visibleShow(scope, showId)
  requireDirectory(scope, 'see-directory')
  const links = await scope.tx
    .select()
    .from(showDirectory)
    .where(eq(showDirectory.showId, showId))
    .orderBy(asc(showDirectory.createdAt))
    .limit(maxLinks)
  const named = await Promise.all(
    entryKinds.map(async (kind) => {
      const own = links.filter((link) => link.kind === kind)
      const names = await namesOf(
        scope,
        kind,
        own.map(({ entryId }) => entryId),
      )
      return names.map((entry) => ({ kind, ...entry, role: own.find(({ entryId }) => entryId === entry.id)?.role ?? '' }))
    }),
  )
  return { items: named.flat() }
}

const namesOf = async ({ tx }: Scope, kind: EntryKind, ids: readonly string[]) => {
  if (ids.length === 0) return []
  return withKind(kind, ({ table, columns }) =>
    tx.execute<{ id: string; name: string; archived: boolean }>(
      sql`select id, name, archived_at is not null as archived from ${table} where ${inArray(columns.id, [...ids])} order by lower(name), id`,
    ),
  )
}

interface Link {
  readonly showId: string
  readonly kind: EntryKind
  readonly entryId: string
}

/** A14: who takes part in a show is decided by who edits shows. Sent again, it changes the role in the show. */
export const putShowLink = async (scope: Scope, { role, ...link }: Link & { readonly role: string }) => {
  await requireEdit(scope, link.showId)
  const [entry] = await namesOf(scope, link.kind, [link.entryId])
  if (!entry) throw notFound(kindWords[link.kind].one)
  const { tx, workspace, person, now } = scope
  if ((await tx.$count(showDirectory, eq(showDirectory.showId, link.showId))) >= maxLinks)
    throw refusal('conflict', `A show has at most ${maxLinks.toLocaleString('en')} entries of the directory.`)
  await tx
    .insert(showDirectory)
    .values({ ...link, role, workspaceId: workspace, createdBy: person.id, createdAt: now })
    .onConflictDoUpdate({ target: [showDirectory.showId, showDirectory.kind, showDirectory.entryId], set: { role } })
  return listShowLinks(scope, link.showId)
}

export const removeShowLink = async (scope: Scope, { showId, kind, entryId }: Link) => {
  await requireEdit(scope, showId)
  await scope.tx
    .delete(showDirectory)
    .where(and(eq(showDirectory.showId, showId), eq(showDirectory.kind, kind), eq(showDirectory.entryId, entryId)))
  return listShowLinks(scope, showId)
}

/** A27. */
const requireEdit = async (scope: Scope, showId: string): Promise<void> => {
  const show = await visibleShow(scope, showId)
  const mayEdit = canInWorkspace(scope.role, 'edit-shows') || capabilitiesIn(scope, { show: showId }).includes('manage')
  if (!mayEdit) throw notAllowed('change who takes part in a show')
  if (show.archivedAt !== null) throw archived()
}
