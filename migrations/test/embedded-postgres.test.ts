import { afterEach, expect, test } from 'bun:test'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../src/embedded-postgres'
import { postmasterOf } from '../src/embedded-postgres/postmaster'
import { holdsWithin, isRunning } from '../src/embedded-postgres/process-table'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) {
    const left = postmasterOf(join(folder, 'postgres'))
    if (left) process.kill(left.pid, 'SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
})

test('it starts with a password only we can read, listens on this machine only, and stops', async () => {
  const dataDir = freshFolder()
  const started = await start(dataDir)
  expect(await rowsOf(started, "select inet_server_addr()::text as a, current_setting('password_encryption') as e")).toEqual([
    { a: '127.0.0.1/32', e: 'scram-sha-256' },
  ])
  expect(statSync(join(dataDir, 'postgres-password')).mode & 0o777).toBe(0o600)
  const wrong = postgres(started.databaseUrl.replace(/:[^:@]+@/, ':guess@'), { max: 1 })
  await expect(wrong`select 1`.execute()).rejects.toThrow('password authentication failed')
  await started.stop()
  expect(isRunning(started.pid)).toBe(false)
  expect(await started.ended).toContain('shut down')
})

test('what a killed start left running is taken over', async () => {
  const dataDir = freshFolder()
  const script = `const { startEmbeddedPostgres } = await import(${JSON.stringify(join(import.meta.dir, '../src/embedded-postgres'))})
    await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, port: 0 }); process.kill(process.pid, 'SIGKILL')`
  await new Promise((resume) => spawn(process.execPath, ['-e', script], { stdio: 'inherit' }).once('exit', resume))
  const left = postmasterOf(join(dataDir, 'postgres'))
  const started = await start(dataDir)
  expect([started.wasRunning, started.pid]).toEqual([true, left?.pid ?? 0])
  await started.stop()
  expect(await started.ended).toBe('Postgres ended.')
})

test('two starts at once end up with one Postgres', async () => {
  const dataDir = freshFolder()
  const [one, two] = await Promise.all([start(dataDir), start(dataDir)])
  expect(one.pid).toBe(two.pid)
  await one.stop()
})

test('after a kill -9 of Postgres what was committed is there', async () => {
  const dataDir = freshFolder()
  const first = await start(dataDir)
  await rowsOf(first, 'create table kept as select 42 as answer')
  process.kill(first.pid, 'SIGKILL')
  expect(await holdsWithin({ claim: () => !isRunning(first.pid), deadlineMs: 60_000 })).toBe(true)
  const second = await start(dataDir)
  expect(await rowsOf(second, 'select answer from kept')).toEqual([{ answer: 42 }])
  await second.stop()
})

test('a process number that now belongs to a stranger does not keep it from starting', async () => {
  const dataDir = freshFolder()
  const first = await start(dataDir)
  const pidFile = join(dataDir, 'postgres', 'postmaster.pid')
  const stale = readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.pid))
  await first.stop()
  writeFileSync(pidFile, stale)
  const second = await start(dataDir)
  expect(second.wasRunning).toBe(false)
  await second.stop()
})

test('with its port taken it takes another', async () => {
  const other = createServer()
  const taken = await new Promise<number>((resume) =>
    other.listen(0, '127.0.0.1', () => {
      const address = other.address()
      resume(typeof address === 'object' && address ? address.port : 0)
    }),
  )
  const started = await start(freshFolder(), taken)
  expect(started.port).not.toBe(taken)
  expect(await rowsOf(started, 'select 1 as one')).toEqual([{ one: 1 }])
  await started.stop()
  other.close()
})

test('a folder that cannot be written is a sentence', async () => {
  const refusal = await startEmbeddedPostgres({ dataDir: '/dev/null/data', port: 0 })
  expect(refusal.ok ? '' : refusal.reason).toStartWith('Expected a folder we may write to, but /dev/null/data is not')
})

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fashionos-embedded-'))
  folders.push(folder)
  return folder
}

async function start(dataDir: string, port = 0): Promise<EmbeddedPostgres> {
  const started = await startEmbeddedPostgres({ dataDir, port })
  if (!started.ok) throw new Error(started.reason)
  return started.value
}

async function rowsOf({ databaseUrl }: EmbeddedPostgres, query: string): Promise<unknown[]> {
  const sql = postgres(databaseUrl, { max: 1 })
  const rows = await sql.unsafe(query)
  await sql.end()
  return [...rows]
}
