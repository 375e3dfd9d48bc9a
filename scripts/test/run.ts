import { spawn } from 'node:child_process'

export interface Count {
  readonly passed: number
  readonly failed: number
}

export interface Command {
  readonly file: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** A command that takes longer is killed and has failed. */
  readonly deadlineMs: number
}

/** Runs a command with its output on the terminal. Answers whether it ended well. */
export function run({ file, args, env, deadlineMs }: Command): Promise<boolean> {
  return new Promise((resume) => {
    const child = spawn(file, args, { env: { ...env }, stdio: ['ignore', 'inherit', 'inherit'], detached: true })
    const kill = (signal: NodeJS.Signals) => child.pid && process.kill(-child.pid, signal)
    const onSignal = () => kill('SIGTERM')
    process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
    const deadline = setTimeout(() => {
      console.error(`Ended after ${deadlineMs / 60_000} minutes without a result: ${file} ${args.join(' ')}`)
      kill('SIGKILL')
    }, deadlineMs)
    const done = (isWell: boolean) => {
      clearTimeout(deadline)
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
      resume(isWell)
    }
    child.once('error', (error) => {
      console.error(error.message)
      done(false)
    })
    child.once('exit', (code) => done(code === 0))
  })
}

/** A failure that no single test accounts for (a file that does not load, a killed run) counts as one. */
export const countOf = ({ passed, failed }: Count, endedWell: boolean): Count => ({
  passed,
  failed: !endedWell && failed === 0 ? 1 : failed,
})

export const sumOf = (counts: readonly Count[]): Count => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
})
