import { documentTypes } from '@fashionos/shared/documents/registry'
import { closeCodes, collabPath, type ServerMessage, serverMessage } from '@fashionos/shared/protocol'
import { editorVersion } from '@fashionos/shared/rich-text/content'
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as Y from 'yjs'
import { until } from './until'

/** A person's real Hocuspocus provider on one document. */
export interface Editor {
  readonly doc: Y.Doc
  readonly provider: HocuspocusProvider
  readonly told: ServerMessage[]
  readonly closes: { code: number; reason: string }[]
  /** Resolves when the server's document has arrived. */
  synced(): Promise<void>
  /** Resolves when everything sent so far is committed. */
  committed(): Promise<void>
  disconnect(): void
  destroy(): void
}

export interface EditorOptions {
  readonly url: string
  readonly name: string
  readonly token: string | (() => Promise<string>)
  readonly doc?: Y.Doc
  readonly query?: Record<string, string>
  readonly awareness?: null
  /** Reconnects after a close, as providers do. */
  readonly reconnects?: boolean
}

const versions = { protocol: '1', schema: String(documentTypes['run-of-show'].version), editor: String(editorVersion) }

export const addressOf = (url: string, query: Record<string, string> = {}): string =>
  `${url}${collabPath}?${new URLSearchParams({ ...versions, ...query })}`

export function openEditor({ url, name, token, doc = new Y.Doc(), query, awareness, reconnects = false }: EditorOptions): Editor {
  const told: ServerMessage[] = []
  const closes: { code: number; reason: string }[] = []
  const websocketProvider = new HocuspocusProviderWebsocket({ url: addressOf(url, query), delay: 100, minDelay: 50, maxDelay: 300 })
  websocketProvider.on('close', ({ event }: { event: { code: number; reason: string } }) => {
    closes.push({ code: event.code, reason: event.reason })
    if (!reconnects) websocketProvider.disconnect()
  })
  const provider = new HocuspocusProvider({ websocketProvider, name, document: doc, token, ...(awareness === null ? { awareness } : {}) })
  provider.on('stateless', ({ payload }: { payload: string }) => told.push(serverMessage.parse(JSON.parse(payload))))
  provider.attach()
  let v = 0
  return {
    doc,
    provider,
    told,
    closes,
    synced: () => until(() => provider.isSynced || failed(closes), `${name} is synced`),
    committed: async () => {
      const mine = ++v
      provider.sendStateless(JSON.stringify({ kind: 'barrier', v: mine }))
      await until(() => told.some((message) => message.kind === 'committed' && message.v === mine), `barrier ${mine} is committed`)
    },
    disconnect: () => websocketProvider.disconnect(),
    destroy: () => {
      provider.destroy()
      websocketProvider.destroy()
    },
  }
}

/** A socket that was closed with a code of ours will not sync by waiting. */
function failed(closes: readonly { code: number; reason: string }[]): boolean {
  const last = closes.at(-1)
  if (last && last.code !== closeCodes.tryAgain && last.code >= 4_000) throw new Error(`Closed: ${last.code} ${last.reason}`)
  return false
}
