import { createServer } from 'node:net'
import { ok, type Result, refused } from '@fashionos/shared/errors'

export interface WantedPort {
  readonly port: number
  readonly host: string
  /** The option that sets it, for the sentence. */
  readonly env: string
}

/** The port when we may listen on it; for 0 one the system gives. */
export function claimablePort({ port, host, env }: WantedPort): Promise<Result<number>> {
  return new Promise((resume) => {
    const probe = createServer()
    probe.once('error', (error) => resume(refused(reasonOf(error, { port, host, env }))))
    probe.listen({ port, host, exclusive: true }, () => {
      const address = probe.address()
      probe.close(() => resume(ok(typeof address === 'object' && address ? address.port : port)))
    })
  })
}

function reasonOf(error: Error & { code?: string }, { port, host, env }: WantedPort): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use by another program. Stop it, or set ${env} to another port, such as ${env}=${port + 100}.`
    case 'EACCES':
      return `Port ${port} may not be opened by this user. Set ${env} to a port above 1023.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is not an address of this machine. Set HOST to 127.0.0.1 or 0.0.0.0.`
    default:
      return `Port ${port} on ${host} cannot be opened: ${error.message}`
  }
}
