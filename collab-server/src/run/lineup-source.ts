import { type Lineup, schema } from '@fashionos/shared/documents/lineup/schema'
import { documentNameOf } from '@fashionos/shared/protocol'
import type { NoLooks } from '@fashionos/shared/run/lineup-state'
import { read } from '@fashionos/shared/ydoc/read'
import type { Hocuspocus } from '@hocuspocus/server'
import * as Y from 'yjs'
import type { Access, AccessStore } from '../documents/access'
import type { OpenDocument, OpenDocuments } from '../documents/open-document'
import type { LogStore } from '../log/log-store'
import { HookRefusal } from '../refusal'
import { withRetries } from '../with-retries'

export interface LineupSource {
  readonly accessStore: AccessStore
  readonly documents: OpenDocuments
  readonly logStore: LogStore
  hocuspocus(): Hocuspocus
}

/** The run of show that refers to lineups. */
export type Referrer = Pick<Access, 'workspaceId' | 'show'>

/** A lineup as it is found. `open`: it is in memory here, until `release`. `stored`: another server has it, and this is what its log has by now. */
export type FoundLineup =
  | { readonly kind: 'open'; readonly open: OpenDocument; release(): Promise<void> }
  | { readonly kind: 'stored'; readonly lineup: Lineup }
  | { readonly kind: 'not-found'; readonly why: Extract<NoLooks, 'missing' | 'elsewhere'> }

/** What the tables say of a lineup: whether it is one, of the same show, and there. */
export type KnownLineup = { readonly kind: 'known'; readonly access: Access } | Extract<FoundLineup, { kind: 'not-found' }>

/**
 * A28: what a run of show performs is what its show's lineups say, whoever
 * looks: live screens are given looks as rows of the plan (R37), also those of
 * people who may not open the lineup. A lineup of another show, let alone of
 * another workspace, is never read; documents without a show share none. Rejects when Postgres cannot be reached.
 */
export async function lookUpLineup({ accessStore }: LineupSource, id: string, { workspaceId, show }: Referrer): Promise<KnownLineup> {
  const access = await withRetries(() => accessStore.access({ documentId: id, person: null, session: null }))
  if (!access || access.workspaceId !== workspaceId || access.type !== 'lineup') return { kind: 'not-found', why: 'missing' }
  return show !== null && access.show?.id === show.id ? { kind: 'known', access } : { kind: 'not-found', why: 'elsewhere' }
}

/** The content of a lineup that was looked up. Rejects when it cannot be read. */
export async function findLineup(source: LineupSource, id: string, access: Access): Promise<Exclude<FoundLineup, { kind: 'not-found' }>> {
  const name = documentNameOf({ type: access.type, id, epoch: access.epoch })
  try {
    const connection = await source.hocuspocus().openDirectConnection(name, { facts: access })
    const open = connection.document && source.documents.of(connection.document)
    if (open && !open.log.isLost && !open.doc.isDestroyed) return { kind: 'open', open, release: () => connection.disconnect() }
    await connection.disconnect()
    throw new Error('The lineup was just closed.')
  } catch (error) {
    // Open on another server: only what it has committed can be seen from here.
    if (error instanceof HookRefusal) return { kind: 'stored', lineup: await storedLineup(source, { documentId: id, epoch: access.epoch }) }
    throw error
  }
}

async function storedLineup({ logStore }: LineupSource, key: { documentId: string; epoch: number }): Promise<Lineup> {
  const { snapshot, tail } = await withRetries(() => logStore.load(key))
  const doc = new Y.Doc()
  try {
    doc.transact(() => {
      if (snapshot) Y.applyUpdate(doc, snapshot.state)
      for (const { update } of tail) Y.applyUpdate(doc, update)
    })
    return read(doc, schema)
  } finally {
    doc.destroy()
  }
}
