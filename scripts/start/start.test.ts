import { afterAll, afterEach, expect, test } from 'bun:test'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { postmasterOf } from '@fashionos/migrations/embedded-postgres/postmaster'
import { holdsWithin, isRunning } from '@fashionos/migrations/embedded-postgres/process-table'
import { readRun } from './run-file'

/** The whole of `npm start`, as its users meet it. */
const root = dirname(dirname(import.meta.dir))
const dataDir = mkdtempSync(join(tmpdir(), 'fashionos-start-'))
const cluster = join(dataDir, 'postgres')

afterEach(() => {
  for (const pid of processesOfTheProduct()) process.kill(pid, 'SIGKILL')
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

test('it starts, serves, refuses a second start, and on SIGTERM leaves no process behind', async () => {
  const started = start()
  await started.says('Ctrl-C stops everything.')
  const { url } = runNow()
  expect((await fetch(url)).headers.get('content-type')).toContain('text/html')
  expect((await fetch(`${url}/health/ready`)).ok).toBe(true)
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
  const second = start()
  expect([await second.exitCode, second.said()]).toEqual([1, expect.stringContaining(`FashionOS already runs on ${dataDir}: ${url}`)])
  started.signal('SIGTERM')
  expect(await started.exitCode).toBe(0)
  expect(processesOfTheProduct()).toEqual([])
})

test('a server that is killed comes back by itself', async () => {
  const started = start()
  await started.says('Ctrl-C stops everything.')
  const { servers, collabPort } = runNow()
  process.kill(servers['collab-server'] ?? 0, 'SIGKILL')
  const isBack = async () => runNow().servers['collab-server'] !== servers['collab-server'] && (await isReady(collabPort))
  expect(await holdsWithin({ claim: isBack, deadlineMs: 60_000 })).toBe(true)
  started.signal('SIGINT')
  expect(await started.exitCode).toBe(0)
  expect(processesOfTheProduct()).toEqual([])
})

test('a Postgres that is killed comes back by itself, and both servers with it', async () => {
  const started = start()
  await started.says('Ctrl-C stops everything.')
  const { apiPort, collabPort } = runNow()
  const killed = postmasterOf(cluster)?.pid ?? 0
  process.kill(killed, 'SIGKILL')
  const isBack = async () => postmasterOf(cluster)?.pid !== killed && (await isReady(apiPort)) && (await isReady(collabPort))
  expect(await holdsWithin({ claim: isBack, deadlineMs: 60_000 })).toBe(true)
  started.signal('SIGTERM')
  expect(await started.exitCode).toBe(0)
  expect(processesOfTheProduct()).toEqual([])
})

test('after kill -9 of the starter, and then of everything, a start recovers by itself', async () => {
  const first = start()
  await first.says('Ctrl-C stops everything.')
  const orphans = Object.values(runNow().servers)
  first.signal('SIGKILL')
  await first.exitCode
  const second = start()
  await second.says('Ctrl-C stops everything.')
  expect(orphans.filter(isRunning)).toEqual([])
  for (const pid of processesOfTheProduct()) process.kill(pid, 'SIGKILL')
  await second.exitCode
  const third = start()
  await third.says('Ctrl-C stops everything.')
  third.signal('SIGTERM')
  expect(await third.exitCode).toBe(0)
  expect(processesOfTheProduct()).toEqual([])
})

test.each([
  {
    wrong: 'a port in use',
    env: async () => ({ PORT: String(await takenPort()) }),
    says: 'is in use by another program. Stop it, or set PORT',
  },
  { wrong: 'one port for two', env: () => ({ PORT: '4000', COLLAB_PORT: '4000' }), says: 'PORT and COLLAB_PORT are both 4000.' },
  {
    wrong: 'a DATABASE_URL nobody answers at',
    env: () => ({ DATABASE_URL: 'postgres://somebody:hidden@127.0.0.1:1/fashionos' }),
    says: 'No Postgres answers at 127.0.0.1:1',
  },
  {
    wrong: 'a DATABASE_URL that is none',
    env: () => ({ DATABASE_URL: 'mysql://somebody:hidden@db/x' }),
    says: 'DATABASE_URL is not as it should be.',
  },
  {
    wrong: 'a folder that cannot be written',
    env: () => ({ DATA_DIR: '/dev/null/data' }),
    says: 'The folder /dev/null/data cannot be written',
  },
  { wrong: 'an option out of range', env: () => ({ COLLAB_PORT: '70000' }), says: 'COLLAB_PORT is "70000". Expected a port' },
])('$wrong is one sentence, without a secret, and a failed start', async ({ env, says }) => {
  const other = join(dataDir, 'other')
  mkdirSync(other, { recursive: true })
  const started = start({ DATA_DIR: other, ...(await env()) })
  expect(await started.exitCode).toBeGreaterThan(0)
  expect(started.said().trim().split('\n')).toEqual([expect.stringContaining(says)])
  expect(started.said()).not.toContain('hidden')
})

test('an unknown flag is refused, and --help names every option', async () => {
  const unknown = start({}, ['--fast'])
  expect([await unknown.exitCode, unknown.said()]).toEqual([2, expect.stringContaining('There is no option --fast.')])
  const help = start({}, ['--help'])
  expect(await help.exitCode).toBe(0)
  for (const option of ['PORT=3000', 'COLLAB_PORT=3001', 'DATA_DIR=./data', 'DATABASE_URL=', 'SECRET='])
    expect(help.said()).toContain(option)
})

interface Started {
  readonly exitCode: Promise<number | null>
  said(): string
  says(text: string): Promise<void>
  signal(signal: NodeJS.Signals): void
}

function start(env: Record<string, string> = {}, args: string[] = []): Started {
  const ports = { PORT: '0', COLLAB_PORT: '0', POSTGRES_PORT: '0' }
  const child = spawn(process.execPath, ['--no-env-file', join(root, 'scripts', 'start.ts'), ...args], {
    cwd: root,
    env: { ...process.env, ...ports, DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...env },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (text += data))
  const exitCode = new Promise<number | null>((resume) => child.once('close', resume))
  return {
    exitCode,
    said: () => text,
    says: async (wanted) => {
      const isSaid = await Promise.race([holdsWithin({ claim: () => text.includes(wanted), deadlineMs: 150_000 }), exitCode])
      if (isSaid !== true) throw new Error(`Expected "${wanted}", but it said:\n${text}`)
    },
    signal: (signal) => child.kill(signal),
  }
}

function runNow() {
  const run = readRun(dataDir)
  if (!run) throw new Error(`Nothing runs on ${dataDir}.`)
  return run
}

/** Everything that runs on the data folder: what the run file and Postgres name, and on Linux whatever has the folder in its command or environment. */
function processesOfTheProduct(): number[] {
  const run = readRun(dataDir)
  const named = [run?.pid, ...Object.values(run?.servers ?? {}), postmasterOf(cluster)?.pid].filter((pid) => pid !== undefined)
  return [...new Set([...named, ...processesOfLinux()])].filter((pid) => pid !== process.pid && isRunning(pid))
}

function processesOfLinux(): number[] {
  if (process.platform !== 'linux') return []
  const mentions = (pid: string, file: string) => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8').includes(dataDir)
    } catch {
      return false
    }
  }
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && (mentions(pid, 'cmdline') || mentions(pid, 'environ')))
    .map(Number)
}

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/health/ready`).then(
    (response) => response.ok,
    () => false,
  )

function takenPort(): Promise<number> {
  const other = createServer().unref()
  return new Promise((resume) =>
    other.listen(0, '127.0.0.1', () => {
      const address = other.address()
      resume(typeof address === 'object' && address ? address.port : 0)
    }),
  )
}
