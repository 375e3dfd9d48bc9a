import { join } from 'node:path'
import { until } from './until'
import type { World } from './world'

/** A server in a process of its own, as it runs in a product. */
export interface ServerProcess {
  readonly url: string
  readonly port: number
  readonly pid: number
  /** SIGKILL: it gets no chance to save anything. */
  kill(): Promise<void>
  terminate(): Promise<number>
}

const root = join(import.meta.dir, '..')

/** Starts `src/main.ts` on the port and waits until it takes connections. */
export async function startProcess(world: World, port: number, env: Record<string, string> = {}): Promise<ServerProcess> {
  const child = Bun.spawn([process.execPath, process.env.COLLAB_MAIN ?? 'src/main.ts'], {
    cwd: root,
    env: { COLLAB_PORT: String(port), DATABASE_URL: world.databaseUrl, SECRET: world.secret, LOG_LEVEL: 'error', ...env },
    stdout: 'inherit',
    stderr: 'inherit',
  })
  const ready = () =>
    fetch(`http://127.0.0.1:${port}/health/ready`).then(
      ({ ok }) => ok,
      () => {
        if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`)
        return false
      },
    )
  await until(ready, 'the server process is ready', 120_000)
  return {
    url: `ws://127.0.0.1:${port}`,
    port,
    pid: child.pid,
    kill: async () => {
      child.kill('SIGKILL')
      await child.exited
    },
    terminate: async () => {
      child.kill('SIGTERM')
      return child.exited
    },
  }
}

/** A port nothing listens on at the moment of asking. */
export function freePort(): number {
  const probe = Bun.serve({ port: 0, hostname: '127.0.0.1', fetch: () => new Response() })
  const { port } = probe
  probe.stop(true)
  if (port === undefined) throw new Error('There is no free port.')
  return port
}
