import { type Ask, at, documentAt, type MemberRoute, nonsense } from './route-table'
import type { Ids } from './world'

const historyAt = (ids: Ids) => `${documentAt(ids)}/history`
const revisionsAt = (ids: Ids) => `${documentAt(ids)}/revisions`
const item = '019b3c00-0000-7000-8000-000000000099'

const gets = (...paths: readonly string[]): readonly Ask[] =>
  paths.map(
    (path): Ask =>
      (who, ids) =>
        who.get(`${historyAt(ids)}${path}`),
  )

/** A name of its own for each caller: a point has one name, so the one before is taken away first. */
const aRevision = async (who: Parameters<Ask>[0], ids: Ids) => {
  const { body } = await who.get(revisionsAt(ids))
  const known = body.items?.find(({ kind }: { kind: string }) => kind === 'named')
  return known ?? (await who.post(revisionsAt(ids), { name: 'Before the fitting' })).body
}

const idOf = ({ id }: { id?: string }) => id ?? crypto.randomUUID()

/** What became of a document, and the names of points in it. */
export const historyMemberRoutes: Readonly<Record<string, MemberRoute>> = {
  'GET /api/workspaces/:workspace/documents/:document/history': {
    happy: (who, ids) => who.get(`${historyAt(ids)}?before=7`),
    bad: gets('?before=0', '?before=first', '?before=1.5'),
    uses: ['document'],
  },
  'GET /api/workspaces/:workspace/documents/:document/history/:lsn': {
    happy: (who, ids) => who.get(`${historyAt(ids)}/1`),
    bad: gets('/0', '/-1', '/last', '/999999'),
    uses: ['document'],
  },
  'GET /api/workspaces/:workspace/documents/:document/history/:lsn/changes': {
    happy: (who, ids) => who.get(`${historyAt(ids)}/1/changes?since=0&author=server`),
    bad: gets('/1/changes', '/1/changes?since=1', '/1/changes?since=-1', '/999999/changes?since=0', '/1/changes?since=0&author=me'),
    uses: ['document'],
  },
  'GET /api/workspaces/:workspace/documents/:document/history/items/:list/:item': {
    happy: (who, ids) => who.get(`${historyAt(ids)}/items/items/${item}`),
    bad: gets(`/items/items/${nonsense}`, `/items/nothing/${item}`, `/items/constructor/${item}`, `/items/show/${item}`),
    uses: ['document'],
  },
  'GET /api/workspaces/:workspace/documents/:document/revisions': {
    happy: (who, ids) => who.get(revisionsAt(ids)),
    bad: [(who, ids) => who.get(`${at(ids)}/documents/${nonsense}/revisions`)],
    uses: ['document'],
  },
  'POST /api/workspaces/:workspace/documents/:document/revisions': {
    happy: async (who, ids) => {
      const { body } = await who.get(revisionsAt(ids))
      for (const { kind, id } of body.items ?? []) if (kind === 'named') await who.delete(`${revisionsAt(ids)}/${id}`)
      return who.post(revisionsAt(ids), { name: 'Before the fitting' })
    },
    bad: [{}, { name: ' ' }, { name: 'x'.repeat(121) }, { name: 'x', lsn: 0 }, { name: 'x', lsn: 999_999 }, { name: 'x', by: 'me' }].map(
      (body): Ask =>
        (who, ids) =>
          who.post(revisionsAt(ids), body),
    ),
    uses: ['document'],
  },
  'PATCH /api/workspaces/:workspace/documents/:document/revisions/:revision': {
    happy: async (who, ids) => {
      const revision = await aRevision(who, ids)
      return who.patch(`${revisionsAt(ids)}/${idOf(revision)}`, { name: 'After it' }, { 'if-match': `"${revision.version ?? 1}"` })
    },
    bad: [
      async (who, ids) => who.patch(`${revisionsAt(ids)}/${idOf(await aRevision(who, ids))}`, { name: '' }, { 'if-match': '"1"' }),
      async (who, ids) => who.patch(`${revisionsAt(ids)}/${idOf(await aRevision(who, ids))}`, { name: 'x' }, { 'if-match': 'one' }),
      (who, ids) => who.patch(`${revisionsAt(ids)}/${nonsense}`, { name: 'x' }, { 'if-match': '"1"' }),
    ],
    uses: ['document'],
  },
  'DELETE /api/workspaces/:workspace/documents/:document/revisions/:revision': {
    happy: async (who, ids) => who.delete(`${revisionsAt(ids)}/${idOf(await aRevision(who, ids))}`),
    bad: [
      (who, ids) => who.delete(`${revisionsAt(ids)}/${nonsense}`),
      (who, ids) => who.delete(`${revisionsAt(ids)}/${crypto.randomUUID()}`),
    ],
    uses: ['document'],
  },
}
