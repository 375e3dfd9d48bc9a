import { Elysia } from 'elysia'
import { z } from 'zod'
import type { ApiDeps } from '../deps'
import { refusal } from '../errors'
import { attachmentOf } from '../http/attachment'
import { type Doors, tooMany } from '../http/enter'
import { countExport } from '../http/export-limit'
import { showParams, workspaceParams } from '../shows/schemas'
import { availabilityAnswer, availabilityOf, availabilityQuestion, bookingAnswer, bookingQuery } from './bookings'
import { choices, choicesOf } from './choices'
import { exportEntries } from './export'
import { importEntries } from './import'
import { importAnswer } from './import-plan'
import { withKind } from './kinds'
import { kindEntryParams, kindParams } from './schemas'
import { readEntry, setEntryArchived } from './service'
import { listShowLinks, putShowLink, removeShowLink, showLink, showLinks } from './show-links'

const megabyte = 1_024 * 1_024
const maxImportMegabytes = 2
const importsPerHour = 120

const archivedEntry = z.object({ id: z.uuid(), name: z.string(), archivedAt: z.string().nullable(), version: z.int() })
const upload = z.strictObject({
  file: z.file(),
  /** Of the plan that was looked at; without one the file is looked at and nothing is changed. */
  digest: z.string().max(100).optional(),
})

type DirectoryDeps = Pick<ApiDeps, 'limits'>

/** What all kinds of entries have: archiving, tables in and out, and where they are booked. */
export const directoryRoutes = ({ enter, enterOnce }: Doors, { limits }: DirectoryDeps) =>
  new Elysia({ prefix: '/api/workspaces/:workspace', detail: { tags: ['directory'] } })
    .get('/directory/choices', ({ request, params }) => enter({ request, params }, choicesOf), {
      params: workspaceParams,
      response: choices,
    })
    // A question that is too long for an address; it changes nothing.
    .post(
      '/directory/availability',
      ({ request, params, body: { models, ...day } }) =>
        enter({ request, params }, async (scope) => ({ items: await availabilityOf(scope, { kind: 'model', ids: models, ...day }) })),
      { params: workspaceParams, body: availabilityQuestion, response: availabilityAnswer },
    )
    .get(
      '/directory/:kind/:entry/bookings',
      ({ request, params, query }) =>
        enter({ request, params }, async (scope) => {
          await withKind(params.kind, (kind) => readEntry(scope, kind, params.entry))
          const [found] = await availabilityOf(scope, { kind: params.kind, ids: [params.entry], ...query })
          return found ?? { id: params.entry, absences: [], bookings: [] }
        }),
      { params: kindEntryParams, query: bookingQuery, response: bookingAnswer },
    )
    .post(
      '/directory/:kind/:entry/archive',
      ({ request, params }) =>
        enter({ request, params }, (scope) =>
          withKind(params.kind, async (kind) => archivedOf(await setEntryArchived(scope, kind, { id: params.entry, archived: true }))),
        ),
      { params: kindEntryParams, response: archivedEntry },
    )
    .post(
      '/directory/:kind/:entry/restore',
      ({ request, params }) =>
        enter({ request, params }, (scope) =>
          withKind(params.kind, async (kind) => archivedOf(await setEntryArchived(scope, kind, { id: params.entry, archived: false }))),
        ),
      { params: kindEntryParams, response: archivedEntry },
    )
    .get(
      '/directory/:kind/export/csv',
      async ({ request, params }) =>
        attachmentOf(
          await enter({ request, params }, async (scope) => {
            await countExport(limits, scope.person)
            return withKind(params.kind, (kind) => exportEntries(scope, kind))
          }),
        ),
      { params: kindParams },
    )
    .post(
      '/directory/:kind/import',
      ({ request, params, body, set }) => {
        // The digest is of all that the file comes to, so it stands for the file.
        const once = { request, params, body: { digest: body.digest ?? null }, set }
        return enterOnce(once, async (scope) => {
          const { allowed, retryAfterMs } = await limits.take({
            key: `import:${scope.person.id}`,
            max: importsPerHour,
            windowMs: 3_600_000,
          })
          if (!allowed) throw tooMany(retryAfterMs)
          const bytes = await bytesOf(body.file)
          return withKind(params.kind, (kind) => importEntries(scope, kind, { bytes, digest: body.digest ?? null }))
        })
      },
      { params: kindParams, body: upload, parse: 'formdata', response: importAnswer },
    )
    .get('/shows/:show/directory', ({ request, params }) => enter({ request, params }, (scope) => listShowLinks(scope, params.show)), {
      params: showParams,
      response: showLinks,
    })
    .put(
      '/shows/:show/directory/:kind/:entry',
      ({ request, params, body }) => {
        const link = { showId: params.show, kind: params.kind, entryId: params.entry }
        return enter({ request, params }, (scope) => putShowLink(scope, { ...link, role: body.role }))
      },
      { params: kindEntryParams.extend({ show: z.uuid() }), body: showLink, response: showLinks },
    )
    .delete(
      '/shows/:show/directory/:kind/:entry',
      ({ request, params }) =>
        enter({ request, params }, (scope) => removeShowLink(scope, { showId: params.show, kind: params.kind, entryId: params.entry })),
      { params: kindEntryParams.extend({ show: z.uuid() }), response: showLinks },
    )

const archivedOf = ({ id, name, archivedAt, version }: z.output<typeof archivedEntry>) => ({ id, name, archivedAt, version })

const bytesOf = async (file: File): Promise<Uint8Array> => {
  if (file.size > maxImportMegabytes * megabyte) {
    const found = (file.size / megabyte).toFixed(1)
    throw refusal('too-large', `Expected a file of at most ${maxImportMegabytes} MB, but found ${found} MB. Split it.`)
  }
  return new Uint8Array(await file.arrayBuffer())
}
