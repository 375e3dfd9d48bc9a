import type { z } from 'zod'
import { openDocument } from '../documents/service'
import { sightOf } from '../documents/sight'
import type { Scope } from '../http/scope'
import { visibleShow } from '../shows/service'
import { countUnread, knowsZone, markRead, putSettings, putVisit, selectChanged, selectNotifications, selectSettings } from './queries'
import type { changedDocuments, inbox, notificationsQuery, reading, settings } from './schemas'

const usualSize = 40

type Settings = z.output<typeof settings>

const usualSettings: Settings = { mail: 'daily', muted: [], timeZone: 'UTC' }

/** A35: everybody has an inbox of their own; what they may no longer see is not told there either. */
export const inboxOf = async (scope: Scope, query: z.output<typeof notificationsQuery>): Promise<z.output<typeof inbox>> => {
  const { tx, person } = scope
  const size = query.size ?? usualSize
  const sight = sightOf(scope)
  const asked = { person: person.id, unread: query.unread ?? false, before: query.before, size: size + 1 }
  const rows = await selectNotifications(tx, asked, sight)
  return {
    items: rows.slice(0, size).map(({ actor, actorName, showName, at, readAt, ...row }) => ({
      ...row,
      showName: showName ?? '',
      actor: actor === null ? null : { id: actor, name: actorName ?? 'Someone who left' },
      at: at.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    })),
    unread: await countUnread(tx, person.id, sight),
    more: rows.length > size,
  }
}

export const unreadOf = async (scope: Scope) => ({ unread: await countUnread(scope.tx, scope.person.id, sightOf(scope)) })

export const read = async (scope: Scope, what: z.output<typeof reading>) => {
  const { tx, person, now } = scope
  const readAt = 'all' in what || what.read ? now : null
  await markRead(tx, { person: person.id, ids: 'all' in what ? null : what.ids, readAt })
  return unreadOf(scope)
}

export const settingsOf = async ({ tx, person }: Scope): Promise<Settings> => (await selectSettings(tx, person.id)) ?? usualSettings

export const changeSettings = async (scope: Scope, asked: Settings): Promise<Settings> => {
  const { tx, workspace, person, now } = scope
  const timeZone = (await knowsZone(tx, asked.timeZone)) ? asked.timeZone : 'UTC'
  await putSettings(tx, { workspace, person: person.id, settings: { ...asked, timeZone, muted: [...new Set(asked.muted)] }, now })
  return settingsOf(scope)
}

/** That whoever asks has seen the document as it is now. */
export const visit = async (scope: Scope, id: string): Promise<void> => {
  const { tx, workspace, person, now } = scope
  const { epoch } = await openDocument(scope, id)
  await putVisit(tx, { workspace, person: person.id, document: id, epoch, now })
}

/** Documents of a show that others have changed since whoever asks saw them. */
export const changedIn = async (scope: Scope, showId: string): Promise<z.output<typeof changedDocuments>> => {
  const { id } = await visibleShow(scope, showId)
  const rows = await selectChanged(scope.tx, { show: id, person: scope.person.id })
  const sight = sightOf(scope)
  const seen = (document: string) => sight.every || sight.shows.includes(id) || sight.documents.includes(document)
  return {
    items: [...rows]
      .filter(({ document_id }) => seen(document_id))
      .map(({ document_id, at, is_new, people }) => ({
        documentId: document_id,
        by: people,
        at: new Date(at).toISOString(),
        isNew: is_new,
      })),
  }
}
