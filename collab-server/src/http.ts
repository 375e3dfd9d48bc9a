import { closeCodes, collabPath, parseDocumentName, protocolVersion } from '@fashionos/shared/protocol'
import { runPath, runProtocolVersion } from '@fashionos/shared/run/messages'
import { z } from 'zod'
import { type Refusal, refusal } from './refusal'
import type { Dialect } from './wire'

/** What a request asks this server for. */
export type Asked =
  | { readonly kind: 'live' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'metrics' }
  | {
      readonly kind: 'socket'
      readonly dialect: Dialect
      /** Of a y-websocket client: the document and the token, which are in the address. */
      readonly opening: { readonly name: string; readonly token: string } | null
      /** Told over the socket, because browsers do not show why an upgrade failed. */
      readonly refusal: Refusal | null
    }
  | {
      readonly kind: 'screen'
      /** Id of the document whose run it shows. */
      readonly document: string
      readonly refusal: Refusal | null
    }
  | { readonly kind: 'nothing' }

/** `/y/<document name>`: any Yjs client may join with the stock y-websocket protocol and `?token=`. */
const stockPath = '/y/'

export function askedBy({ pathname, searchParams }: URL): Asked {
  if (pathname === '/health/live') return { kind: 'live' }
  if (pathname === '/health/ready') return { kind: 'ready' }
  if (pathname === '/metrics') return { kind: 'metrics' }
  if (pathname === collabPath) {
    const current = searchParams.get('protocol') === String(protocolVersion)
    return {
      kind: 'socket',
      dialect: 'hocuspocus',
      opening: null,
      refusal: current ? null : refusal(closeCodes.reloadClient, 'This page is out of date. Reload it.'),
    }
  }
  if (pathname === runPath) return askedForScreen(searchParams)
  if (!pathname.startsWith(stockPath)) return { kind: 'nothing' }
  const name = decoded(pathname.slice(stockPath.length))
  const opening = name !== null && parseDocumentName(name) ? { name, token: searchParams.get('token') ?? '' } : null
  return {
    kind: 'socket',
    dialect: 'y-websocket',
    opening,
    refusal: opening ? null : refusal(closeCodes.noAccess, 'There is no such document.'),
  }
}

function askedForScreen(parameters: URLSearchParams): Asked {
  const document = z.uuid().safeParse(parameters.get('document'))
  const isCurrent = parameters.get('protocol') === String(runProtocolVersion)
  if (!isCurrent) return { kind: 'screen', document: '', refusal: refusal(closeCodes.reloadClient, 'This page is out of date. Reload it.') }
  if (!document.success) return { kind: 'screen', document: '', refusal: refusal(closeCodes.noAccess, 'There is no such document.') }
  return { kind: 'screen', document: document.data, refusal: null }
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
