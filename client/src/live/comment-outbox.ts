import type { CommentCommandName } from '@fashionos/shared/comments/commands'
import { ok, type Result, refused } from '@fashionos/shared/errors'
import type { ClientMessage, ServerMessage } from '@fashionos/shared/protocol'
import { z } from 'zod'
import { createStore, type Watched } from './store'
import type { KeyValueStore } from './unsent-ledger'

/** A command of comments that the server is to run in this person's name. */
export interface WaitingComment {
  readonly id: string
  readonly name: CommentCommandName
  readonly args: unknown
  /** When it was said, epoch ms. */
  readonly at: number
}

export interface CommentOutbox {
  /** Not committed as far as this device knows, oldest first. */
  readonly waiting: Watched<readonly WaitingComment[]>
  /** The last one the server would not have. */
  readonly refused: Watched<{ readonly comment: WaitingComment; readonly reason: string } | null>
  readonly add: (comment: WaitingComment) => Result<null>
  /** The server is there (again). */
  readonly connected: () => void
  readonly disconnected: () => void
  readonly onAnswer: (answer: Extract<ServerMessage, { kind: 'comment' }>) => void
  readonly close: () => void
}

/** What a device keeps for one document. The server lets as many through at once. */
const maxWaiting = 50
/** Before what was too much is sent again, ms. */
const laterMs = 10_000

const prefixOf = (document: string) => `fashionos:comments:${document}:`

const kept = z.object({ id: z.uuid(), name: z.string(), args: z.unknown(), at: z.number() })

export interface OutboxDeps {
  readonly store: KeyValueStore
  /** Of the person, the document and its epoch. */
  readonly document: string
  readonly isCommand: (name: string) => name is CommentCommandName
  readonly send: (message: ClientMessage) => void
}

/**
 * Comments of people who may not edit: one is with the server at a time, the
 * others wait their turn, on this device also when there is no server. What is
 * sent twice is done once.
 */
export const openCommentOutbox = ({ store, document, isCommand, send }: OutboxDeps): CommentOutbox => {
  const prefix = prefixOf(document)
  const waiting = createStore<readonly WaitingComment[]>(keptIn(store, prefix, isCommand))
  const lastRefused = createStore<{ comment: WaitingComment; reason: string } | null>(null)
  let isConnected = false
  let asked: string | null = null
  let later: ReturnType<typeof setTimeout> | undefined

  const sendNext = () => {
    const [next] = waiting.get()
    if (!isConnected || asked !== null || !next) return
    asked = next.id
    send({ kind: 'comment', id: next.id, command: next.name, args: next.args })
  }
  const settle = (id: string): WaitingComment | undefined => {
    const comment = waiting.get().find((one) => one.id === id)
    waiting.set(waiting.get().filter((one) => one.id !== id))
    write(store, prefix + id, null)
    return comment
  }
  return {
    waiting,
    refused: lastRefused,
    add: (comment) => {
      if (waiting.get().length >= maxWaiting)
        return refused(`${maxWaiting} comments wait on this device for a connection. They have to be sent before there is room for more.`)
      waiting.set([...waiting.get(), comment])
      write(store, prefix + comment.id, JSON.stringify(comment))
      sendNext()
      return ok(null)
    },
    connected: () => {
      isConnected = true
      asked = null
      sendNext()
    },
    disconnected: () => {
      isConnected = false
      asked = null
    },
    onAnswer: ({ id, outcome, reason }) => {
      if (asked === id) asked = null
      if (outcome === 'later') {
        asked = id
        clearTimeout(later)
        later = setTimeout(() => {
          asked = null
          sendNext()
        }, laterMs)
        return
      }
      const comment = settle(id)
      if (comment && outcome === 'refused') lastRefused.set({ comment, reason })
      sendNext()
    },
    close: () => clearTimeout(later),
  }
}

const keptIn = (store: KeyValueStore, prefix: string, isCommand: OutboxDeps['isCommand']): WaitingComment[] =>
  Array.from({ length: store.length }, (_, i) => store.key(i))
    .filter((key) => key !== null)
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => {
      const found = kept.safeParse(parsed(store.getItem(key) ?? ''))
      return found.success && isCommand(found.data.name) ? [{ ...found.data, name: found.data.name }] : []
    })
    .sort((a, b) => a.at - b.at)
    .slice(0, maxWaiting)

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const write = (store: KeyValueStore, key: string, value: string | null) => {
  try {
    if (value === null) store.removeItem(key)
    else store.setItem(key, value)
  } catch {
    // A full or blocked store: the comment lives as long as this tab.
  }
}
