import { documentNameOf } from '@fashionos/shared/protocol'
import type { Hocuspocus } from '@hocuspocus/server'
import type { Logger } from 'pino'
import type { LogStore } from '../log/log-store'
import { HookRefusal } from '../refusal'
import type { AccessStore, DocumentFacts } from './access'
import type { OpenDocuments } from './open-document'
import { followShow } from './opener'

interface FollowOptions {
  readonly hocuspocus: Hocuspocus
  readonly documents: OpenDocuments
  readonly accessStore: AccessStore
  readonly logStore: LogStore
  readonly log: Logger
}

/** A show has another date or time zone: its documents follow, open or not. Resolves when that is committed. */
export async function followShowChange(options: FollowOptions, showId: string): Promise<void> {
  for (const document of await options.accessStore.documentsOfShow(showId)) {
    try {
      await follow(options, document)
    } catch (error) {
      // A document that is open on another node is changed by that node.
      if (!(error instanceof HookRefusal))
        options.log.error({ err: error, document: document.documentId }, 'a document does not follow its show')
    }
  }
}

async function follow(options: FollowOptions, document: DocumentFacts & { documentId: string }): Promise<void> {
  const { documents, hocuspocus, logStore } = options
  const name = documentNameOf({ type: document.type, id: document.documentId, epoch: document.epoch })
  const doc = hocuspocus.documents.get(name)
  const open = doc && documents.of(doc)
  if (open) {
    if (open.problems.length === 0) followShow(options, open, document.show)
    await open.log.drained()
    return
  }
  // One that was never opened takes the date when it is.
  if ((await logStore.newestEpoch(document.documentId)) === null) return
  // Loading brings it up to date and commits; then it is closed again.
  const connection = await hocuspocus.openDirectConnection(name, { facts: document })
  await connection.disconnect()
}
