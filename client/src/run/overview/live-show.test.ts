import { expect, test } from 'bun:test'
import { askLiveShow, liveShowIn } from './live-show'

const id = '019b3c00-0000-7000-8000-000000000021'
const answer = {
  show: { id, name: 'Autumn/Winter 2027', timeZone: 'Europe/Paris' },
  documents: [{ id, title: 'Main stage' }],
  collabUrl: 'ws://x',
}
const known = { name: 'Autumn/Winter 2027', documents: [{ id, title: 'Main stage' }] }

const asked: { url: string; body: unknown }[] = []
const asking = (response: () => Response | Promise<Response>, secret: string | null = null) =>
  askLiveShow({
    show: id,
    secret,
    request: async (url, init) => {
      asked.push({ url, body: init?.body ?? null })
      return response()
    },
  })

test('a member asks by session, a link by its secret, which stands in no address', async () => {
  asked.length = 0
  expect(await asking(() => Response.json(answer))).toEqual({ kind: 'show', show: known })
  expect(await asking(() => Response.json(answer), 'x-secret')).toEqual({ kind: 'show', show: known })
  expect(asked).toEqual([
    { url: `/api/live/shows/${id}`, body: null },
    { url: '/api/links/resolve', body: JSON.stringify({ secret: 'x-secret' }) },
  ])
})

test('nobody answering and a server in trouble are asked again; a refusal says why', async () => {
  expect(await asking(() => Promise.reject(new Error('offline')))).toEqual({ kind: 'unreachable' })
  expect(await asking(() => new Response('', { status: 503 }))).toEqual({ kind: 'unreachable' })
  const refused = await asking(() => Response.json({ error: { message: 'This link was withdrawn.' } }, { status: 404 }))
  expect(refused).toEqual({ kind: 'refused', reason: 'This link was withdrawn.' })
  expect((await asking(() => new Response('', { status: 401 }))).kind).toBe('refused')
})

test('what this device kept is read like an answer, and anything else is not a show', () => {
  expect(liveShowIn(known)).toEqual(known)
  expect([null, [], 'x', { name: 1 }, { name: 'x' }].map(liveShowIn)).toEqual([null, null, null, null, null])
})
