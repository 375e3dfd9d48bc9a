import { randomUUID } from 'node:crypto'
import { runCommand } from '@fashionos/shared/documents/run-command'
import { runOfShow } from '@fashionos/shared/documents/run-of-show/index'
import * as Y from 'yjs'
import { type Editor, openEditor } from './editor'
import type { Document, Person, World } from './world'

/** One person who edits without pause, and what the server has promised them to keep. */
export interface Writer {
  readonly made: () => number
  /** Edits the server has promised to keep, by an acknowledgement or by a barrier. */
  readonly promised: () => number
  /** How many promised edits a document does not have. */
  lostIn(doc: Y.Doc): number
  /** Nothing more is made, sent or received. */
  stop(): void
}

/** Adds `count` rows and returns their ids. */
export function addRows(doc: Y.Doc, count: number): string[] {
  const ids = Array.from({ length: count }, () => randomUUID())
  const items = ids.map((id, index) => ({ id, title: `Look ${index}` }))
  const done = runCommand({ type: runOfShow, doc, name: 'addItems', args: { items, after: null }, origin: 'test' })
  if (!done.ok) throw new Error(done.reason)
  return ids
}

export function setDuration(doc: Y.Doc, id: string, duration: number): void {
  const done = runCommand({ type: runOfShow, doc, name: 'changeItems', args: { changes: [{ id, duration }] }, origin: 'test' })
  if (!done.ok) throw new Error(done.reason)
}

/** Types into a row's notes and deletes it again: large updates, and a document that stays small. */
export function typeNotes(doc: Y.Doc, id: string, text: string): void {
  const row = doc.getMap('items').get(id)
  const notes = row instanceof Y.Map ? row.get('notes') : undefined
  if (!(notes instanceof Y.XmlFragment)) throw new Error('A row has notes.')
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  doc.transact(() => {
    notes.delete(0, notes.length)
    notes.insert(0, [paragraph])
  }, 'test')
}

/**
 * Changes one row `perSecond` times a second and asks for a barrier with every
 * edit. An edit is one step of its Yjs clock, and a document has an edit only
 * with all before it, so a document's clock of this writer counts its edits.
 */
export async function startWriter(options: {
  world: World
  url: string
  document: Document
  person: Person
  row: string
  perSecond: number
}): Promise<Writer> {
  const { world, url, document, person, row, perSecond } = options
  const token = await world.tokenOf(person)
  const editor: Editor = openEditor({ url, name: document.name, token, awareness: null })
  await editor.synced()
  await editor.committed()
  const { doc, provider } = editor
  const clockNow = () => Y.getState(doc.store, doc.clientID)
  const firstClock = clockNow()
  let made = 0
  let acknowledged = 0
  provider.on('message', ({ message }: { message: { readVarString(): string; readVarUint(): number } }) => {
    message.readVarString()
    if (message.readVarUint() === 8 && message.readVarUint() === 1) acknowledged++
  })
  const timer = setInterval(() => {
    setDuration(doc, row, ++made)
    provider.sendStateless(JSON.stringify({ kind: 'barrier', v: 1_000_000 + made }))
  }, 1_000 / perSecond)
  const promised = () => {
    const barriers = editor.told.map((message) => (message.kind === 'committed' ? message.v - 1_000_000 : 0))
    return Math.max(0, acknowledged, ...barriers)
  }
  return {
    made: () => made,
    promised,
    lostIn: (stored) => Math.max(0, promised() - (Y.getState(stored.store, doc.clientID) - firstClock)),
    stop: () => {
      clearInterval(timer)
      editor.destroy()
    },
  }
}
