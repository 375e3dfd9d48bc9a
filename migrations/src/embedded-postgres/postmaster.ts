import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf, holdsWithin, isRunning } from './process-table'

/** What `postmaster.pid` says about the Postgres that owns a cluster folder. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly isReady: boolean
}

/** The running Postgres of this cluster folder, or null: none, or one that died and left its file behind. */
export function postmasterOf(cluster: string): Postmaster | null {
  const lines = pidFileLines(cluster)
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 1 || !isRunning(pid)) return null
  if (!isPostgresOf(cluster, pid)) return null
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' }
}

/**
 * Removes the `postmaster.pid` of a dead Postgres. Postgres itself refuses to
 * start while the number in it belongs to any living process, which after a
 * restart of the machine or container may be a stranger.
 */
export function forgetDeadPostmaster(cluster: string): void {
  if (!postmasterOf(cluster)) rmSync(pidFile(cluster), { force: true })
}

/** Asks Postgres to end, ever more firmly, and resolves when it has. Committed transactions survive each way. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const { signal, deadlineMs } of waysToStop) {
    if (!isRunning(pid)) return
    process.kill(pid, signal)
    if (await holdsWithin({ claim: () => !isRunning(pid), deadlineMs, everyMs: 20 })) return
  }
}

/** Postgres' own names: fast shutdown, immediate shutdown, none at all. */
const waysToStop = [
  { signal: 'SIGINT', deadlineMs: 10_000 },
  { signal: 'SIGQUIT', deadlineMs: 5_000 },
  { signal: 'SIGKILL', deadlineMs: 2_000 },
] as const

const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid')

function pidFileLines(cluster: string): string[] {
  try {
    return readFileSync(pidFile(cluster), 'utf8').split('\n')
  } catch {
    return []
  }
}

/** The folder is among the arguments it was started with. Where command lines cannot be read the file is believed. */
function isPostgresOf(cluster: string, pid: number): boolean {
  const command = commandOf(pid)
  return command === '' || (command.includes('postgres') && command.includes(cluster))
}
