import { describe, expect, test } from 'bun:test'
import { tiny } from '../../test/documents/tiny/index'
import { fuzz, newDocument } from '../../test/fuzz'
import { createRng } from '../../test/rng'
import type { AnyDocumentType } from '../documents/document-type'
import { documentTypes } from '../documents/registry'
import { runCommand } from '../documents/run-command'
import { read } from '../ydoc/read'
import type { Schema } from '../ydoc/schema'
import { searchEntriesOf } from './entries'

const types: Readonly<Record<string, AnyDocumentType>> = { ...documentTypes, tiny }

describe.each(Object.entries(types))('%s', (_, type) => {
  test.each([3, 29])('every item that says something is found once, by its own list and id, seed %d', (seed) => {
    const [editor] = fuzz({ type, seed, people: 1, steps: 120 }).editors
    if (!editor) throw new Error('Nobody edits.')
    const snapshot = read<Schema>(editor.doc, type.schema)
    const entries = searchEntriesOf(type, snapshot)
    expect(new Set(entries.map(({ item }) => item)).size).toBe(entries.length)
    for (const { item, title, body } of entries) {
      const [list = '', id] = item.split('/')
      const content: unknown = snapshot[list]
      if (id) expect(content).toEqual(expect.arrayContaining([expect.objectContaining({ id })]))
      expect(title.length).toBeLessThanOrEqual(300)
      expect(body.length).toBeLessThanOrEqual(4_000)
    }
  })
})

test('titles, texts, keyed texts and formatted texts are found; numbers and ticks are not', () => {
  const { uuid } = createRng(4)
  const [id, shop] = [uuid(), uuid()]
  const doc = newDocument(tiny, createRng(5))
  runCommand({ type: tiny, doc, name: 'note', args: { note: 'Bring the oxblood thread' }, origin: null })
  const story = { type: 'doc' as const, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'For the hems' }] }] }
  const thing = { id, name: 'Pins', count: 12, remarks: { [shop]: 'glass heads' }, ticks: { [shop]: true }, story }
  expect(runCommand({ type: tiny, doc, name: 'addThing', args: thing, origin: null })).toEqual({ ok: true, value: null })
  expect(searchEntriesOf(tiny, read<Schema>(doc, tiny.schema))).toEqual([
    { item: 'about', title: '', body: 'Bring the oxblood thread' },
    { item: `things/${id}`, title: 'Pins', body: 'Pins\nglass heads\nFor the hems' },
  ])
})
