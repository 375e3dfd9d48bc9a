import { putShowLink } from '../directory/show-links'
import { putGrant } from '../documents/grants'
import { createDocument } from '../documents/service'
import type { Scope } from '../http/scope'
import { insertShow } from './queries'
import type { NewShow, Show } from './schemas'
import { requireAction, showOf } from './service'

/** What a show has from the start where nobody says otherwise. */
const usualDocuments: NonNullable<NewShow['documents']> = [{ type: 'run-of-show' }]

/** A show with its documents, its team and whom of the directory it draws on: all of it or nothing. */
export const createShow = async (scope: Scope, { documents, team, directory, ...values }: NewShow): Promise<Show> => {
  requireAction(scope, 'create-shows', 'create shows')
  const { tx, workspace, person, now, newId } = scope
  const row = await insertShow(tx, { ...values, id: newId(), workspaceId: workspace, createdBy: person.id, createdAt: now, updatedAt: now })
  for (const document of documents ?? usualDocuments) await createDocument(scope, { showId: row.id, ...document })
  for (const grant of team ?? []) await putGrant(scope, { kind: 'show', id: row.id }, grant)
  for (const { kind, id, role } of directory ?? []) await putShowLink(scope, { showId: row.id, kind, entryId: id, role })
  return showOf(row)
}
