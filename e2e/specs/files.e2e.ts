import { deflateSync } from 'node:zlib'
import { expect } from '@playwright/test'
import { post } from '../person'
import { test } from '../test'

test('A picture’s upload is cut, goes on and shows on the card', async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [inês, marc] = people
  const { page } = inês
  const lineup = await post(inês, `/api/workspaces/${show.workspace.id}/shows/${show.id}/documents`, { type: 'lineup', title: 'Looks' })
  const path = `/w/${show.workspace.slug}/shows/${show.id}/d/${lineup.id}`
  await page.goto(path)
  await page.getByRole('button', { name: 'Add the first look' }).click()

  // Each piece is cut on its way until the network is back.
  let isCut = true
  await page.route('**/uploads/*', (route) =>
    isCut && route.request().method() === 'PATCH' ? route.abort('connectionreset') : route.continue(),
  )
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/uploads')) sent.push(`${request.method()} ${request.headers()['upload-offset'] ?? ''}`.trim())
  })
  const picture = noisyPicture(600, 360)
  await page.getByLabel('Choose a photo').setInputFiles({ name: 'look 1.png', mimeType: 'image/png', buffer: picture })
  const tray = page.getByRole('region', { name: 'Uploads' })
  await expect(tray.getByText('look 1.png')).toBeVisible()
  await expect(tray.getByText('No connection. Goes on by itself')).toBeVisible()
  isCut = false

  const photo = page.locator('.lineup-photo img')
  await expect(photo).toHaveAttribute('src', /\?size=480$/)
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await expect(tray).toBeHidden()
  // One upload, begun once; the second attempt asked how far it was.
  expect(sent.filter((request) => request.startsWith('POST'))).toHaveLength(1)
  expect(sent.some((request) => request.startsWith('HEAD'))).toBe(true)
  const id = (await photo.getAttribute('src'))?.match(/files\/([0-9a-f-]{36})/)?.[1]
  const stored = await inês.request.get(`/api/workspaces/${show.workspace.id}/files/${id}`)
  expect(Buffer.compare(await stored.body(), picture)).toBe(0)
  await marc.page.goto(path)
  await expect(marc.page.locator('.lineup-photo img')).toBeVisible()
})

/** A PNG that does not get smaller by packing. */
function noisyPicture(width: number, height: number): Buffer {
  let state = 7
  const lines = Buffer.alloc((width * 3 + 1) * height).map((_, i) => {
    if (i % (width * 3 + 1) === 0) return 0
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state >> 16
  })
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
