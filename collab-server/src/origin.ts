import { isTransactionOrigin } from '@hocuspocus/server'
import { DocumentSocket } from './socket'

/** Whose edit a transaction is, when it came over a connection; null for the server's own. */
export function originOf(origin: unknown): { readonly socket: DocumentSocket | null } | null {
  if (!isTransactionOrigin(origin) || origin.source !== 'connection') return null
  const { webSocket } = origin.connection
  return { socket: webSocket instanceof DocumentSocket ? webSocket : null }
}

/** Origin of what the server writes because a person asked for it. */
interface InNameOf {
  readonly kind: 'in-name-of'
  readonly person: string
}

export const inNameOf = (person: string): InNameOf => ({ kind: 'in-name-of', person })

/** In whose name a transaction stands in the log; null: the server's. */
export function authorOf(origin: unknown): string | null {
  if (isInNameOf(origin)) return origin.person
  return originOf(origin)?.socket?.person.id || null
}

const isInNameOf = (origin: unknown): origin is InNameOf =>
  typeof origin === 'object' && origin !== null && 'kind' in origin && origin.kind === 'in-name-of'
