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

export async function startProduct(): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fashionos-e2e-'))
  const starter = start(dataDir)
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
  return {
    url,
    collabUrl: `ws://localhost:${collabPort}`,
    killCollabServer: () => killAndWait({ run, health: `http://127.0.0.1:${collabPort}/health/ready` }),
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

function start(dataDir: string): Starter {
  const ports = { PORT: '0', COLLAB_PORT: '0', POSTGRES_PORT: '0', HOST: '127.0.0.1' }
  const env = { ...process.env, ...ports, DATA_DIR: dataDir, DEMO: 'on', LOG_LEVEL: 'warn' }
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

async function killAndWait({ run, health }: { run: () => Run; health: string }): Promise<void> {
  const killed = run().servers['collab-server']
  if (!killed) throw new Error('No collab-server runs.')
  process.kill(killed, 'SIGKILL')
  const end = Date.now() + 120_000
  while (run().servers['collab-server'] === killed || !(await answers(health))) {
    if (Date.now() > end) throw new Error('The collab-server did not come back within 2 minutes.')
    await new Promise((resume) => setTimeout(resume, 50))
  }
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  )
