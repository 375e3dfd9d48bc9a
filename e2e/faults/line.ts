import { connect, createServer, type Server, type Socket } from 'node:net'

/**
 * One person's way to the server, which can break as networks break: cut
 * (every connection dies, none can be made), stalled (nothing passes in either
 * direction and nobody is told) or slow. What is stalled or slow arrives
 * later, whole and in order, or never because it was cut: bytes are not lost
 * in the middle, as TCP does not lose them.
 */
export interface Line {
  /** `ws://` address of this end. */
  readonly url: string
  /** Each direction, ms. */
  slow(ms: number): void
  stall(): void
  cut(): void
  /** Everything passes again, at once. */
  heal(): void
  close(): void
}

type Passing = 'open' | 'stalled' | 'cut'

interface Pair {
  readonly near: Socket
  readonly far: Socket
}

/** Opens a way to the port of a server that may come and go. */
export async function openLine(port: number): Promise<Line> {
  const pairs = new Set<Pair>()
  let state: Passing = 'open'
  let delayMs = 0
  const end = (pair: Pair) => {
    pairs.delete(pair)
    pair.near.destroy()
    pair.far.destroy()
  }
  const pass = (from: Socket, to: Socket) => {
    let last = Promise.resolve()
    from.on('data', (bytes) => {
      const due = performance.now() + delayMs
      last = last.then(() => until(due)).then(() => void (to.destroyed || to.write(bytes)))
    })
  }
  const server = createServer((near) => {
    near.on('error', () => {})
    if (state === 'cut') return void near.destroy()
    const far = connect({ host: '127.0.0.1', port })
    const pair = { near, far }
    pairs.add(pair)
    for (const socket of [near, far]) {
      socket.setNoDelay(true)
      socket.on('error', () => end(pair))
      socket.on('close', () => end(pair))
    }
    pass(near, far)
    pass(far, near)
    if (state === 'stalled') hold(pair)
  })
  await listening(server)
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('A line has a port.')
  return {
    url: `ws://127.0.0.1:${address.port}`,
    slow: (ms) => {
      delayMs = ms
    },
    stall: () => {
      state = 'stalled'
      for (const pair of pairs) hold(pair)
    },
    cut: () => {
      state = 'cut'
      for (const pair of [...pairs]) end(pair)
    },
    heal: () => {
      state = 'open'
      delayMs = 0
      for (const { near, far } of pairs) {
        near.resume()
        far.resume()
      }
    },
    close: () => {
      for (const pair of [...pairs]) end(pair)
      server.close()
    },
  }
}

const hold = ({ near, far }: Pair): void => {
  near.pause()
  far.pause()
}

const until = (due: number): Promise<void> | undefined => {
  const left = due - performance.now()
  return left > 0 ? new Promise((resolve) => setTimeout(resolve, left)) : undefined
}

const listening = (server: Server): Promise<void> => new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
