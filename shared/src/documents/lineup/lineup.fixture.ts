import * as Y from 'yjs'
import { read } from '../../ydoc/read'
import { demoIds } from '../demo-ids'
import { copyDocument, seedDocument } from '../life'
import { runCommands } from '../run-command'
import { lineup } from './index'
import { type Lineup, type Look, schema } from './schema'

/** Lineups for tests. */

const show = { name: 'Autumn/Winter 2027', date: '2027-03-06', timeZone: 'Europe/Paris' }

export const idOf = (n: number): string => `20000000-0000-7000-8000-${String(n).padStart(12, '0')}`

export const demoOf = (): Lineup => seeded('demo')

export const seeded = (content: 'blank' | 'demo' | { readonly template: string }): Lineup => {
  const doc = new Y.Doc()
  seedDocument(lineup, doc, { show, content, newId: demoIds(lineup.name) })
  return read(doc, schema)
}

/** A document that reads as the lineup. */
export const documentOf = (snapshot: Lineup): Y.Doc => {
  const doc = new Y.Doc()
  copyDocument(lineup, doc, snapshot)
  return doc
}

/** The lineup after commands, run as people run them; throws when one is refused. */
export const after = (snapshot: Lineup, ...edits: readonly { readonly name: string; readonly args: unknown }[]): Lineup => {
  const doc = documentOf(snapshot)
  const result = runCommands({ type: lineup, doc, origin: null, edits })
  if (!result.ok) throw new Error(result.reason.reason)
  return read(doc, schema)
}

export const refusalOf = (snapshot: Lineup, name: string, args: unknown): string | null => {
  const result = runCommands({ type: lineup, doc: documentOf(snapshot), origin: null, edits: [{ name, args }] })
  return result.ok ? null : result.reason.reason
}

/** An empty lineup with the defaults. */
export const blank = (): Lineup => seeded('blank')

export const lookOf = (n: number, changes: Partial<Look> = {}): Look => ({
  id: idOf(n),
  number: String(n),
  title: '',
  section: null,
  status: 'in',
  designer: null,
  collection: null,
  model: null,
  standIn: null,
  dresser: null,
  change: 'standard',
  changeTime: null,
  walk: null,
  exitEvery: null,
  lightCue: '',
  soundCue: '',
  music: '',
  hairAndMakeUp: '',
  photo: null,
  fitting: 'none',
  fittingNotes: '',
  casting: {},
  notes: null,
  ...changes,
})

export const modelOf = (n: number, changes: Partial<Lineup['models'][number]> = {}): Lineup['models'][number] => ({
  id: idOf(n),
  name: `Model ${n}`,
  entry: null,
  agency: '',
  arrival: 'expected',
  finaleLook: null,
  notes: '',
  ...changes,
})

export const sectionOf = (n: number, changes: Partial<Lineup['sections'][number]> = {}): Lineup['sections'][number] => ({
  id: idOf(n),
  title: `Section ${n}`,
  exitEvery: null,
  pause: 0,
  music: '',
  ...changes,
})

export const pieceOf = (
  n: number,
  looks: readonly string[],
  changes: Partial<Lineup['pieces'][number]> = {},
): Lineup['pieces'][number] => ({
  id: idOf(n),
  title: `Piece ${n}`,
  kind: 'garment',
  tray: '',
  size: '',
  looks: Object.fromEntries(looks.map((look) => [look, true as const])),
  ...changes,
})

export const dresserOf = (n: number): Lineup['dressers'][number] => ({ id: idOf(n), name: `Dresser ${n}`, person: null })
