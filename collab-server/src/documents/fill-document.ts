import { documentNameOf } from '@fashionos/shared/protocol'
import type { Hocuspocus } from '@hocuspocus/server'
import type { LogStore } from '../log/log-store'
import { withRetries } from '../with-retries'
import type { AccessStore } from './access'

export interface FillOptions {
  readonly accessStore: AccessStore
  readonly logStore: LogStore
  readonly hocuspocus: Hocuspocus
}

/**
 * Gives a document that nobody has opened its first content, commits it and
 * closes it again. Resolves also when there is nothing to fill: it is filled,
 * removed or unknown. Rejects as opening does.
 */
export const fillDocument = (options: FillOptions, id: string): Promise<void> => fill(options, id, [])

/** `copies`: those of copies that it is filled for, so that a row that names itself as its original ends nowhere. */
async function fill(options: FillOptions, id: string, copies: readonly string[]): Promise<void> {
  const { accessStore, logStore, hocuspocus } = options
  const facts = await withRetries(() => accessStore.access({ documentId: id, person: null, session: null }))
  if (!facts || facts.removed) return
  if ((await withRetries(() => logStore.newestEpoch(id))) !== null) return
  const { origin } = facts
  // A copy of what is still empty would stay empty: the original comes first.
  if (origin.kind === 'copy' && !copies.includes(origin.from)) await fill(options, origin.from, [...copies, id])
  const connection = await hocuspocus.openDirectConnection(documentNameOf({ type: facts.type, id, epoch: facts.epoch }), { facts })
  await connection.disconnect()
}
