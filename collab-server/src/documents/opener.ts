import { forgetComments } from '@fashionos/shared/documents/life'
import { closeCodes, parseDocumentName } from '@fashionos/shared/protocol'
import type { Document } from '@hocuspocus/server'
import type { Logger } from 'pino'
import * as Y from 'yjs'
import { Audience } from '../audience'
import { type Broadcast, Fanout, type FanoutLimits } from '../fanout'
import { DocumentLog } from '../log/document-log'
import type { GroupCommit } from '../log/group-commit'
import type { LogStore, StoredDocument } from '../log/log-store'
import { authorOf, originOf } from '../origin'
import { HookRefusal, OpenElsewhere, refusal } from '../refusal'
import type { DocumentSocket } from '../socket'
import { StateAnswers } from '../state-answers'
import { withRetries } from '../with-retries'
import type { DocumentFacts } from './access'
import { type DocumentRules, type DocumentTypes, rulesNamed } from './document-rules'
import type { Lease } from './lease-store'
import type { Leases } from './leases'
import type { OpenDocument, OpenDocuments } from './open-document'

export interface OpenerOptions {
  readonly types: DocumentTypes
  readonly leases: Leases
  readonly logStore: LogStore
  readonly commits: GroupCommit
  readonly documents: OpenDocuments
  readonly limits: { readonly maxDocuments: number; readonly maxShownPresences: number; readonly fanout: FanoutLimits }
  /** How frames reach the followers of a document. */
  broadcastOf(name: string, sockets: ReadonlySet<DocumentSocket>): Broadcast
  onFlush(flush: { updates: number; bytes: number }): void
  readonly clock: { now(): number }
  readonly log: Logger
}

/** Origin of what comes out of the log again. */
const loaded = { kind: 'load' } as const

/**
 * Fills Hocuspocus' new, empty document with what is stored, under a lease of
 * its own. Seeds and upgrades are committed before anybody sees them: a client
 * that synced with a seed no longer in the log would bring it a second time.
 */
export async function openDocument(options: OpenerOptions, doc: Document, facts: DocumentFacts): Promise<OpenDocument> {
  const name = parseDocumentName(doc.name)
  const rules = name && rulesNamed(options.types, name.type)
  if (!name || !rules) throw refuse('noAccess', 'There is no such document.')
  if (options.documents.size >= options.limits.maxDocuments)
    throw refuse('tooMany', 'This server has as many documents open as it can. Try again.')
  const lease = await acquire(options, { documentId: name.id, workspaceId: facts.workspaceId })
  try {
    const stored = await withRetries(() => options.logStore.load({ documentId: name.id, epoch: facts.epoch }))
    apply(doc, stored)
    const open = assemble({ options, doc, facts, rules, lease, stored })
    await prepare(options, open)
    options.documents.add(open)
    return open
  } catch (error) {
    await options.leases.release(lease)
    throw error
  }
}

async function acquire({ leases }: OpenerOptions, document: { documentId: string; workspaceId: string }): Promise<Lease> {
  const acquired = await withRetries(() => leases.acquire(document))
  if (acquired.kind === 'held') return acquired.lease
  throw new OpenElsewhere(acquired.address)
}

function apply(doc: Document, { snapshot, tail }: StoredDocument): void {
  doc.transact(() => {
    if (snapshot) Y.applyUpdate(doc, snapshot.state)
    for (const { update } of tail) Y.applyUpdate(doc, update)
  }, loaded)
}

interface Parts {
  readonly options: OpenerOptions
  readonly doc: Document
  readonly facts: DocumentFacts
  readonly rules: DocumentRules
  readonly lease: Lease
  readonly stored: StoredDocument
}

