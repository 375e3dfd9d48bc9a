import { Elysia } from 'elysia'
import { z } from 'zod'
import type { Doors } from '../http/enter'
import { etagOf, expectedVersion } from '../http/versions'
import { workspaceParams } from '../shows/schemas'
import { collection, collectionChanges, collectionKind, collectionQuery, newCollection } from './collections'
import { crewChanges, crewKind, crewMember, crewQuery, newCrew } from './crew'
import { designer, designerChanges, designerKind, designerQuery, newDesigner } from './designers'
import type { Kind, New } from './kind'
import { model, modelChanges, modelKind, modelQuery, newModel } from './models'
import { relations, relationsOf } from './relations'
import { type BaseQuery, type Common, entryParams, pageOf } from './schemas'
import { changeEntry, createEntry, listEntries, readEntry } from './service'
import { newVenue, venue, venueChanges, venueKind, venueQuery } from './venues'

interface Asked {
  readonly request: Request
  readonly params: { readonly workspace: string }
}
interface AskedEntry extends Asked {
  readonly params: { readonly workspace: string; readonly entry: string }
  readonly set: { readonly headers: Record<string, unknown> }
}

/** What the five kinds answer alike. */
const answersOf = <V extends object, Q extends BaseQuery, E extends Common>({ enter, enterOnce }: Doors, kind: Kind<V, Q, E>) => ({
  list: ({ request, params, query }: Asked & { readonly query: Q }) =>
    enter({ request, params }, (scope) => listEntries(scope, kind, query)),
  add: ({ request, params, body, set }: Asked & { readonly body: New<V>; readonly set: { status?: number | string } }) => {
    set.status = 201
    return enterOnce({ request, params, body, set }, (scope) => createEntry(scope, kind, body))
  },
  read: async ({ request, params, set }: AskedEntry) => {
    const found = await enter({ request, params }, async (scope) => ({
      ...(await readEntry(scope, kind, params.entry)),
      relations: await relationsOf(scope, { kind: kind.name, id: params.entry }),
    }))
    set.headers.etag = etagOf(found.version)
    return found
  },
  change: async ({ request, params, body, set }: AskedEntry & { readonly body: Partial<V> }) => {
    const changed = await enter({ request, params }, (scope) =>
      changeEntry(scope, kind, { id: params.entry, version: expectedVersion(request), changes: body }),
    )
    set.headers.etag = etagOf(changed.version)
    return changed
  },
})

const related = { relations: z.object(relations) }

/** The entries of the directory, kind by kind. */
export const entryRoutes = (doors: Doors) => {
  const designers = answersOf(doors, designerKind)
  const collections = answersOf(doors, collectionKind)
  const models = answersOf(doors, modelKind)
  const venues = answersOf(doors, venueKind)
  const crew = answersOf(doors, crewKind)
  return new Elysia({ prefix: '/api/workspaces/:workspace/directory', detail: { tags: ['directory'] } })
    .get('/designers', designers.list, { params: workspaceParams, query: designerQuery, response: pageOf(designer) })
    .post('/designers', designers.add, { params: workspaceParams, body: newDesigner, response: { 201: designer } })
    .get('/designers/:entry', designers.read, { params: entryParams, response: designer.extend(related) })
    .patch('/designers/:entry', designers.change, { params: entryParams, body: designerChanges, response: designer })
    .get('/collections', collections.list, { params: workspaceParams, query: collectionQuery, response: pageOf(collection) })
    .post('/collections', collections.add, { params: workspaceParams, body: newCollection, response: { 201: collection } })
    .get('/collections/:entry', collections.read, { params: entryParams, response: collection.extend(related) })
    .patch('/collections/:entry', collections.change, { params: entryParams, body: collectionChanges, response: collection })
    .get('/models', models.list, { params: workspaceParams, query: modelQuery, response: pageOf(model) })
    .post('/models', models.add, { params: workspaceParams, body: newModel, response: { 201: model } })
    .get('/models/:entry', models.read, { params: entryParams, response: model.extend(related) })
    .patch('/models/:entry', models.change, { params: entryParams, body: modelChanges, response: model })
    .get('/venues', venues.list, { params: workspaceParams, query: venueQuery, response: pageOf(venue) })
    .post('/venues', venues.add, { params: workspaceParams, body: newVenue, response: { 201: venue } })
    .get('/venues/:entry', venues.read, { params: entryParams, response: venue.extend(related) })
    .patch('/venues/:entry', venues.change, { params: entryParams, body: venueChanges, response: venue })
    .get('/crew', crew.list, { params: workspaceParams, query: crewQuery, response: pageOf(crewMember) })
    .post('/crew', crew.add, { params: workspaceParams, body: newCrew, response: { 201: crewMember } })
    .get('/crew/:entry', crew.read, { params: entryParams, response: crewMember.extend(related) })
    .patch('/crew/:entry', crew.change, { params: entryParams, body: crewChanges, response: crewMember })
}
