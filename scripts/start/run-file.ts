import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf, holdsWithin, isRunning } from '@fashionos/migrations/embedded-postgres/process-table'
import { ok, type Result, refused } from '@fashionos/shared/errors'
import { z } from 'zod'
import { bundleIn } from './server-bundle'

const runFile = z.object({
  /** The process that started the others. */
  pid: z.int(),
  /** Where people open the product. */
  url: z.string(),
  apiPort: z.int(),
  collabPort: z.int(),
  servers: z.record(z.string(), z.int()),
})

/** `DATA_DIR/run.json`: which processes run on this data folder now. */
export type Run = z.infer<typeof runFile>

export const runFileIn = (dataDir: string): string => join(dataDir, 'run.json')

export function writeRun(dataDir: string, run: Run): void {
  const draft = `${runFileIn(dataDir)}.new`
  writeFileSync(draft, `${JSON.stringify(run, null, 2)}\n`)
  renameSync(draft, runFileIn(dataDir))
}

export const forgetRun = (dataDir: string): void => rmSync(runFileIn(dataDir), { force: true })

/** What the file says, or null: nothing runs, or what was written cannot be read. */
export function readRun(dataDir: string): Run | null {
  if (!existsSync(runFileIn(dataDir))) return null
  try {
    return runFile.parse(JSON.parse(readFileSync(runFileIn(dataDir), 'utf8')))
  } catch {
    return null
  }
}

/** Refuses when a product runs on this folder; ends the servers of one whose starter was killed. */
export async function endLeftovers(dataDir: string): Promise<Result<null>> {
  const run = readRun(dataDir)
  if (!run) return ok(null)
  if (isOurs(run.pid, ['scripts/start.ts'])) {
    return refused(
      `FashionOS already runs on ${dataDir}: ${run.url} (process ${run.pid}). Stop that one, or set DATA_DIR, PORT and COLLAB_PORT.`,
    )
  }
  await Promise.all(
    Object.entries(run.servers)
      .filter(([server, pid]) => isOurs(pid, [`${server}/src/main.ts`, bundleIn(dataDir, server)]))
      .map(([, pid]) => end(pid)),
  )
  forgetRun(dataDir)
  return ok(null)
}

/** The system gives the numbers of ended processes to new ones, so the command line has to fit too. */
const isOurs = (pid: number, scripts: readonly string[]): boolean =>
  pid !== process.pid && isRunning(pid) && scripts.some((script) => commandOf(pid).includes(script))

async function end(pid: number): Promise<void> {
  process.kill(pid, 'SIGTERM')
  if (await holdsWithin({ claim: () => !isRunning(pid), deadlineMs: 10_000 })) return
  process.kill(pid, 'SIGKILL')
}