function assemble({ options, doc, facts, rules, lease, stored }: Parts): OpenDocument {
  const sockets = new Set<DocumentSocket>()
  const broadcast = options.broadcastOf(doc.name, sockets)
  const place = { documentId: lease.documentId, epoch: facts.epoch, workspaceId: facts.workspaceId, leaseEpoch: lease.epoch }
  const log = new DocumentLog({ ...place, lsn: stored.tail.at(-1)?.lsn ?? stored.snapshot?.lsn ?? 0 }, options.commits.enqueue)
  const now = () => performance.now()
  const fanout = new Fanout({
    name: doc.name,
    awareness: doc.awareness,
    broadcast,
    limits: options.limits.fanout,
    now,
    onFlush: options.onFlush,
  })
  const open: OpenDocument = {
    name: doc.name,
    id: lease.documentId,
    facts,
    rules,
    doc,
    lease,
    log,
    fanout,
    audience: new Audience(doc.awareness, options.limits.maxShownPresences),
    stateAnswers: new StateAnswers(doc.name, doc),
    problems: [],
    sockets,
    snapshotLsn: stored.snapshot?.lsn ?? 0,
    bytes: stored.tail.reduce((sum, { update }) => sum + update.length, stored.snapshot?.state.length ?? 0),
  }
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    const socket = originOf(origin)?.socket ?? null
    log.append(update, { author: authorOf(origin), at: options.clock.now() })
    open.bytes += update.length
    fanout.push(update, socket)
  })
  return open
}

/** The server's own edits: content for an empty document, newer shapes for an old one, the date of its show. */
async function prepare(options: OpenerOptions, open: OpenDocument): Promise<void> {
  const { doc, rules, facts, log } = open
  if (log.lsn === 0) await seed(options, open)
  refuseNewer(rules, doc)
  upgrade(options, open)
  if (open.problems.length === 0) followShow(options, open, facts.show)
  if (!(await log.drained())) throw refuse('tryAgain', 'The document moved to another server. Connect again.')
}

/** A document that cannot be upgraded or does not pass its check is shown as it is, and changed by nobody. */
function upgrade({ log }: OpenerOptions, open: OpenDocument): void {
  try {
    open.rules.upgrade(open.doc)
    open.problems = open.rules.problemsOf(open.doc)
  } catch (error) {
    log.error({ err: error, document: open.id }, 'a document could not be upgraded')
    open.problems = [{ path: '', message: `The document could not be brought to version ${open.rules.version}.` }]
  }
}

function refuseNewer(rules: DocumentRules, doc: Y.Doc): void {
  if (rules.versionOf(doc) > rules.version) throw refuse('tryAgain', 'This document was written by a newer version of FashionOS.')
}

/** Made apart, so that a seed that fails leaves no half of itself in the log. */
async function seed(options: OpenerOptions, { doc, rules, facts }: OpenDocument): Promise<void> {
  const made = new Y.Doc()
  try {
    await seedInto(options, made, { rules, facts })
    refuseNewer(rules, made)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(made), loaded)
  } finally {
    made.destroy()
  }
}

async function seedInto({ logStore }: OpenerOptions, doc: Y.Doc, { rules, facts }: Pick<OpenDocument, 'rules' | 'facts'>): Promise<void> {
  if (facts.origin.kind !== 'copy') return rules.seed(doc, facts)
  const documentId = facts.origin.from
  const epoch = await withRetries(() => logStore.newestEpoch(documentId))
  // The source was never filled, so there is nothing in it but what any new document has.
  if (epoch === null) return rules.seed(doc, { ...facts, origin: { kind: 'blank' } })
  const source = await withRetries(() => logStore.load({ documentId, epoch }))
  const updates = [...(source.snapshot ? [source.snapshot.state] : []), ...source.tail.map(({ update }) => update)]
  Y.applyUpdate(doc, withoutComments(Y.mergeUpdates(updates)))
}

/** C9: a copy begins without a word of what was said about the document it was made of. */
function withoutComments(state: Uint8Array): Uint8Array {
  const source = new Y.Doc()
  Y.applyUpdate(source, state)
  forgetComments(source)
  const content = Y.encodeStateAsUpdate(source)
  source.destroy()
  return content
}

/** The document's date and time zone are those of its show. */
export function followShow({ log }: Pick<OpenerOptions, 'log'>, { doc, rules, id }: OpenDocument, show: DocumentFacts['show']): void {
  if (!show) return
  const reason = rules.followShow(doc, show)
  if (reason !== null) log.warn({ document: id, reason }, 'the document does not take the date of its show')
}

const refuse = (code: keyof typeof closeCodes, reason: string): HookRefusal => new HookRefusal(refusal(closeCodes[code], reason))
