import { z } from 'zod'

/**
 * What client and collab-server say to each other beside the Hocuspocus
 * protocol. A change here that an older client would not understand raises
 * `protocolVersion`; `protocol.test.ts` pins the shapes.
 */
export const protocolVersion = 1

/** Path of the document socket: `/collab?protocol=1&schema=<type version>&editor=<editor schema version>`. */
export const collabPath = '/collab'

const uuid = z.uuid()

/** A document's name on the wire: `type:uuid:epoch`. A new epoch means: forget what you have under the old one. */
export interface DocumentName {
  readonly type: string
  readonly id: string
  readonly epoch: number
}

export const documentNameOf = ({ type, id, epoch }: DocumentName): string => `${type}:${id}:${epoch}`

/** `null` for anything that is not exactly a document name. */
export const parseDocumentName = (name: string): DocumentName | null => {
  const match = /^([a-z][a-z0-9-]{0,39}):([0-9a-f-]{36}):([0-9]{1,9})$/.exec(name)
  if (!match?.[1] || !match[2] || !match[3]) return null
  return uuid.safeParse(match[2]).success ? { type: match[1], id: match[2], epoch: Number(match[3]) } : null
}

/** Client to server, as a stateless message. Answered with `committed` once every edit received before it is committed. */
export const barrierMessage = z.object({ kind: z.literal('barrier'), v: z.int().nonnegative() })

/** A stateless message of a client is not longer, in UTF-16 code units. */
export const maxStatelessLength = 40_000

/**
 * Client to server: do this to the comments, in my name. `command` and `args`
 * are one of `comments/commands.ts`. `id` is the client's own, for the answer;
 * what is sent again after a lost answer is not done twice.
 */
export const commentMessage = z.object({ kind: z.literal('comment'), id: uuid, command: z.string().max(40), args: z.unknown() })
export type CommentMessage = z.infer<typeof commentMessage>

export const clientMessage = z.discriminatedUnion('kind', [barrierMessage, commentMessage])
export type ClientMessage = z.infer<typeof clientMessage>

/** Server to client, as stateless messages. */
export const serverMessage = z.discriminatedUnion('kind', [
  /** Everything received before barrier `v` is in Postgres. `at`: instant of the answer, epoch ms. */
  z.object({ kind: z.literal('committed'), v: z.int().nonnegative(), at: z.int() }),
  /** Commits are failing; edits are kept in memory and in the browsers until they succeed. */
  z.object({ kind: z.literal('not-saved'), since: z.int() }),
  /** Commits work again. */
  z.object({ kind: z.literal('saving-again') }),
  /** An edit broke the document's rules and was taken back. */
  z.object({ kind: z.literal('undone'), reason: z.string() }),
  /** What this connection may do from now on. `archived`: it is no more because the document's show is archived. */
  z.object({ kind: z.literal('access'), capabilities: z.array(z.string()), archived: z.literal(true).optional() }),
  /** What came of a comment: it is committed, it cannot be, or there were too many and it is to be sent again in a while. */
  z.object({ kind: z.literal('comment'), id: uuid, outcome: z.enum(['done', 'refused', 'later']), reason: z.string() }),
  /** The stored document does not pass its check; it is read-only until repaired. */
  z.object({ kind: z.literal('read-only'), problems: z.array(z.object({ path: z.string(), message: z.string() })) }),
])
export type ServerMessage = z.infer<typeof serverMessage>

/** Why the server closes a document's socket. 4xxx codes are ours; the reason string is for people. */
export const closeCodes = {
  /** Token missing, malformed or expired: get a new one, then connect again. */
  signInAgain: 4401,
  /** No (longer) access, or no such document: stop. */
  noAccess: 4403,
  /** The client is older than the document: reload the page. */
  reloadClient: 4406,
  /** A newer epoch of the document exists: drop local data, ask the api for the name again. */
  newEpoch: 4409,
  /** A message that is not of the protocol: reset the local document, connect again. */
  badMessage: 4400,
  /** A message over the size limit, or a document at its size limit. */
  tooLarge: 4413,
  /** Too many messages or connections: wait, then connect again. */
  tooMany: 4429,
  /** The document was just unloaded, moved or its storage failed while loading: connect again. */
  tryAgain: 4205,
  /** The server is shutting down: connect again. */
  goingAway: 1001,
  /** This client reads too slowly: connect again. */
  tooSlow: 1013,
} as const
export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes]
