import { createServer } from 'node:net'

export interface ServerProcess {
  readonly pid: number
  kill(): Promise<void>
}

/** A port nothing listens on at the moment of asking. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port.'))))
    })
  })

/** Starts a server in a process of its own and waits until its port answers HTTP. */
export const startProcess = async (options: {
  command: readonly string[]
  cwd?: string
  port: number
  path?: string
}): Promise<ServerProcess> => {
  const child = Bun.spawn([...options.command], {
    cwd: options.cwd,
    stdout: 'ignore',
    stderr: 'inherit',
  })
  const url = `http://127.0.0.1:${options.port}${options.path ?? '/'}`
  const deadline = performance.now() + 20_000
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`${options.command.join(' ')} ended with ${child.exitCode} before it answered.`)
    if (performance.now() > deadline) throw new Error(`${options.command.join(' ')} did not answer ${url} within 20 s.`)
    await Bun.sleep(20)
  }
  return {
    pid: child.pid,
    kill: async () => {
      child.kill('SIGKILL')
      await child.exited
    },
  }
}

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}
