import { documentTypes } from '@fashionos/shared/documents/registry'
import { closeCodes, collabPath, protocolVersion, type ServerMessage, serverMessage } from '@fashionos/shared/protocol'
import { editorVersion } from '@fashionos/shared/rich-text/content'
import { read } from '@fashionos/shared/ydoc/read'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { expect } from '@playwright/test'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { type Person, runOfShowOf, type Show } from './person'
import type { Product } from './product'

const { 'run-of-show': runOfShow } = documentTypes

/** A person at a document with a program of their own instead of our pages. */
export interface Socket {
  readonly doc: Y.Doc
  readonly closes: readonly { readonly code: number }[]
  readonly told: readonly ServerMessage[]
  /** Resolves when the server's document has arrived. */
  synced(): Promise<void>
  /** Resolves when all that was sent is on the server's disk. */
  committed(): Promise<void>
  close(): void
}

interface Plug {
  readonly product: Product
  readonly person: Person
}

/** The show's run of show. */
export async function openSocket({ show, ...plug }: Plug & { show: Show }): Promise<Socket & { titles(): string[] }> {
  const { name } = await runOfShowOf(plug.person, show)
  const socket = await openDocument({ ...plug, name, type: runOfShow })
  return { ...socket, titles: () => read(socket.doc, runOfShow.schema).items.map((item) => item.title) }
}

/** `name`: the document's on the wire. */
export async function openDocument(plug: Plug & { name: string; type: { readonly version: number } }): Promise<Socket> {
  const { product, person, name, type } = plug
  const url = new URL(collabPath, product.collabUrl)
  url.searchParams.set('protocol', String(protocolVersion))
  url.searchParams.set('schema', String(type.version))
  url.searchParams.set('editor', String(editorVersion))
  const doc = new Y.Doc()
  const closes: { code: number }[] = []
  const told: ServerMessage[] = []
  const websocketProvider = new HocuspocusProviderWebsocket({ url: url.href, WebSocketPolyfill: WebSocket })
  websocketProvider.on('close', ({ event }: { event: { code: number } }) => {
    closes.push({ code: event.code })
    if (event.code !== closeCodes.tryAgain) websocketProvider.disconnect()
  })
  const provider = new HocuspocusProvider({ websocketProvider, name, document: doc, token: await accessTokenOf(person) })
  provider.on('stateless', ({ payload }: { payload: string }) => told.push(serverMessage.parse(JSON.parse(payload))))
  provider.attach()
  return {
    doc,
    closes,
    told,
    synced: () => expect.poll(() => (provider.isSynced ? 'synced' : closes.map(({ code }) => code))).toBe('synced'),
    committed: async () => {
      const v = told.length + 1
      provider.sendStateless(JSON.stringify({ kind: 'barrier', v }))
      await expect.poll(() => told.some((message) => message.kind === 'committed' && message.v === v)).toBe(true)
    },
    close: () => {
      provider.destroy()
      websocketProvider.destroy()
    },
  }
}

async function accessTokenOf(person: Person): Promise<string> {
  const response = await person.request.get('/api/auth/token')
  const { token } = await response.json()
  return token
}
