import { closeCodes } from '@fashionos/shared/protocol'
import type { beforeUnloadDocumentPayload, Document, Extension, onLoadDocumentPayload, onStoreDocumentPayload } from '@hocuspocus/server'
import type { DocumentFacts } from '../documents/access'
import type { OpenDocument } from '../documents/open-document'
import { type OpenerOptions, openDocument } from '../documents/opener'
import { compact } from '../log/compaction'
import { HookRefusal, refusal } from '../refusal'

export interface PersistOptions extends OpenerOptions {
  /** The document is in memory; nobody has seen it yet. */
  onOpened(open: OpenDocument): void
}

/**
 * Where documents come from and go to. Storing is not done here: every update
 * goes into the log as it is applied. Hocuspocus' "store" only compacts.
 */
export const persist = (options: PersistOptions): Extension => ({
  extensionName: 'persist',
  onLoadDocument: async ({ document, context }: onLoadDocumentPayload) => {
    await load(options, document, context.facts)
  },
  onStoreDocument: async ({ document }: onStoreDocumentPayload) => {
    const open = options.documents.of(document)
    if (open) await compact({ open, store: options.logStore, now: options.clock.now, occasion: 'editing' })
  },
  beforeUnloadDocument: async ({ document }: beforeUnloadDocumentPayload) => {
    const open = options.documents.of(document)
    if (!open) return
    await open.log.drained()
    await compact({ open, store: options.logStore, now: options.clock.now, occasion: 'closing' }).catch((error: unknown) => {
      options.log.warn({ err: error, document: open.id }, 'a snapshot was not written')
    })
    // What was edited meanwhile has to be in Postgres too before the lease is given back.
    await open.log.drained()
  },
})

async function load(options: PersistOptions, document: Document, facts: DocumentFacts): Promise<void> {
  try {
    const open = await openDocument(options, document, facts)
    // Followers are told by the fan-out, in one frame for all.
    Object.assign(document, { broadcastUpdate: () => {}, broadcastAwarenessUpdate: () => {} })
    document.awareness.on('update', ({ added, updated, removed }: { added: number[]; updated: number[]; removed: number[] }) => {
      open.fanout.pushPresence([...added, ...updated, ...removed])
    })
    document.on('destroy', () => close(options, open))
    options.onOpened(open)
  } catch (error) {
    document.destroy()
    if (error instanceof HookRefusal) throw error
    options.log.error({ err: error, document: document.name }, 'a document could not be loaded')
    throw new HookRefusal(refusal(closeCodes.tryAgain, 'The document could not be loaded. Connecting again in a moment.'))
  }
}

function close({ documents, leases }: PersistOptions, open: OpenDocument): void {
  documents.remove(open)
  open.fanout.destroy()
  void open.log.drained().then((held) => (held ? leases.release(open.lease) : undefined))
}
