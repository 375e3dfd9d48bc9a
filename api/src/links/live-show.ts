import { departments } from '@fashionos/shared/documents/run-of-show/schema'
import { sharedScreens } from '@fashionos/shared/run/messages'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '../database'
import type { ApiDeps } from '../deps'
import { selectDocument, selectDocuments } from '../documents/queries'
import { listDocuments } from '../documents/service'
import { type Scope, setWorkspace } from '../http/scope'
import { type ShowRow, selectShow } from '../shows/queries'
import { visibleShow } from '../shows/service'
import { linkHashOf } from './secret'
import { runType } from './service'

/** A show as a live page of a member sees it; `null` when it is not in this workspace. */
export const showForMember = async (scope: Scope, id: string) => {
  if ((await selectShow(scope.tx, id)) === null) return null
  const show = await visibleShow(scope, id)
  const documents = await listDocuments(scope, { showId: id, removed: false })
  return { workspace: scope.workspace, show: headOf(show), documents: runsOfShow(documents) }
}

const linkRow = z.object({
  workspace_id: z.uuid(),
  show_id: z.uuid(),
  document_id: z.uuid().nullable(),
  screen: z.enum(sharedScreens),
  department: z.enum(departments).nullable(),
  label: z.string(),
  expires_at: z.coerce.date().nullable(),
  valid: z.boolean(),
})

/** A26: a link opens its own screen and tells nothing else; `null` for one that is unknown, has expired, was withdrawn, is of an archived show (A27) or leads to nothing any more. */
export const openLink = ({ db }: Pick<ApiDeps, 'db'>, secret: string) =>
  db.transaction(async (tx) => {
    const [found] = await tx.execute(sql`select * from screen_link(${linkHashOf(secret)})`)
    if (!found) return null
    const { valid, ...link } = linkRow.parse(found)
    if (!valid) return null
    await setWorkspace(tx, link.workspace_id, '')
    const show = await selectShow(tx, link.show_id)
    const documents = await documentsOf(tx, link)
    if (!show || show.archivedAt !== null || documents === null) return null
    const { screen, department, label, expires_at: expires } = link
    return { ...{ screen, department, label, documents }, show: headOf(show), expiresAt: expires?.toISOString() ?? null }
  })

const documentsOf = async (tx: Tx, link: Pick<z.output<typeof linkRow>, 'show_id' | 'document_id'>) => {
  if (link.document_id === null) return runsOfShow(await selectDocuments(tx, { showId: link.show_id, removed: false }))
  const row = await selectDocument(tx, link.document_id)
  return row === null || row.removedAt !== null ? null : runsOfShow([row])
}

const runsOfShow = (documents: readonly { id: string; type: string; title: string }[]) =>
  documents.filter(({ type }) => type === runType).map(({ id, title }) => ({ id, title }))

const headOf = ({ id, name, timeZone }: ShowRow) => ({ id, name, timeZone })
