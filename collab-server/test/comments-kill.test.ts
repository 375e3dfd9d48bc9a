import { afterAll, beforeAll, expect, test } from 'bun:test'
import { randomUUID } from 'node:crypto'
import { documentTypes } from '@fashionos/shared/documents/registry'
import { read } from '@fashionos/shared/ydoc/read'
import { openEditor } from './editor'
import { freePort, startProcess } from './server-process'
import { until } from './until'
import { createWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.end())

test('A50 kill -9: every comment that was answered as done is there, once, and what was not answered is sent again', async () => {
  const port = freePort()
  const document = await world.document()
  const person = await world.person('venue-manager')
  const join = async (url: string) => {
    const editor = openEditor({ url, name: document.name, token: await world.tokenOf(person) })
    await editor.synced()
    return editor
  }
  let server = await startProcess(world, port)
  const asking = await join(server.url)
  const said = Array.from({ length: 40 }, (_, n) => ({
    id: randomUUID(),
    args: { thread: randomUUID(), comment: randomUUID(), anchor: { kind: 'document' }, body: `Comment ${n}` },
  }))
  const ask = (editor: typeof asking, { id, args }: (typeof said)[number]) =>
    editor.provider.sendStateless(JSON.stringify({ kind: 'comment', id, command: 'openThread', args }))
  const doneBy = ({ told }: typeof asking) =>
    new Set(told.flatMap((message) => (message.kind === 'comment' && message.outcome === 'done' ? [message.id] : [])))

  for (const one of said.slice(0, 20)) ask(asking, one)
  await until(() => doneBy(asking).size >= 5, 'some are answered')
  for (const one of said.slice(20)) ask(asking, one)
  await server.kill()
  const done = doneBy(asking)
  asking.destroy()

  server = await startProcess(world, port)
  const again = await join(server.url)
  const bodies = () => read(again.doc, documentTypes['run-of-show'].schema).comments.map(({ body }) => body)
  const promised = said.filter(({ id }) => done.has(id)).map(({ args }) => args.body)
  expect(promised.filter((body) => !bodies().includes(body))).toEqual([])
  for (const one of said) ask(again, one)
  await until(() => doneBy(again).size === said.length, 'all are answered')
  await until(() => bodies().length >= said.length, 'all are there')
  expect(bodies().sort()).toEqual(said.map(({ args }) => args.body).sort())
  again.destroy()
  await server.kill()
}, 300_000)
