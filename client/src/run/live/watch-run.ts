import type { FromScreen, ToScreen } from '@fashionos/shared/run/messages'
import type { Access } from '../../access-token'
import { createConnection, type Socket, type SocketEvents } from './connection'
import { afterEntry, afterPlan, afterState, type Followed, type Following, nothingFollowed } from './followed'
import { runSocketUrl } from './run-socket-url'

export interface WatchDeps {
  readonly document: string
  readonly collabUrl: string
  /** Of this connection alone: who only looks takes no device away from a caller's screen. */
  readonly device: string
  readonly access: (options: { readonly renew: boolean }) => Promise<Access>
  readonly openSocket: (url: string, events: SocketEvents) => Socket
  readonly wait: (ms: number, done: () => void) => () => void
  readonly random: () => number
  /** After each change of the run or its plan. */
  readonly onChange: (followed: Followed) => void
}

/** Follows the run of a run of show from a page that is no live screen: no clock, no calls, nothing kept. Returns how to stop. */
export const watchRun = (deps: WatchDeps): (() => void) => {
  const { document, device, wait, random, openSocket } = deps
  let followed = nothingFollowed
  const connection = createConnection({
    openSocket,
    wait,
    random,
    url: async () => runSocketUrl(deps.collabUrl, document),
    credential: async (options) => {
      const access = await deps.access(options)
      return access.kind === 'token' ? { kind: 'credential', credential: access } : access
    },
    enter: (credential): FromScreen => ({ kind: 'enter', credential, screen: 'overview', department: null, device, plan: null }),
    onOpen: () => undefined,
    onMessage: (message) => {
      const next = after(followed, message)
      if (next === null) return
      if (next.kind === 'missed') return connection.send({ kind: 'reload' })
      followed = next.followed
      deps.onChange(followed)
    },
    onDown: () => undefined,
    onRefused: () => undefined,
  })
  connection.start()
  return connection.stop
}

const after = (followed: Followed, message: ToScreen): Following | null => {
  switch (message.kind) {
    case 'state':
      return afterState(followed, message)
    case 'entry':
      return afterEntry(followed, message.entry)
    case 'plan':
      return afterPlan(followed, message.change, message.entry)
    default:
      return null
  }
}
