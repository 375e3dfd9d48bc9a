import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Whether the process runs. One that ended but was not yet reaped by its parent counts as ended. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return !isZombie(pid)
}

/** The command line of a process with spaces between the words, or '' when it is gone or cannot be read. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return commandByPs(pid)
  }
}

/** Resolves true as soon as `claim` holds, false when it still does not after `deadlineMs`. */
export async function holdsWithin({ claim, deadlineMs, everyMs = 50 }: HoldsWithin): Promise<boolean> {
  const end = performance.now() + deadlineMs
  while (!(await claim())) {
    if (performance.now() >= end) return false
    await new Promise((resume) => setTimeout(resume, everyMs))
  }
  return true
}

interface HoldsWithin {
  readonly claim: () => boolean | Promise<boolean>
  readonly deadlineMs: number
  readonly everyMs?: number
}

function isZombie(pid: number): boolean {
  try {
    // The name in parentheses may hold anything; the state is the first word after the last one.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
  } catch {
    return false
  }
}

function commandByPs(pid: number): string {
  if (process.platform === 'linux' || process.platform === 'win32') return ''
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return ''
  }
}
