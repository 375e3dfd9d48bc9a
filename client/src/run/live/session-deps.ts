import type { DurationMs, Instant } from '@fashionos/shared/time'
import type { Access } from '../../access-token'
import type { Socket, SocketEvents } from './connection'
import type { ShowKeeper } from './kept-show'

/** The world around a live session: everything it does not decide by itself. */
export interface SessionDeps {
  /** As this tab calls itself; two tabs are two devices. */
  readonly device: string
  readonly monotonic: () => DurationMs
  readonly wall: () => Instant
  readonly random: () => number
  /** UUIDs. */
  readonly newId: () => string
  /** Monotonic ms of the device, across page loads. */
  readonly offset: () => DurationMs
  /** Returns how to stop waiting. */
  readonly wait: (ms: number, done: () => void) => () => void
  /** Origin of the collab-server; `null`: nobody says. */
  readonly collabUrl: () => Promise<string | null>
  /** Of a member; a link needs none. */
  readonly access: (options: { readonly renew: boolean }) => Promise<Access>
  readonly openSocket: (url: string, events: SocketEvents) => Socket
  readonly keeper: ShowKeeper
  /** The device came back to the page or to its network; it lost its network. Returns how to stop listening. */
  readonly watchDevice: (listener: { readonly onWake: () => void; readonly onCut: () => void }) => () => void
  /** The server speaks a newer protocol than this page. */
  readonly onOutOfDate: () => void
}
