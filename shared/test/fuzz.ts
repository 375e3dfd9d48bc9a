import * as Y from 'yjs'
import type { AnyDocumentType } from '../src/documents/document-type'
import { seedDocument } from '../src/documents/life'
import { runCommand } from '../src/documents/run-command'
import { violationOf } from '../src/ydoc/guard'
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
  const editors = peers.docs.map((doc) => editorOf(type, doc, violations))
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

const editorOf = (type: AnyDocumentType, doc: Y.Doc, violations: string[]): Editor => {
  const origin = Symbol('person')
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    const violation = violationOf(type, doc, transaction)
    if (violation !== null) violations.push(violation)
  })
  const undo = new DocumentUndoManager(doc, type.schema, { captureTimeout: 0, trackedOrigins: new Set([origin]) })
  return { doc, reader: createReader<Schema>(doc, type.schema), undo, origin }
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
  const { doc, origin, reader } = editor
  const ids = idsIn(type, editor)
  for (let attempt = 0; attempt < 120; attempt++) {
    const args = randomArgs(type.commands[name].args, { rng, ids })
    if (runCommand({ type, doc, name, args, origin, snapshot: reader.snapshot() }).ok) return true
  }
  return false
}

/** Live ids, and not more removed ones than would drown them. */
const idsIn = (type: AnyDocumentType, { doc, reader }: Editor): string[] => {
  const removed = Object.values(trashOf<Schema>(doc, type.schema)).flatMap((list) => idsOf(list).slice(-3))
  return [...Object.values(reader.snapshot()).flatMap(idsOf), ...removed]
}

const idsOf = (list: unknown): string[] => (Array.isArray(list) ? list.map(({ id }: { id: string }) => id) : [])
