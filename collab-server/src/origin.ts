import { isTransactionOrigin } from '@hocuspocus/server'
import { DocumentSocket } from './socket'

/** Whose edit a transaction is, when it came over a connection; null for the server's own. */
export function originOf(origin: unknown): { readonly socket: DocumentSocket | null } | null {
  if (!isTransactionOrigin(origin) || origin.source !== 'connection') return null
  const { webSocket } = origin.connection
  return { socket: webSocket instanceof DocumentSocket ? webSocket : null }
}
