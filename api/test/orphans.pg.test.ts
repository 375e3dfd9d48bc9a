import { afterAll, beforeAll, expect, test } from 'bun:test'
import { runOfShow } from '@fashionos/shared/documents/run-of-show/index'
import { consumers } from '../src/background'
import { followContent } from '../src/content/follow'
import { removeOrphans } from '../src/files/orphans'
import { beginUpload, sendPiece } from './file-routes'
import { at } from './route-table'
import { credentials, type S3Stub, startS3Stub } from './s3-stub'
import { pictureForm, png, testWorld, type World } from './world'

const day = 24 * 3_600_000
let ahead = 0
let stub: S3Stub
let world: World
let files: string

beforeAll(async () => {
  stub = startS3Stub('house')
  const { accessKeyId, secretAccessKey } = credentials
  world = await testWorld({
    clock: () => Date.now() + ahead,
    env: { S3_BUCKET: 'house', S3_ENDPOINT: stub.endpoint, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey },
  })
  files = `${at(world.ids)}/files`
})
afterAll(async () => {
  await world.close()
  await stub.stop()
})

const put = async (): Promise<string> => (await world.ines.post(files, pictureForm())).body.id
const night = async (days: number): Promise<void> => {
  ahead = days * day
  for (const { workspace, document } of [world.ids, world.theirs]) await followContent(world.deps, consumers, { workspace, document })
  await removeOrphans(world.deps, new AbortController().signal)
}
const isThere = async (id: string): Promise<boolean> => stub.keys().some((key) => key.includes(id))

test('F9 a file goes a week after nothing refers to it, bytes and row; what is used stays, and what is used again', async () => {
  const [unused, worn, back] = [await put(), await put(), await put()]
  await world.owner`update models set photo_file = ${worn} where id = ${world.ids.model}`
  await night(0)
  expect([await isThere(unused), await isThere(worn), await isThere(back)]).toEqual([true, true, true])
  await night(6)
  expect(await isThere(unused)).toBe(true)
  await world.owner`update venues set floor_plan_file = ${back} where id = ${world.ids.venue}`
  await night(8)
  expect([await isThere(unused), await isThere(worn), await isThere(back)]).toEqual([false, true, true])
  expect((await world.owner`select id from files where id = ${unused}`).length).toBe(0)
  expect((await world.ines.get(`${files}/${worn}`)).status).toBe(200)
})

test('F9 nothing is taken for unused while a document was not read to its end', async () => {
  const unused = await put()
  await night(20)
  await world.owner`delete from followed_documents where document_id = ${world.ids.document}`
  ahead = 40 * day
  await removeOrphans(world.deps, new AbortController().signal)
  expect(await isThere(unused)).toBe(true)
  await night(40)
  expect(await isThere(unused)).toBe(false)
})

test('F9 an upload nobody finished goes when it expires, and so do bytes without a row', async () => {
  const path = (await beginUpload(world.ines, world.ids, { size: png.length })).headers.get('location') ?? ''
  await sendPiece(world.ines, path, png.subarray(0, 30), 0)
  const lost = { workspace: world.ids.workspace, name: Bun.randomUUIDv7() }
  const other = { workspace: 'not-ours', name: 'readme.txt' }
  const bytes = async function* () {
    yield png
  }
  for (const one of [lost, other]) await world.deps.files.put(one, bytes())
  expect(await isThere(path.split('/').at(-1) ?? 'x')).toBe(true)
  await night(42)
  stub.age(2 * day)
  await removeOrphans(world.deps, new AbortController().signal)
  expect([await isThere(path.split('/').at(-1) ?? 'x'), await isThere(lost.name), await isThere(other.name)]).toEqual([false, false, true])
  expect((await world.owner`select id from uploads`).length).toBe(0)
})

test('F9 the pictures in cells of a run of show are in use', () => {
  const file = Bun.randomUUIDv7()
  const item = { id: 'i', kind: 'item', lineup: null, values: { c: { kind: 'image', file, name: 'look.png' }, d: true } }
  expect(runOfShow.referencesOf?.({ items: [item] } as never)).toEqual([{ kind: 'file', id: file, item: 'items/i' }])
})
