import { seedDocument } from '@fashionos/shared/documents/life'
import { runOfShow } from '@fashionos/shared/documents/run-of-show/index'
import type { Sql } from 'postgres'
import * as Y from 'yjs'
import { type TestApi, testApi } from './api'
import type { Browser } from './browser'
import { furnishDirectory } from './directory-routes'
import { perform } from './performed-run'

export const showValues = {
  name: 'Autumn/Winter 2027',
  kind: 'runway-show',
  date: '2027-03-06',
  timeZone: 'Europe/Paris',
  venue: 'Palais de Tokyo',
}

/** A PNG of one pixel. */
export const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (c) => c.charCodeAt(0),
)

export const pictureForm = (bytes: Uint8Array<ArrayBuffer> = png, name = 'look 14.png'): FormData => {
  const form = new FormData()
  form.set('file', new File([bytes], name, { type: 'image/png' }))
  return form
}

/** What an address is made of. */
export interface Ids {
  readonly workspace: string
  readonly show: string
  readonly document: string
  readonly file: string
  /** An ended run of the document. */
  readonly run: string
  /** To the stage display of the document. */
  readonly link: string
  /** Of a link to the show's overview. */
  readonly overviewSecret: string
  /** Entries of the directory. */
  readonly designer: string
  readonly collection: string
  readonly model: string
  readonly venue: string
  readonly crew: string
}

export interface World extends TestApi {
  /** Owner of the workspace. */
  readonly ines: Browser
  readonly ids: Ids
  /** Owner of another workspace. */
  readonly stranger: Browser
  /** The stranger's own, of the same shape. */
  readonly theirs: Ids
  /** A new member of Inês' workspace with a role, by invitation. */
  member(name: string, role: string): Promise<Browser>
}

/** Two workspaces that know nothing of each other, each with a show, its run of show with content, an ended run of it, a link to a screen, a picture, and an entry of each kind in the directory. */
export const testWorld = async (options: Parameters<typeof testApi>[0] = {}): Promise<World> => {
  const base = await testApi(options)
  const ines = await base.person('Inês Almeida')
  const stranger = await base.person('Stranger')
  const ids = await furnish(base, ines, 'Maison Aurélie')
  return {
    ...base,
    ines,
    ids,
    stranger,
    theirs: await furnish(base, stranger, 'Atelier Nord'),
    member: (name, role) => join(base, { by: ines, workspace: ids.workspace, name, role }),
  }
}

const furnish = async ({ owner }: TestApi, person: Browser, name: string): Promise<Ids> => {
  const workspace = await person.workspace(name)
  const root = `/api/workspaces/${workspace}`
  const show = (await person.post(`${root}/shows`, showValues)).body.id
  const document = (await person.get(`${root}/shows/${show}/documents`)).body.items[0].id
  await fill(owner, { workspace, document })
  const file = (await person.post(`${root}/files`, pictureForm())).body.id
  const run = await perform(owner, { workspace, show, document })
  const link = (await person.post(`${root}/documents/${document}/screen-links`, { screen: 'stage', label: 'Stage left' })).body
  const overview = (await person.post(`${root}/shows/${show}/screen-links`, { label: 'Production office' })).body
  const entries = await furnishDirectory(person, workspace)
  return { workspace, show, document, file, run, link: link.id, overviewSecret: overview.secret, ...entries }
}

/** Stores the demo's run of show as collab-server would. */
export const fill = async (owner: Sql, of: { workspace: string; document: string }): Promise<void> => {
  const doc = new Y.Doc()
  const show = { name: showValues.name, date: showValues.date, timeZone: showValues.timeZone }
  seedDocument(runOfShow, doc, { show, content: 'demo', newId: () => Bun.randomUUIDv7() })
  await owner`insert into document_snapshots (document_id, epoch, lsn, workspace_id, schema_version, at, state)
              values (${of.document}, 1, 1, ${of.workspace}, ${runOfShow.version}, now(), ${Buffer.from(Y.encodeStateAsUpdate(doc))})`
  doc.destroy()
}

const join = async (base: TestApi, of: { by: Browser; workspace: string; name: string; role: string }): Promise<Browser> => {
  const person = await base.person(of.name)
  const invited = await of.by.post('/api/auth/organization/invite-member', {
    organizationId: of.workspace,
    email: person.email,
    role: of.role,
  })
  if (invited.status !== 200) throw new Error(`Inviting answered ${invited.status}: ${JSON.stringify(invited.body)}`)
  const accepted = await person.post('/api/auth/organization/accept-invitation', { invitationId: invited.body.id })
  if (accepted.status !== 200) throw new Error(`Accepting answered ${accepted.status}: ${JSON.stringify(accepted.body)}`)
  return person
}
