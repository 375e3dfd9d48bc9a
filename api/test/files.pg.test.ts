import { afterAll, beforeAll, expect, test } from 'bun:test'
import { connect } from 'node:net'
import sharp from 'sharp'
import { makeVariants } from '../src/files/make-variants'
import { signedAddressOf } from '../src/files/signed-address'
import { askUpload, beginUpload, sendPiece, uploadWhole } from './file-routes'
import { at } from './route-table'
import { pictureForm, png, testWorld, type World } from './world'

let world: World
let files: string

beforeAll(async () => {
  world = await testWorld({ env: { MAX_UPLOAD_MB: '3', MAX_PICTURE_MB: '1', QUOTA_MB: '12' } })
  files = `${at(world.ids)}/files`
})
afterAll(() => world.close())

/** A PDF of so many bytes, none of its kilobytes like another. */
const pdfOf = (size: number): Uint8Array => {
  const bytes = new Uint8Array(size).map((_, i) => (i * 7 + (i >> 10)) % 251)
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'))
  return bytes
}

const pictureOf = (width: number, height: number): Promise<Uint8Array> =>
  sharp({ create: { width, height, channels: 3, background: '#7a2230' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

const bytesAt = async (
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; bytes: Buffer }> => {
  const cookie = [...world.ines.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await world.api.handle(new Request(`http://localhost:3000${path}`, { headers: { cookie, ...headers } }))
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) }
}

test('F4 an upload goes on from where it was cut, and the file has exactly its bytes', async () => {
  const bytes = pdfOf(300_000)
  const begun = await beginUpload(world.ines, world.ids, { size: bytes.length, name: 'Plan é.pdf' })
  const path = begun.headers.get('location') ?? ''
  expect((await sendPiece(world.ines, path, bytes.subarray(0, 123_457), 0)).headers.get('upload-offset')).toBe('123457')
  const asked = await askUpload(world.ines, path)
  expect([asked.status, asked.headers.get('upload-offset'), asked.headers.get('upload-length')]).toEqual([200, '123457', '300000'])
  expect((await sendPiece(world.ines, path, bytes.subarray(5), 5)).status).toBe(409)
  expect((await bytesAt(path.replace('/uploads/', '/files/'))).status).toBe(404)
  expect((await sendPiece(world.ines, path, bytes.subarray(123_457), 123_457)).status).toBe(204)
  const kept = await bytesAt(path.replace('/uploads/', '/files/'))
  expect(kept.bytes.equals(bytes)).toBe(true)
  expect(kept.headers.get('content-type')).toBe('application/pdf')
  expect(kept.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Plan%20%C3%A9.pdf")
  expect((await askUpload(world.ines, path)).headers.get('upload-offset')).toBe('300000')
})

test('F4 a connection that hangs in the middle of a piece keeps what had come, and is ended by whoever asks', async () => {
  const server = Bun.serve({ port: 0, fetch: (request) => world.api.handle(request) })
  const bytes = pdfOf(400_000)
  const path = (await beginUpload(world.ines, world.ids, { size: bytes.length })).headers.get('location') ?? ''
  const cookie = [...world.ines.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const head = [
    `PATCH ${path} HTTP/1.1`,
    `host: localhost:${server.port}`,
    'tus-resumable: 1.0.0',
    'upload-offset: 0',
    'content-type: application/offset+octet-stream',
    `content-length: ${bytes.length}`,
    `cookie: ${cookie}`,
  ]
  const socket = connect(server.port ?? 0, 'localhost')
  socket.on('error', () => undefined)
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  socket.write(bytes.subarray(0, 150_000))
  const offsetOf = async () => Number((await askUpload(world.ines, path)).headers.get('upload-offset'))
  let offset = await offsetOf()
  for (; offset === 0; offset = await offsetOf()) await Bun.sleep(200)
  expect(offset).toBeLessThanOrEqual(150_000)
  expect((await sendPiece(world.ines, path, bytes.subarray(offset), offset)).status).toBe(204)
  expect((await bytesAt(path.replace('/uploads/', '/files/'))).bytes.equals(bytes)).toBe(true)
  socket.destroy()
  await server.stop(true)
})

test('F4 nobody but who began an upload goes on with it, and it expires', async () => {
  const path = (await beginUpload(world.ines, world.ids, { size: png.length })).headers.get('location') ?? ''
  const crew = await world.member('Crew', 'crew')
  expect((await sendPiece(crew, path, png, 0)).status).toBe(404)
  await world.owner`update uploads set created_at = now() - interval '25 hours' where id = ${path.split('/').at(-1) ?? ''}`
  expect((await sendPiece(world.ines, path, png, 0)).status).toBe(410)
})

test('F1 F2 what is too large or of no known kind is refused with its first piece, and leaves nothing', async () => {
  const tooLarge = await beginUpload(world.ines, world.ids, { size: 3_000_001 })
  expect([tooLarge.status, tooLarge.body.error.message]).toEqual([
    413,
    'Expected a file of at most 3 MB, but found 3.1 MB. Make it smaller.',
  ])
  const program = Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, ...new Uint8Array(200_000)])
  const { answer, path } = await uploadWhole(world.ines, world.ids, { bytes: program, name: 'look.png' })
  expect({ status: answer.status, code: answer.body.error.code }).toEqual({ status: 400, code: 'bad-input' })
  expect(answer.body.error.message).toContain('Expected a picture (PNG')
  expect((await askUpload(world.ines, path.replace('/files/', '/uploads/'))).status).toBe(404)
  const large = new Uint8Array(1_000_001)
  large.set(png)
  expect((await uploadWhole(world.ines, world.ids, { bytes: large })).answer.status).toBe(413)
  const drawing = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  const kept = await uploadWhole(world.ines, world.ids, { bytes: drawing, name: 'logo.svg' })
  const { headers } = await world.ines.get(kept.path)
  expect([headers.get('content-type'), headers.get('content-disposition')?.slice(0, 10)]).toEqual([
    'text/plain;charset=utf-8',
    'attachment',
  ])
})

test('F6 a picture of more pixels than can be unpacked is refused, and so is a broken one', async () => {
  const bomb = await sharp({ create: { width: 16_000, height: 8_000, channels: 3, background: 'white' }, limitInputPixels: false })
    .png({ compressionLevel: 9 })
    .toBuffer()
  expect(bomb.length).toBeLessThan(1_000_000)
  const { answer } = await uploadWhole(world.ines, world.ids, { bytes: bomb })
  expect([answer.status, answer.body.error.message]).toEqual([
    413,
    'Expected a picture of at most 100 megapixels, but found 16000 × 8000 pixels. Make it smaller.',
  ])
  const broken = await uploadWhole(world.ines, world.ids, { bytes: png.subarray(0, 12) })
  expect(broken.answer.status).toBe(400)
})

test('F5 a picture is served in smaller forms, upright and without what the camera noted; until they are made as it is', async () => {
  const bytes = await pictureOf(1_000, 600)
  const { id, path } = await uploadWhole(world.ines, world.ids, { bytes, name: 'look.jpg' })
  const before = await bytesAt(`${path}?size=480`)
  expect(before.bytes.equals(bytes)).toBe(true)
  expect(before.headers.get('cache-control')).toBe('private, max-age=10')
  const jobs = await world.owner`select count(*)::int as count from jobs.job where name = 'picture-variants' and data ->> 'file' = ${id}`
  expect(jobs[0]?.count).toBeGreaterThan(0)
  await makeVariants(world.deps, { workspace: world.ids.workspace, file: id })
  const after = await bytesAt(`${path}?size=480`)
  expect(after.headers.get('content-type')).toBe('image/webp')
  expect(after.headers.get('cache-control')).toContain('immutable')
  const seen = await sharp(after.bytes).metadata()
  // It lay on its side: 600 × 1000 as it is seen.
  expect([seen.width, seen.height, seen.exif, seen.orientation]).toEqual([480, 800, undefined, undefined])
  expect((await sharp((await bytesAt(`${path}?size=1200`)).bytes).metadata()).width).toBe(600)
  const same = await bytesAt(`${path}?size=480`, { 'if-none-match': after.headers.get('etag') ?? '' })
  expect([same.status, same.bytes.length]).toEqual([304, 0])
})

test('F7 parts of a file are had by range', async () => {
  const bytes = pdfOf(10_000)
  const { path } = await uploadWhole(world.ines, world.ids, { bytes })
  const middle = await bytesAt(path, { range: 'bytes=100-199' })
  expect([middle.status, middle.headers.get('content-range')]).toEqual([206, 'bytes 100-199/10000'])
  expect(middle.bytes.equals(bytes.subarray(100, 200))).toBe(true)
  expect((await bytesAt(path, { range: 'bytes=-5' })).bytes.equals(bytes.subarray(9_995))).toBe(true)
  expect((await bytesAt(path, { range: 'bytes=10000-' })).status).toBe(416)
  expect((await bytesAt(path, { range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200)
})

test('F3 what has no room in the workspace is refused before a byte is sent, unfinished uploads count', async () => {
  const { body } = await world.ines.get(`${files}/usage`)
  expect(body).toMatchObject({ quota: 12_000_000, maxUpload: 3_000_000, maxPicture: 1_000_000 })
  const begun: string[] = []
  for (let left = 12_000_000 - body.used; left > 3_000_000; left -= 3_000_000) {
    begun.push((await beginUpload(world.ines, world.ids, { size: 3_000_000 })).headers.get('location') ?? '')
  }
  const full = await beginUpload(world.ines, world.ids, { size: 3_000_000 })
  expect(full.status).toBe(413)
  expect(full.body.error.message).toMatch(/^There are [\d.]+ MB left for files in this workspace, and this one has 3\.0 MB\./)
  for (const path of begun) await world.ines.send('DELETE', path, { headers: { 'tus-resumable': '1.0.0' } })
  expect((await world.ines.get(`${files}/usage`)).body.used).toBe(body.used)
})

test('F8 a signed address opens that form of that file without a session, until it expires', async () => {
  const { secret } = world.deps.config
  const { body } = await world.ines.post(`${files}/addresses`, { files: [{ id: world.ids.file, size: 480 }], minutes: 5 })
  const [{ url }] = body.items
  const stranger = world.browser()
  expect((await stranger.get(url)).status).toBe(200)
  expect((await stranger.get(url.replace('size=480', 'size=1200'))).status).toBe(404)
  expect((await stranger.get(url.replace(world.ids.workspace, world.theirs.workspace))).status).toBe(404)
  expect((await stranger.get(url.replace(/until=\d+/, 'until=9999999999'))).status).toBe(404)
  const of = { workspace: world.ids.workspace, file: world.ids.file, variant: null }
  expect((await stranger.get(signedAddressOf({ ...of, until: 1_000 }, secret))).status).toBe(404)
  // Sealed for one workspace a file of another is not there, even by our own hand.
  expect((await stranger.get(signedAddressOf({ ...of, workspace: world.theirs.workspace, until: 9_999_999_999 }, secret))).status).toBe(404)
  expect((await stranger.get(signedAddressOf({ ...of, until: 9_999_999_999 }, secret))).status).toBe(200)
})

test('A36 what files there are and who uses them is for managers, who remove what nothing uses', async () => {
  const { body: made } = await world.ines.post(files, pictureForm())
  const crew = await world.member('Crew two', 'crew')
  expect((await crew.get(files)).status).toBe(403)
  expect((await crew.delete(`${files}/${made.id}`)).status).toBe(403)
  const { body: model } = await world.ines.get(`${at(world.ids)}/directory/models/${world.ids.model}`)
  expect(model.id).toBe(world.ids.model)
  await world.owner`update models set photo_file = ${made.id} where id = ${world.ids.model}`
  const { body } = await world.ines.get(`${files}?sort=-created`)
  expect(body.items.find(({ id }: { id: string }) => id === made.id).uses).toEqual([
    { kind: 'model', id: world.ids.model, title: model.name, showId: null },
  ])
  const refused = await world.ines.delete(`${files}/${made.id}`)
  expect([refused.status, refused.body.error.message]).toEqual([
    409,
    `"look 14.png" is used by "${model.name}". Take it out there, then remove it.`,
  ])
  await world.owner`update models set photo_file = null where id = ${world.ids.model}`
  expect((await world.ines.delete(`${files}/${made.id}`)).status).toBe(204)
  expect((await world.ines.get(`${files}/${made.id}`)).status).toBe(404)
})
