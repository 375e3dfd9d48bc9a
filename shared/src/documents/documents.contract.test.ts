import { describe, expect, test } from 'bun:test'
import * as Y from 'yjs'
import { z } from 'zod'
import { tiny } from '../../test/documents/tiny/index'
import { type Editor, type Fuzz, fuzz, newDocument, runSome } from '../../test/fuzz'
import { createRng } from '../../test/rng'
import { onlyPartsOf } from '../ydoc/own-parts'
import { read } from '../ydoc/read'
import type { Schema } from '../ydoc/schema'
import { snapshotSchemaOf } from '../ydoc/snapshot-schema'
import type { AnyDocumentType } from './document-type'
import { copyDocument, problemsOf, seedDocument, versionOf } from './life'
import { documentTypes } from './registry'
import { runCommand } from './run-command'
import { toolsOf } from './tools'

/** The laws every document type keeps. A new type is under them by its line in the registry. */
const types: Readonly<Record<string, AnyDocumentType>> = { ...documentTypes, tiny }

/** Found to break something once, or chosen to cover much; each is run for ever. */
const keptSeeds = [1, 2, 3, 7, 19, 42, 1_789]

const bytes = (doc: Y.Doc): Uint8Array => Y.encodeStateAsUpdate(doc)

describe.each(Object.entries(types))('%s', (name, type) => {
  const snapshotOf = (doc: Y.Doc) => read<Schema>(doc, type.schema)

  test('is listed under its own name', () => {
    expect(type.name).toBe(name)
    expect(type.upgrades.length).toBe(type.version - 1)
  })

  test.each(['blank', 'demo'] as const)('M8 a new %s document is valid, has its version and passes the check of snapshots', (content) => {
    const doc = new Y.Doc()
    seedDocument(type, doc, { show: { name: 'Autumn', date: '2027-03-06', timeZone: 'Europe/Paris' }, content, newId: createRng(5).uuid })
    expect(problemsOf(type, doc)).toEqual([])
    expect(versionOf(doc)).toBe(type.version)
    expect(snapshotSchemaOf<Schema>(type.schema).safeParse(snapshotOf(doc)).error).toBeUndefined()
    expect(type.factsOf(snapshotOf(doc)).length).toBeGreaterThan(0)
    expect(() => seedDocument(type, doc, { show: null, content, newId: createRng(6).uuid })).toThrow('seeded already')
  })

  test('nonsense is refused in a sentence and changes nothing', () => {
    const rng = createRng(11)
    const doc = newDocument(type, rng)
    const before = bytes(doc)
    const nonsense = [
      undefined,
      null,
      7,
      'x',
      [],
      {},
      { id: 5 },
      { ids: [] },
      { changes: Number.NaN },
      () => 1,
      { id: rng.uuid(), ids: [rng.uuid()] },
    ]
    for (const command of [...Object.keys(type.commands), 'constructor', '__proto__', 'noSuchCommand']) {
      for (const args of nonsense) {
        const result = runCommand({ type, doc, name: command, args, origin: null })
        if (result.ok) throw new Error(`${command} accepted ${String(args)}`)
        expect(result.reason.length).toBeGreaterThan(10)
      }
    }
    expect(bytes(doc)).toEqual(before)
  })

  test('the tools an AI may use are the commands, with their arguments as JSON schema', () => {
    const tools = toolsOf(type)
    expect(tools.map((tool) => tool.name)).toEqual(Object.keys(type.commands))
    for (const tool of tools) {
      expect(tool.description.endsWith('.')).toBe(true)
      expect(tool.parameters).toMatchObject({ type: 'object' })
      // A model reads all of them before each answer.
      expect(JSON.stringify(tool.parameters).length).toBeLessThan(20_000)
    }
  })

  test('every command is one transaction, and undone in one step', () => {
    const rng = createRng(23)
    const [editor] = fuzz({ type, seed: 23, people: 1, steps: 60 }).editors
    if (!editor) throw new Error('Nobody edits.')
    const { doc, undo, reader } = editor
    let updates = 0
    doc.on('update', () => updates++)
    const undone = new Set<string>()
    // More commands need more tries until each found arguments that fit.
    for (let round = 0; round < Math.max(400, 40 * Object.keys(type.commands).length); round++) {
      const command = rng.pick(Object.keys(type.commands))
      const before = snapshotOf(doc)
      updates = 0
      const applied = runSome({ rng, type, editor }, command)
      expect(updates).toBeLessThanOrEqual(applied ? 1 : 0)
      if (updates === 0) continue
      undo.undo()
      expect(snapshotOf(doc)).toEqual(before)
      expect(reader.snapshot()).toEqual(before)
      undo.redo()
      undone.add(command)
    }
    expect([...undone].sort()).toEqual(Object.keys(type.commands).sort())
  })

  test('C9 a copy of a document reads as the original, without its comments', () => {
    const [editor] = fuzz({ type, seed: 29, people: 1, steps: 80 }).editors
    if (!editor) throw new Error('Nobody edits.')
    expect(runSome({ rng: createRng(29), type, editor }, 'openThread')).toBe(true)
    const original = snapshotOf(editor.doc)
    const copy = new Y.Doc()
    copyDocument(type, copy, original)
    expect(onlyPartsOf<Schema>(type.own, snapshotOf(copy))).toEqual(onlyPartsOf<Schema>(type.own, original))
    expect(snapshotOf(copy)).toMatchObject({ threads: [], comments: [] })
    expect(problemsOf(type, copy)).toEqual([])
  })

  test('C9 every export writes something, and JSON comes back as the same document without its comments', async () => {
    const { editors } = fuzz({ type, seed: 31, people: 1, steps: 80 })
    const original = snapshotOf(editors[0]?.doc as Y.Doc)
    for (const [format, { write }] of Object.entries(type.exports)) {
      const file = await write(original, { title: 'Autumn', at: 1_804_000_000_000 })
      expect(file.length).toBeGreaterThan(0)
      if (format !== 'json') continue
      const parsed = snapshotSchemaOf<Schema>(type.own).parse(contentOf(JSON.parse(new TextDecoder().decode(file)), type.own))
      expect(parsed).toEqual(onlyPartsOf<Schema>(type.own, original))
      expect(new TextDecoder().decode(file)).not.toContain('"threads"')
    }
  })

  const runs = new Map<number, Fuzz>()
  const runOf = (seed: number): Fuzz => {
    const afterStep = ({ doc, reader }: Editor) => expect(reader.snapshot()).toEqual(snapshotOf(doc))
    const run = runs.get(seed) ?? fuzz({ type, seed, people: 5, steps: 240, afterStep })
    runs.set(seed, run)
    return run
  }

  test.each(keptSeeds)(
    'M6 M7 five people over a hostile network end in one valid document, seed %d',
    (seed) => {
      const { peers, editors, violations } = runOf(seed)
      const expected = JSON.stringify(snapshotOf(peers.docs[0] as Y.Doc))
      for (const { doc, reader } of editors) {
        expect(JSON.stringify(snapshotOf(doc))).toBe(expected)
        expect(reader.snapshot()).toEqual(snapshotOf(doc))
        expect(problemsOf(type, doc)).toEqual([])
      }
      expect(violations).toEqual([])

      const oneByOne = new Y.Doc()
      for (const update of peers.updates) Y.applyUpdate(oneByOne, update)
      expect(JSON.stringify(snapshotOf(oneByOne))).toBe(expected)
      const atOnce = new Y.Doc()
      Y.applyUpdate(atOnce, Y.mergeUpdates([...peers.updates]))
      expect(JSON.stringify(snapshotOf(atOnce))).toBe(expected)
    },
    60_000,
  )

  test('the fuzz did something: every command was applied, texts were typed, undone and redone, and the network was hostile', () => {
    const counts = new Map<string, number>()
    for (const seed of keptSeeds) {
      const { applied, peers } = runOf(seed)
      for (const [what, n] of [...applied, ...Object.entries(peers.counts)]) counts.set(what, (counts.get(what) ?? 0) + n)
    }
    const expected = [...Object.keys(type.commands), 'type', 'undo', 'redo', 'delivered', 'out of order', 'twice', 'lost', 'cut', 'healed']
    expect(expected.filter((what) => !counts.get(what))).toEqual([])
  })
})

const record = z.record(z.string(), z.unknown())

/** The parts of a JSON export that are the document; the rest says what file it is. */
const contentOf = (file: unknown, schema: Schema): unknown => {
  const outer = record.parse(file)
  const inner = Object.keys(schema).every((name) => name in outer)
    ? outer
    : record.parse(
        Object.values(outer).find(
          (value) => record.safeParse(value).success && Object.keys(schema).every((name) => name in record.parse(value)),
        ),
      )
  return Object.fromEntries(Object.keys(schema).map((name) => [name, inner[name]]))
}
