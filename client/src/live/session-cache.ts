import type { AnyDocumentType } from '@fashionos/shared/documents/document-type'
import { openSession, type Session, type SessionOptions } from './session'

/** A document left is kept open this long, so that coming back finds its undo steps and nothing to load, in ms. */
const idleMs = 5 * 60_000
/** Documents kept open that nobody looks at; the one left first is closed first. */
const maxIdle = 4

interface Entry<T extends AnyDocumentType> {
  session: Session<T>
  holders: number
  closing: ReturnType<typeof setTimeout> | undefined
  readonly listeners: Set<(session: Session<T> | null) => void>
}

export interface SessionCache<T extends AnyDocumentType> {
  /**
   * Holds the document open until the returned function is called. The listener
   * is told when the session was replaced (the server made this browser start
   * over) and `null` when the document has a new name: ask the api for it.
   */
  readonly hold: (
    request: SessionRequest<T>,
    listener: (session: Session<T> | null) => void,
  ) => { session: Session<T>; release: () => void }
  readonly closeAll: () => void
}

export type SessionRequest<T extends AnyDocumentType> = Omit<SessionOptions<T>, 'onEnded'>

/** Open documents of one type. */
export const createSessionCache = <T extends AnyDocumentType>(): SessionCache<T> => {
  const entries = new Map<string, Entry<T>>()

  const open = (key: string, request: SessionRequest<T>): Session<T> =>
    openSession({ ...request, onEnded: (why) => (why === 'new-epoch' ? forget(key) : replace(key, request)) })

  const replace = (key: string, request: SessionRequest<T>) => {
    const entry = entries.get(key)
    if (!entry) return
    entry.session = open(key, request)
    for (const listener of entry.listeners) listener(entry.session)
  }
  const forget = (key: string) => {
    const entry = entries.get(key)
    entries.delete(key)
    for (const listener of entry?.listeners ?? []) listener(null)
  }
  const closeIdle = (key: string) => {
    const entry = entries.get(key)
    if (!entry || entry.holders > 0) return
    clearTimeout(entry.closing)
    entries.delete(key)
    entry.session.close()
  }
  const leave = (key: string, entry: Entry<T>) => {
    entry.holders -= 1
    if (entry.holders > 0 || entries.get(key) !== entry) return
    entry.session.presence.moveTo(null)
    entry.closing = setTimeout(() => closeIdle(key), idleMs)
    const idle = [...entries].filter(([, other]) => other.holders === 0)
    for (const [oldest] of idle.slice(0, Math.max(0, idle.length - maxIdle))) closeIdle(oldest)
  }

  return {
    hold: (request, listener) => {
      const key = `${request.me.id}/${request.name}`
      const entry: Entry<T> = entries.get(key) ?? { session: open(key, request), holders: 0, closing: undefined, listeners: new Set() }
      clearTimeout(entry.closing)
      // Whoever comes back after a refusal has most likely done what it asked for, such as signing in.
      if (entry.session.connection.get().kind === 'refused') entry.session.tryNow()
      // Moves it to the end: the map is in order of use.
      entries.delete(key)
      entries.set(key, entry)
      entry.holders += 1
      entry.listeners.add(listener)
      let held = true
      return {
        session: entry.session,
        release: () => {
          if (!held) return
          held = false
          entry.listeners.delete(listener)
          leave(key, entry)
        },
      }
    },
    closeAll: () => {
      for (const [key, entry] of entries) {
        clearTimeout(entry.closing)
        entries.delete(key)
        entry.session.close()
      }
    },
  }
}
