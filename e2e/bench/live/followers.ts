import { runPath } from '@fashionos/shared/run/messages'
import { instant } from './instant'

/**
 * The followers of a bench, in a process of their own. They are as cheap as a
 * client can be: each notes when a message came and how large it was, and
 * leaves it.
 */

/** What the parent asks. */
export type Ask =
  | {
      readonly ask: 'connect'
      readonly url: string
      readonly document: string
      readonly tokens: readonly string[]
      readonly plan: string | null
    }
  /** Answered once each has had `count` messages since the last time. */
  | { readonly ask: 'hear'; readonly count: number }
  | { readonly ask: 'close' }

export type Answer =
  /** From the first attempt until the last one has the state, ms; bytes of one state. */
  | { readonly answer: 'connected'; readonly allMs: number; readonly bytes: number; readonly plan: string | null }
  /** When each message came to each follower, in the order of the messages of one follower; bytes of all of them. */
  | { readonly answer: 'heard'; readonly arrivals: readonly (readonly number[])[]; readonly bytes: readonly number[] }
  | { readonly answer: 'closed' }

interface Follower {
  readonly socket: WebSocket
  arrivals: number[]
  bytes: number
}

let followers: Follower[] = []
let onHeard = () => {}

const connect = ({ url, document, tokens, plan }: Extract<Ask, { ask: 'connect' }>): Promise<Answer> => {
  const startedAt = instant()
  let states = 0
  let version: string | null = null
  return new Promise((resolve, reject) => {
    followers = tokens.map((token, index) => {
      const socket = new WebSocket(`${url}${runPath}?protocol=1&document=${document}`)
      const follower: Follower = { socket, arrivals: [], bytes: 0 }
      socket.onopen = () => {
        const credential = { kind: 'token', token }
        socket.send(JSON.stringify({ kind: 'enter', credential, screen: 'follow', department: null, device: `follower ${index}`, plan }))
      }
      socket.onclose = ({ code, reason }) => reject(new Error(`The server closed a follower: ${code} ${reason}`))
      socket.onmessage = ({ data }) => {
        const text = String(data)
        const bytes = Buffer.byteLength(text)
        if (version === null) version = versionIn(text)
        if (++states < tokens.length) return
        const answer = { answer: 'connected', allMs: instant() - startedAt, bytes, plan: version } as const
        for (const one of followers) listen(one)
        resolve(answer)
      }
      return follower
    })
  })
}

const versionIn = (text: string): string | null => JSON.parse(text).plan?.version ?? null

const listen = (follower: Follower): void => {
  follower.socket.onmessage = ({ data }) => {
    follower.arrivals.push(instant())
    follower.bytes += Buffer.byteLength(String(data))
    onHeard()
  }
}

const hear = (count: number): Promise<Answer> =>
  new Promise((resolve) => {
    onHeard = () => {
      if (!followers.every(({ arrivals }) => arrivals.length >= count)) return
      onHeard = () => {}
      resolve({ answer: 'heard', arrivals: followers.map(({ arrivals }) => arrivals), bytes: followers.map(({ bytes }) => bytes) })
      for (const follower of followers) {
        follower.arrivals = []
        follower.bytes = 0
      }
    }
    onHeard()
  })

const close = (): Answer => {
  for (const { socket } of followers) {
    socket.onclose = null
    socket.close()
  }
  followers = []
  return { answer: 'closed' }
}

process.on('message', async (asked: Ask) => {
  if (asked.ask === 'connect') process.send?.(await connect(asked))
  else if (asked.ask === 'hear') process.send?.(await hear(asked.count))
  else process.send?.(close())
})
