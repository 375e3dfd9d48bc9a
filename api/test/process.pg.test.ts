import { afterAll, beforeAll, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type TestDatabase, testDatabase } from '@fashionos/migrations/test/postgres'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
let database: TestDatabase
let folder: string

beforeAll(async () => {
  database = await testDatabase()
  folder = mkdtempSync(join(tmpdir(), 'fashionos-api-'))
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const start = (env: Record<string, string>) =>
  Bun.spawn([process.execPath, main], { env: { PATH: process.env.PATH, DATA_DIR: folder, ...env }, stdout: 'pipe', stderr: 'pipe' })

const configured = (port: number) => ({ DATABASE_URL: database.databaseUrl, SECRET: database.secret, PORT: String(port) })

/** The port it says it listens on. */
const portOf = async (server: ReturnType<typeof start>): Promise<number> => {
  let text = ''
  for await (const chunk of server.stdout) {
    text += new TextDecoder().decode(chunk)
    const ready = text.split('\n').find((line) => line.includes('"msg":"ready"') && line.endsWith('}'))
    if (ready) return JSON.parse(ready).port
  }
  throw new Error(`It ended before it was ready: ${text}`)
}

test('it answers on its port, and at SIGTERM it ends by itself with 0', async () => {
  const server = start(configured(0))
  const port = await portOf(server)
  const ready = await fetch(`http://127.0.0.1:${port}/health/ready`)
  expect({ status: ready.status, body: await ready.json() }).toEqual({ status: 200, body: { status: 'ready' } })
  server.kill('SIGTERM')
  expect(await server.exited).toBe(0)
})

test('a body over every limit is cut off before it is read', async () => {
  const server = start(configured(0))
  const port = await portOf(server)
  const body = new Uint8Array(18 * 1_024 * 1_024)
  const answer = await fetch(`http://127.0.0.1:${port}/api/keys`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  })
  expect(answer.status).toBe(413)
  server.kill('SIGTERM')
  expect(await server.exited).toBe(0)
})

test('a port in use is a sentence, and so is each thing that is not configured', async () => {
  const taken = Bun.serve({ port: 0, hostname: '127.0.0.1', fetch: () => new Response() })
  const second = start(configured(taken.port ?? 0))
  expect(await second.exited).toBe(1)
  expect(await new Response(second.stderr).text()).toContain(`api could not start on 127.0.0.1:${taken.port}`)
  await taken.stop()
  const bare = start({ PORT: 'x' })
  expect(await bare.exited).toBe(1)
  const lines = (await new Response(bare.stderr).text()).trim().split('\n')
  expect(lines.map((line) => line.split(' ')[0])).toEqual(['PORT', 'DATABASE_URL', 'SECRET'])
})
