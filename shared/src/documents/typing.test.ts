import { expect, test } from 'bun:test'
import * as Y from 'yjs'
import { createRng } from '../../test/rng'
import { draftOf } from '../ydoc/draft-of'
import { read } from '../ydoc/read'
import { seedDocument } from './life'
import { type DocumentTypeName, documentTypeNamed, documentTypes, isDocumentTypeName } from './registry'
import { runCommand } from './run-command'
import { runOfShow } from './run-of-show/index'

/**
 * What the compiler refuses. Each `@ts-expect-error` fails the type check the
 * day the line below it compiles. The functions are never run.
 */
export const mistakes = (doc: Y.Doc): void => {
  const { show, items, columns } = draftOf(doc, runOfShow.schema)
  const snapshot = read(doc, runOfShow.schema)

  // @ts-expect-error the snapshot has no such list
  snapshot.rows
  // @ts-expect-error a row has no such part
  snapshot.items[0]?.titel
  // @ts-expect-error snapshots are not written
  snapshot.show.date = '2027-03-06'
  // @ts-expect-error an anchor is one of three
  show.set({ anchor: 'backwards' })
  // @ts-expect-error a part that does not exist
  items.set('id', { titel: 'x' })
  // @ts-expect-error a duration is a number
  items.set('id', { duration: '0:18' })
  // @ts-expect-error an item needs its id
  items.add([{ title: 'x' }], { after: null })
  // @ts-expect-error a place is always told
  columns.add([{ id: 'x' }])

  const at = { type: runOfShow, doc, origin: null }
  // @ts-expect-error no such command
  runCommand({ ...at, name: 'removeRows', args: { ids: [] } })
  // @ts-expect-error arguments of another command
  runCommand({ ...at, name: 'ungroup', args: { ids: ['x'] } })
  // @ts-expect-error a typo in an argument
  runCommand({ ...at, name: 'moveItems', args: { ids: ['x'], behind: null } })
  runCommand({ ...at, name: 'moveItems', args: { ids: ['x'], after: null } })

  // @ts-expect-error a table over the document types needs a line for each
  const views: { [T in DocumentTypeName]: string } = {}
  // @ts-expect-error and has none for what is not one
  const more: { [T in DocumentTypeName]?: string } = { 'run-of-shows': 'grid' }
  void [views, more]
}

test('types are found by name, and names of built-ins are not types', () => {
  expect(documentTypeNamed('run-of-show')).toBe(documentTypes['run-of-show'])
  for (const name of ['constructor', '__proto__', 'toString', '', 'Run-of-show']) {
    expect(documentTypeNamed(name)).toBeNull()
    expect(isDocumentTypeName(name)).toBe(false)
  }
})

test('a draft refuses what cannot be, loudly: it is a fault of the program', () => {
  const doc = new Y.Doc()
  seedDocument(runOfShow, doc, { show: null, content: 'blank', newId: createRng(2).uuid })
  const { items } = draftOf(doc, runOfShow.schema)
  const id = createRng(3).uuid()
  expect(() => items.add([{ id: 'row-1' }], { after: null })).toThrow('is not an id')
  items.add([{ id }], { after: null })
  expect(() => items.add([{ id }], { after: null })).toThrow('already has an item')
  expect(() => items.set(createRng(4).uuid(), {})).toThrow('has no item')
  expect(() => items.move([id], { after: createRng(4).uuid() })).toThrow('to stand behind')
  expect(() => items.set(id, Object.fromEntries([['titel', 'x']]))).toThrow('has no part titel')
})
