import type { Answer, Browser } from './browser'
import { at, type MemberRoute, nonsense, type PublicRoute } from './route-table'
import { type Ids, pictureForm, png } from './world'

const filesAt = (ids: Pick<Ids, 'workspace'>) => `${at(ids)}/files`
const uploadsAt = (ids: Pick<Ids, 'workspace'>) => `${at(ids)}/uploads`

const tus = { 'tus-resumable': '1.0.0' }
const named = (name: string) => `filename ${Buffer.from(name).toString('base64')}`

/** Says that a file of so many bytes is to come. */
export const beginUpload = (who: Browser, ids: Pick<Ids, 'workspace'>, of: { size: number; name?: string }): Promise<Answer> =>
  who.send('POST', uploadsAt(ids), {
    headers: { ...tus, 'upload-length': String(of.size), 'upload-metadata': named(of.name ?? 'look 14.png') },
  })

/** Sends a piece of an upload, from a place on. */
export const sendPiece = (who: Browser, path: string, piece: Uint8Array, from: number): Promise<Answer> =>
  who.send('PATCH', path, {
    bytes: piece,
    headers: { ...tus, 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream' },
  })

export const askUpload = (who: Browser, path: string): Promise<Answer> => who.send('HEAD', path, { headers: tus })

/** A whole file in one piece; the answer to the last request, and the file's address. */
export const uploadWhole = async (who: Browser, ids: Pick<Ids, 'workspace'>, of: { bytes: Uint8Array; name?: string }) => {
  const begun = await beginUpload(who, ids, { size: of.bytes.length, ...(of.name ? { name: of.name } : {}) })
  if (begun.status !== 201) return { answer: begun, id: '', path: '' }
  const path = begun.headers.get('location') ?? ''
  const id = path.split('/').at(-1) ?? ''
  return { answer: await sendPiece(who, path, of.bytes, 0), id, path: `${filesAt(ids)}/${id}` }
}

/** An upload of this person in a workspace where they may, else one that is not there. */
const begun = async (who: Browser, ids: Ids): Promise<string> =>
  (await beginUpload(who, ids, { size: png.length })).headers.get('location') ?? `${uploadsAt(ids)}/${crypto.randomUUID()}`

export const fileMemberRoutes: Readonly<Record<string, MemberRoute>> = {
  'POST /api/workspaces/:workspace/files': {
    happy: (who, ids) => who.post(filesAt(ids), pictureForm()),
    bad: [
      (who, ids) => who.post(filesAt(ids), pictureForm(new TextEncoder().encode('<svg onload="alert(1)">'))),
      (who, ids) => who.post(filesAt(ids), new FormData()),
      (who, ids) => who.post(filesAt(ids), { file: 'text' }),
    ],
  },
  'GET /api/workspaces/:workspace/files': {
    happy: (who, ids) => who.get(`${filesAt(ids)}?sort=-size&unused=true&page=1&size=10`),
    bad: ['sort=weight', 'size=0', 'page=0', 'unused=perhaps'].map((query) => (who, ids) => who.get(`${filesAt(ids)}?${query}`)),
  },
  'GET /api/workspaces/:workspace/files/usage': {
    happy: (who, ids) => who.get(`${filesAt(ids)}/usage`),
    bad: [(who) => who.get(`/api/workspaces/${nonsense}/files/usage`)],
  },
  'POST /api/workspaces/:workspace/files/addresses': {
    happy: (who, ids) => who.post(`${filesAt(ids)}/addresses`, { files: [{ id: ids.file, size: 480 }] }),
    bad: [
      (who, ids) => who.post(`${filesAt(ids)}/addresses`, { files: [] }),
      (who, ids) => who.post(`${filesAt(ids)}/addresses`, { files: [{ id: ids.file, size: 7 }] }),
      (who, ids) => who.post(`${filesAt(ids)}/addresses`, { files: [{ id: ids.file }], minutes: 1_441 }),
    ],
    uses: ['file'],
  },
  'GET /api/workspaces/:workspace/files/:file': {
    happy: (who, ids) => who.get(`${filesAt(ids)}/${ids.file}?size=160`),
    bad: [(who, ids) => who.get(`${filesAt(ids)}/..%2f..%2fsecret`), (who, ids) => who.get(`${filesAt(ids)}/${ids.file}?size=9999`)],
    uses: ['file'],
  },
  'DELETE /api/workspaces/:workspace/files/:file': {
    happy: async (who, ids) => {
      const { body } = await who.post(filesAt(ids), pictureForm())
      return who.delete(`${filesAt(ids)}/${body.id ?? ids.file}`)
    },
    bad: [(who, ids) => who.delete(`${filesAt(ids)}/${nonsense}`)],
  },
  'POST /api/workspaces/:workspace/uploads': {
    happy: (who, ids) => beginUpload(who, ids, { size: png.length }),
    bad: [
      (who, ids) => beginUpload(who, ids, { size: 0 }),
      (who, ids) => who.send('POST', uploadsAt(ids), { headers: tus }),
      (who, ids) => who.send('POST', uploadsAt(ids), { headers: { 'upload-length': '70' } }),
    ],
  },
  'GET /api/workspaces/:workspace/uploads/:upload': {
    happy: async (who, ids) => who.get(await begun(who, ids), { headers: tus }),
    bad: [(who, ids) => who.get(`${uploadsAt(ids)}/${nonsense}`, { headers: tus }), async (who, ids) => who.get(await begun(who, ids))],
  },
  'PATCH /api/workspaces/:workspace/uploads/:upload': {
    happy: async (who, ids) => sendPiece(who, await begun(who, ids), png.subarray(0, 20), 0),
    bad: [
      (who, ids) => sendPiece(who, `${uploadsAt(ids)}/${crypto.randomUUID()}`, png, 0),
      async (who, ids) => who.send('PATCH', await begun(who, ids), { headers: tus }),
    ],
  },
  'DELETE /api/workspaces/:workspace/uploads/:upload': {
    happy: async (who, ids) => who.send('DELETE', await begun(who, ids), { headers: tus }),
    bad: [(who, ids) => who.send('DELETE', `${uploadsAt(ids)}/${crypto.randomUUID()}`, { headers: tus })],
  },
}

export const sealedRoutes = (member: () => Browser): Readonly<Record<string, PublicRoute>> => ({
  'GET /api/files/:workspace/:file': {
    happy: async (who, ids) => {
      const { body } = await member().post(`${filesAt(ids)}/addresses`, { files: [{ id: ids.file }] })
      return who.get(body.items[0].url)
    },
    bad: [(who, ids) => who.get(`/api/files/${ids.workspace}/${ids.file}?until=9999999999&seal=forged`)],
    unauthenticated: 200,
  },
})
