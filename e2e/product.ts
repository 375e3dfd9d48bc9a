import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The whole product, started as `npm start` starts it, on ports and a data folder of its own. */
export interface Product {
  readonly url: string
  readonly collabUrl: string
  /** `kill -9`. It is started again by the product itself; resolves when the new one is ready. */
  killCollabServer(): Promise<void>
  /** `kill -9`, and the next one answers nobody until the work is done. */
  withoutCollabServer(work: () => Promise<void>): Promise<void>
  stop(): Promise<void>
}

interface Run {
  readonly url: string
  readonly apiPort: number
  readonly collabPort: number
  readonly servers: Readonly<Record<string, number>>
}

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const startDeadlineMs = 300_000

/** `settings`: environment variables beside those every test runs with. */
export async function startProduct(settings: Readonly<Record<string, string>> = {}): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fashionos-e2e-'))
  const starter = start(dataDir, settings)
  const run = (): Run => JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8'))
  const stop = async () => {
    starter.child.kill('SIGTERM')
    const code = await starter.exitCode
    rmSync(dataDir, { recursive: true, force: true })
    if (code !== 0) throw new Error(`The product ended with ${code}:\n${starter.said()}`)
  }
  try {
    await starter.says('Ctrl-C stops everything.')
  } catch (error) {
    await stop().catch(() => undefined)
    throw error
  }
  const { url, collabPort } = run()
  const health = `http://127.0.0.1:${collabPort}/health/ready`
  return {
    url,
    collabUrl: `ws://localhost:${collabPort}`,
    killCollabServer: async () => {
      await killed(run)
      await holds(() => answers(health))
    },
    withoutCollabServer: async (work) => {
      const next = await killed(run)
      process.kill(next, 'SIGSTOP')
      try {
        await work()
      } finally {
        process.kill(next, 'SIGCONT')
      }
      await holds(() => answers(health))
    },
    stop,
  }
}

interface Starter {
  readonly child: ChildProcess
  readonly exitCode: Promise<number | null>
  said(): string
  /** Rejects with all it said when it ends, or takes too long, without saying this. */
  says(text: string): Promise<void>
}

function start(dataDir: string, settings: Readonly<Record<string, string>>): Starter {
  const ports = { PORT: '0', COLLAB_PORT: '0', POSTGRES_PORT: '0', HOST: '127.0.0.1' }
  // Everybody in the tests comes from one address.
  const everybody = { ATTEMPTS_PER_ADDRESS: '100' }
  const env = { ...process.env, ...everybody, ...settings, ...ports, DATA_DIR: dataDir, DEMO: 'on', LOG_LEVEL: 'warn' }
  const bun = join(root, 'node_modules', 'bun', 'bin', 'bun.exe')
  const child = spawn(bun, ['--no-env-file', join(root, 'scripts', 'start.ts')], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let said = ''
  let onMore = () => {}
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      said += data
      onMore()
    })
  }
  const exitCode = new Promise<number | null>((resume) => child.once('exit', resume))
  return {
    child,
    exitCode,
    said: () => said,
    says: (text) =>
      new Promise((resume, fail) => {
        const deadline = setTimeout(() => fail(new Error(`Not ready after ${startDeadlineMs / 1000} s:\n${said}`)), startDeadlineMs)
        onMore = () => said.includes(text) && resume(clearTimeout(deadline))
        void exitCode.then((code) => fail(new Error(`The product ended with ${code}:\n${said}`)))
      }),
  }
}

/** Answers with the process that came after it. */
async function killed(run: () => Run): Promise<number> {
  const { 'collab-server': before } = run().servers
  if (!before) throw new Error('No collab-server runs.')
  process.kill(before, 'SIGKILL')
  await holds(async () => run().servers['collab-server'] !== before)
  return run().servers['collab-server'] ?? before
}

async function holds(claim: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 120_000
  while (!(await claim())) {
    if (Date.now() > end) throw new Error('The collab-server did not come back within 2 minutes.')
    await new Promise((resume) => setTimeout(resume, 20))
  }
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  )
