import type { Result } from '@fashionos/shared/errors'
import { ok, refused } from '@fashionos/shared/errors'
import * as Y from 'yjs'

/** For each Yjs client an update speaks of, the clock up to which a document has to know that client to hold all of the update. */
export type Reach = ReadonlyMap<number, number>

/**
 * Decodes an update completely, without applying it. y-protocols swallows what
 * it cannot decode, and Hocuspocus acknowledges it all the same.
 */
export function reachOf(update: Uint8Array): Result<Reach> {
  try {
    const { structs, ds } = Y.decodeUpdate(update)
    const reach = new Map<number, number>()
    const upTo = (client: number, clock: number) => {
      if (clock > (reach.get(client) ?? 0)) reach.set(client, clock)
    }
    for (const struct of structs) {
      if (!(struct instanceof Y.Skip)) upTo(struct.id.client, struct.id.clock + struct.length)
    }
    for (const [client, deletes] of ds.clients) {
      for (const { clock, len } of deletes) upTo(client, clock + len)
    }
    return isSound(structs, reach) ? ok(reach) : refused('An edit has impossible clocks.')
  } catch {
    return refused('An edit could not be decoded.')
  }
}

const isSound = (structs: readonly Struct[], reach: Reach): boolean =>
  structs.every(isCausal) && [...reach.values()].every(Number.isSafeInteger)

type Struct = Y.Item | Y.GC | Y.Skip

/** Nobody can build on what they have yet to write. Yjs takes that for granted and fails half-way where it does not hold. */
function isCausal(struct: Struct): boolean {
  if (struct.length <= 0) return false
  if (!(struct instanceof Y.Item)) return true
  const isEarlier = (id: unknown): boolean => !(id instanceof Y.ID) || id.client !== struct.id.client || id.clock < struct.id.clock
  return isEarlier(struct.origin) && isEarlier(struct.rightOrigin) && isEarlier(struct.parent)
}

/** Whether nothing of the update is missing from the document, or waits there for edits that never came. */
export function holdsAll(doc: Y.Doc, reach: Reach): boolean {
  for (const [client, clock] of reach) {
    if (Y.getState(doc.store, client) < clock) return false
  }
  return true
}

/**
 * Edits that build on missing ones wait in a document, and go out with it to
 * everyone who asks for its state. They are dropped: their author is asked for
 * all it has, and nobody else is to wait for what may never come.
 */
export function forgetPending(doc: Y.Doc): void {
  doc.store.pendingStructs = null
  doc.store.pendingDs = null
}
