import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { holdsWithin, isRunning } from '@fashionos/migrations/embedded-postgres/process-table'

export interface ServerOptions {
  readonly name: string
  readonly file: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** `null`: the terminal. */
  readonly log: string | null
  /** Told each time the server starts, the first time too. */
  readonly onStart: (pid: number) => void
}

/** A server process that is started again when it dies, until it dies too often. */
export interface Server {
  readonly name: string
  /** From now on a death is followed by a new start; before, by failure. */
  keepUp(): void
  /** Resolves with the reason when the server is given up. */
  readonly failed: Promise<string>
  /** Asks it to end; kills it after the deadline. */
  stop(deadlineMs: number): Promise<void>
  shortenLog(): void
}

const maxRestarts = 5
const restartWindowMs = 60_000
const maxLogBytes = 20_000_000

export function startServer(options: ServerOptions): Server {
  const failure = Promise.withResolvers<string>()
  const deaths: number[] = []
  let child: ChildProcess | null = null
  let isKeptUp = false
  let isStopping = false

  const start = (): void => {
    if (isStopping) return
    const started = launch(options)
    child = started
    started.once('error', (error) => failure.resolve(`${options.name} could not be started: ${error.message}`))
    started.once('exit', (code, signal) => onExit(started, signal ?? `exit code ${code}`))
    if (started.pid) options.onStart(started.pid)
  }

  const onExit = (ended: ChildProcess, how: string): void => {
    if (child !== ended || isStopping) return
    child = null
    const now = performance.now()
    while (deaths[0] !== undefined && deaths[0] < now - restartWindowMs) deaths.shift()
    if (!isKeptUp || deaths.length >= maxRestarts) {
      failure.resolve(reasonOf(options, how))
      return
    }
    deaths.push(now)
    console.error(`${options.name} ended (${how}) and is started again.`)
    setTimeout(start, 250 * 2 ** (deaths.length - 1))
  }

  start()
  return {
    name: options.name,
    keepUp: () => {
      isKeptUp = true
    },
    failed: failure.promise,
    stop: (deadlineMs) => {
      isStopping = true
      return child?.pid ? end(child.pid, deadlineMs) : Promise.resolve()
    },
    shortenLog: () => shortenLog(options.log),
  }
}

/** In a process group of its own, so that Ctrl-C reaches it only through us, in order. */
function launch({ file, args, cwd, env, log }: ServerOptions): ChildProcess {
  shortenLog(log)
  const out = log === null ? ('inherit' as const) : openSync(log, 'a', 0o600)
  const child = spawn(file, args, { cwd, env: { ...env }, detached: true, stdio: ['ignore', out, out] })
  if (typeof out === 'number') closeSync(out)
  return child
}

async function end(pid: number, deadlineMs: number): Promise<void> {
  signalGroup(pid, 'SIGTERM')
  if (await holdsWithin({ claim: () => !isRunning(pid), deadlineMs, everyMs: 20 })) return
  signalGroup(pid, 'SIGKILL')
  await holdsWithin({ claim: () => !isRunning(pid), deadlineMs: 2_000 })
}

/** The whole group: in development a watcher stands between us and the server. */
function signalGroup(pid: number, signal: NodeJS.Signals): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal)
      return
    } catch {
      // No such group: it ended, or it leads none; then the process itself is tried.
    }
  }
}

function shortenLog(log: string | null): void {
  if (log && (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > maxLogBytes) truncateSync(log, 0)
}

function reasonOf({ name, log }: ServerOptions, how: string): string {
  if (log === null) return `${name} ended (${how}); why stands above.`
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-8)
  return `${name} ended (${how}). The last lines of ${log}:\n${lines.join('\n')}`
}
