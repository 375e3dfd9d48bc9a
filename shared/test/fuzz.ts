import * as Y from 'yjs'
import { isCommentCommand } from '../src/comments/commands'
import { commentViolationOf } from '../src/comments/ownership'
import type { AnyDocumentType, Actor as Writer } from '../src/documents/document-type'
import { everyDocument } from '../src/documents/every-document'
import { seedDocument } from '../src/documents/life'
import { runCommand } from '../src/documents/run-command'
import { violationOf } from '../src/ydoc/guard'
import { onlyPartsOf } from '../src/ydoc/own-parts'
import { trashOf } from '../src/ydoc/read'
import { createReader, type Reader } from '../src/ydoc/reader'
import type { Schema } from '../src/ydoc/schema'
import { DocumentUndoManager } from '../src/ydoc/undo-manager'
import { createPeers, type Peers } from './peers'
import { randomArgs } from './random-args'
import { createRng, type Rng } from './rng'
import { typeSomewhere } from './typing'

/** One person at one peer, with undo and a snapshot that follows. */
export interface Editor {
  readonly doc: Y.Doc
  readonly reader: Reader<Schema>
  readonly undo: Y.UndoManager
  readonly origin: symbol
  /** In whose name they comment; without it they do not. */
  readonly by?: Writer
}

export interface Fuzz {
  readonly peers: Peers
  readonly editors: readonly Editor[]
  /** How often each command was applied, and `type`, `undo`, `redo`. */
  readonly applied: ReadonlyMap<string, number>
  /** What the guard said to any transaction at any peer. */
  readonly violations: readonly string[]
}

/** A new document of the type, as the server makes it: the same bytes for the same seed. */
export const newDocument = (type: AnyDocumentType, rng: Rng): Y.Doc => {
  const doc = new Y.Doc()
  doc.clientID = 999
  const show = { name: 'Autumn', date: '2027-03-06', timeZone: 'Europe/Paris' }
  seedDocument(type, doc, { show, content: 'blank', newId: rng.uuid })
  return doc
}

/**
 * Several people do what they like to one document over a hostile network.
 * `afterStep` is called after each step with the editor who acted.
 */
export const fuzz = (options: {
  type: AnyDocumentType
  seed: number
  people: number
  steps: number
  afterStep?: (editor: Editor, step: number) => void
}): Fuzz => {
  const { type, seed, people, steps, afterStep } = options
  const rng = createRng(seed)
  const start = Y.encodeStateAsUpdate(newDocument(type, rng))
  const peers = createPeers({ rng, count: people, start })
  const violations: string[] = []
  const editors = peers.docs.map((doc, index) => editorOf({ type, doc, index, violations }))
  const applied = new Map<string, number>()
  const count = (what: string): Map<string, number> => applied.set(what, (applied.get(what) ?? 0) + 1)

  for (let step = 0; step < steps; step++) {
    const editor = rng.pick(editors)
    const done = act({ rng, type, editor })
    if (done) count(done)
    for (let i = rng.int(4); i > 0; i--) peers.step()
    afterStep?.(editor, step)
  }
  peers.settle()
  return { peers, editors, applied, violations }
}

const editorOf = ({ type, doc, index, violations }: { type: AnyDocumentType; doc: Y.Doc; index: number; violations: string[] }): Editor => {
  const by = { id: `person-${index}`, name: `Person ${index}`, at: 1_804_000_000_000 + index }
  const origin = Symbol('person')
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    const person = transaction.origin === origin ? by.id : null
    const violation = violationOf(type, doc, transaction) ?? (person === null ? null : commentViolationOf(doc, transaction, person))
    if (violation !== null) violations.push(violation)
  })
  const undo = new DocumentUndoManager(doc, type.schema, { captureTimeout: 0, trackedOrigins: new Set([origin]) })
  return { doc, reader: createReader<Schema>(doc, type.schema), undo, origin, by }
}

interface Actor {
  readonly rng: Rng
  readonly type: AnyDocumentType
  readonly editor: Editor
}

const act = (actor: Actor): string | null => {
  const { rng, type, editor } = actor
  const dice = rng.next()
  if (dice < 0.1 && editor.undo.canUndo()) return editor.undo.undo() ? 'undo' : null
  if (dice < 0.15 && editor.undo.canRedo()) return editor.undo.redo() ? 'redo' : null
  if (dice < 0.4) return typeSomewhere({ rng, schema: type.schema, ...editor }, editor.reader.snapshot()) ? 'type' : null
  const name = rng.pick(Object.keys(type.commands))
  return runSome(actor, name) ? name : null
}

/** Runs a command with arguments that fit; refused ones change nothing, so others are tried. */
export const runSome = ({ rng, type, editor }: Actor, name: string): boolean => {
  const { doc, origin, reader, by } = editor
  const ids = idsIn(type, editor, isCommentCommand(name))
  for (let attempt = 0; attempt < 120; attempt++) {
    const args = randomArgs(type.commands[name].args, { rng, ids })
    if (runCommand({ type, doc, name, args, origin, snapshot: reader.snapshot(), by }).ok) return true
  }
  return false
}

/**
 * Live ids, and not more removed ones than would drown them. Comments hang on
 * anything; nothing else knows of them, so that no two people make the same id.
 */
const idsIn = (type: AnyDocumentType, { doc, reader }: Editor, forComments: boolean): string[] => {
  const removed = trashOf<Schema>(doc, forComments ? everyDocument.schema : type.own)
  const live = forComments ? reader.snapshot() : onlyPartsOf<Schema>(type.own, reader.snapshot())
  return [...Object.values(live).flatMap(idsOf), ...Object.values(removed).flatMap((list) => idsOf(list).slice(-3))]
}

const idsOf = (list: unknown): string[] => (Array.isArray(list) ? list.map(({ id }: { id: string }) => id) : [])
