import { describe, expect, test } from 'bun:test'
import * as Y from 'yjs'
import { idOf, meet, origin, type Person, people } from '../../../test/people'
import { richTextAt, textAt } from '../../ydoc/place'
import { trashOf } from '../../ydoc/read'
import { DocumentUndoManager } from '../../ydoc/undo-manager'
import { problemsOf } from '../life'
import { runOfShow } from './index'
import { flatRows } from './rows'

const { schema } = runOfShow

/** Two people with the rows 1 to 5, `n` titled `Row n`. */
const two = (): [Person, Person] => {
  const [anna, ben] = people(2) as [Person, Person]
  anna.run('addItems', { items: [1, 2, 3, 4, 5].map((n) => ({ id: idOf(n), title: `Row ${n}` })), after: null })
  meet([anna, ben])
  return [anna, ben]
}

const orderOf = (person: Person): number[] => person.snapshot().items.map(({ id }) => Number(id.slice(-12)))
const firstColumn = (person: Person): string => person.snapshot().columns[0]?.id ?? ''

const agree = (anna: Person, ben: Person): void => {
  meet([anna, ben])
  expect(ben.snapshot()).toEqual(anna.snapshot())
  expect(problemsOf(runOfShow, anna.doc)).toEqual([])
}

describe('texts', () => {
  test('M2 two people type first into the same empty cell: both texts stay', () => {
    const [anna, ben] = two()
    const place = { list: 'items', id: idOf(1), part: 'cells', key: firstColumn(anna) }
    textAt(anna.doc, schema, place).insert(0, 'LX 2 ')
    textAt(ben.doc, schema, place).insert(0, 'follow ')
    agree(anna, ben)
    expect(['LX 2 follow ', 'follow LX 2 ']).toContain(anna.snapshot().items[0]?.cells[place.key] ?? '')
  })

  test('M2 two people type first into the same empty notes: both paragraphs stay', () => {
    const [anna, ben] = two()
    for (const [person, text] of [
      [anna, 'Ask the venue'],
      [ben, 'Confirmed'],
    ] as const) {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(text)])
      richTextAt(person.doc, schema, { list: 'items', id: idOf(1), part: 'notes' }).insert(0, [paragraph])
    }
    agree(anna, ben)
    const notes = JSON.stringify(anna.snapshot().items[0]?.notes)
    expect(notes).toContain('Ask the venue')
    expect(notes).toContain('Confirmed')
  })

  test('M2 a cell that came with its row and one that did not are both the same text for everybody', () => {
    const [anna, ben] = two()
    const key = firstColumn(anna)
    anna.run('addItems', { items: [{ id: idOf(6), cells: { [key]: 'LX 1' } }] })
    meet([anna, ben])
    for (const id of [idOf(5), idOf(6)]) {
      const place = { list: 'items', id, part: 'cells', key }
      textAt(anna.doc, schema, place).insert(0, 'A')
      textAt(ben.doc, schema, place).insert(0, 'B')
    }
    agree(anna, ben)
    expect(
      anna
        .snapshot()
        .items.slice(4)
        .map(({ cells }) => [...(cells[key] ?? '')].sort().join('')),
    ).toEqual(['AB', ' 1ABLX'])
  })

  test('M3 a command that sets a text keeps what somebody else types into it meanwhile', () => {
    const [anna, ben] = two()
    anna.run('changeItems', { changes: [{ id: idOf(1), title: 'Row 1, blackout' }] })
    textAt(ben.doc, schema, { list: 'items', id: idOf(1), part: 'title' }).insert(0, 'Film: ')
    agree(anna, ben)
    expect(anna.snapshot().items[0]?.title).toBe('Film: Row 1, blackout')
  })
})

describe('items', () => {
  test('M12 two people change different parts of one row: both stay', () => {
    const [anna, ben] = two()
    const [lx = '', snd = ''] = anna.snapshot().columns.map(({ id }) => id)
    anna.run('changeItems', { changes: [{ id: idOf(1), duration: 18_000, values: { [lx]: true } }] })
    ben.run('changeItems', { changes: [{ id: idOf(1), cue: 'LX 12', values: { [snd]: 'Yes' } }] })
    agree(anna, ben)
    expect(anna.snapshot().items[0]).toMatchObject({ duration: 18_000, cue: 'LX 12', values: { [lx]: true, [snd]: 'Yes' } })
  })

  test('M13 a row that is removed while somebody types into it comes back with what they typed', () => {
    const [anna, ben] = two()
    const cell = { list: 'items', id: idOf(2), part: 'cells', key: firstColumn(anna) }
    anna.run('removeItems', { ids: [idOf(2)] })
    textAt(ben.doc, schema, { list: 'items', id: idOf(2), part: 'title' }).insert(5, ': the coat')
    textAt(ben.doc, schema, cell).insert(0, 'LX 3')
    agree(anna, ben)
    expect(orderOf(anna)).toEqual([1, 3, 4, 5])
    expect(trashOf(anna.doc, schema).items.map(({ title }) => title)).toEqual(['Row 2: the coat'])
    anna.run('restoreItems', { ids: [idOf(2)] })
    agree(anna, ben)
    expect(ben.snapshot().items[1]).toMatchObject({ id: idOf(2), title: 'Row 2: the coat', cells: { [cell.key]: 'LX 3' } })
  })

  test('M13 undoing a removal brings the row back where it stood, with what others typed meanwhile', () => {
    const [anna, ben] = two()
    const undo = new Y.UndoManager(anna.doc, { trackedOrigins: new Set([origin]) })
    anna.run('removeItems', { ids: [idOf(2)] })
    textAt(ben.doc, schema, { list: 'items', id: idOf(2), part: 'title' }).insert(0, 'The ')
    meet([anna, ben])
    undo.undo()
    agree(anna, ben)
    expect(orderOf(anna)).toEqual([1, 2, 3, 4, 5])
    expect(anna.snapshot().items[1]?.title).toBe('The Row 2')
  })
})

describe('M11 undoing an addition', () => {
  const added = () => {
    const [anna, ben] = two()
    const undo = new DocumentUndoManager(anna.doc, schema, { captureTimeout: 0, trackedOrigins: new Set([origin]) })
    anna.run('addItems', { items: [{ id: idOf(6), title: 'Look' }, { id: idOf(7) }], after: idOf(1) })
    meet([anna, ben])
    return { anna, ben, undo }
  }

  test('keeps what somebody else types into it before that has arrived', () => {
    const { anna, ben, undo } = added()
    textAt(ben.doc, schema, { list: 'items', id: idOf(6), part: 'title' }).insert(4, ' 12, Mei')
    undo.undo()
    agree(anna, ben)
    expect(orderOf(ben)).toEqual([1, 2, 3, 4, 5])
    ben.run('restoreItems', { ids: [idOf(6)] })
    agree(anna, ben)
    expect(orderOf(anna)).toEqual([1, 6, 2, 3, 4, 5])
    expect(anna.snapshot().items[1]?.title).toBe('Look 12, Mei')
  })

  test('also when somebody else has moved it', () => {
    const { anna, ben, undo } = added()
    ben.run('moveItems', { ids: [idOf(6)], after: idOf(5) })
    meet([anna, ben])
    undo.undo()
    agree(anna, ben)
    expect(orderOf(ben)).toEqual([1, 2, 3, 4, 5])
    undo.redo()
    agree(anna, ben)
    expect(orderOf(ben)).toEqual([1, 7, 2, 3, 4, 5, 6])
  })

  test('is one step each way, as often as one likes', () => {
    const { anna, undo } = added()
    textAt(anna.doc, schema, { list: 'items', id: idOf(6), part: 'title' }).insert(0, 'x')
    anna.run('changeItems', { changes: [{ id: idOf(6), cue: 'L12' }] })
    for (let round = 0; round < 3; round++) {
      undo.undo()
      expect(anna.snapshot().items[1]).toMatchObject({ cue: '', title: 'xLook' })
      undo.undo()
      expect(orderOf(anna)).toEqual([1, 2, 3, 4, 5])
      undo.redo()
      expect(orderOf(anna)).toEqual([1, 6, 7, 2, 3, 4, 5])
      undo.redo()
      expect(anna.snapshot().items[1]).toMatchObject({ cue: 'L12', title: 'xLook' })
      expect(undo.canRedo()).toBe(false)
    }
  })
})

describe('order', () => {
  test('M4 two people move the same row to different places: it stands in one of them, once', () => {
    const [anna, ben] = two()
    anna.run('moveItems', { ids: [idOf(1)], after: idOf(5) })
    ben.run('moveItems', { ids: [idOf(1)], after: idOf(3) })
    agree(anna, ben)
    expect([
      [2, 3, 4, 5, 1],
      [2, 3, 1, 4, 5],
    ]).toContainEqual(orderOf(anna))
  })

  test('M4 two people swap the same rows in opposite ways: none is lost or doubled', () => {
    const [anna, ben] = two()
    anna.run('moveItems', { ids: [idOf(1), idOf(2)], after: idOf(5) })
    ben.run('moveItems', { ids: [idOf(5), idOf(1)], after: null })
    agree(anna, ben)
    expect(orderOf(anna).sort()).toEqual([1, 2, 3, 4, 5])
  })

  test('M5 blocks pasted by two people at one place stand one after the other', () => {
    const [anna, ben] = two()
    const block = (from: number) => Array.from({ length: 30 }, (_, i) => ({ id: idOf(from + i) }))
    anna.run('addItems', { items: block(100), after: idOf(2) })
    ben.run('addItems', { items: block(200), after: idOf(2) })
    agree(anna, ben)
    const middle = orderOf(anna).slice(2, -3)
    const [a, b] = [block(100), block(200)].map((rows) => rows.map(({ id }) => Number(id.slice(-12)))) as [number[], number[]]
    expect([
      [...a, ...b],
      [...b, ...a],
    ]).toContainEqual(middle)
  })

  test('M5 the same rows moved by two people to one place with others end with every row once, and room is left between them', () => {
    const [anna, ben] = two()
    anna.run('moveItems', { ids: [idOf(1), idOf(2)], after: idOf(4) })
    ben.run('moveItems', { ids: [idOf(1), idOf(3)], after: idOf(4) })
    agree(anna, ben)
    const [, , , last] = orderOf(anna)
    expect(orderOf(anna).sort()).toEqual([1, 2, 3, 4, 5])
    for (const [index, id] of orderOf(anna).entries()) anna.run('addItems', { items: [{ id: idOf(50 + index) }], after: idOf(id) })
    agree(anna, ben)
    expect(orderOf(anna).filter((_, index) => index % 2 === 1)).toEqual([50, 51, 52, 53, 54])
    expect(last).toBeDefined()
  })
})

describe('groups', () => {
  const group = { id: idOf(10), title: 'Collection' }
  const shown = (person: Person): string[] => flatRows(person.snapshot()).map(({ row, depth }) => `${'> '.repeat(depth)}${row.title}`)

  test('M10 rows put into a group while it is removed stand at the top level', () => {
    const [anna, ben] = two()
    anna.run('groupItems', { ids: [idOf(1), idOf(2)], group })
    meet([anna, ben])
    anna.run('removeItems', { ids: [group.id] })
    ben.run('moveItems', { ids: [idOf(4)], after: idOf(2) })
    agree(anna, ben)
    expect(shown(anna)).toEqual(['Row 4', 'Row 3', 'Row 5'])
    anna.run('restoreItems', { ids: [group.id, idOf(1), idOf(2)] })
    agree(anna, ben)
    expect(shown(ben)).toEqual(['Collection', '> Row 1', '> Row 2', '> Row 4', 'Row 3', 'Row 5'])
  })

  test('M10 one row put into two groups at once is in one of them', () => {
    const [anna, ben] = two()
    anna.run('groupItems', { ids: [idOf(1), idOf(2)], group })
    ben.run('groupItems', { ids: [idOf(2), idOf(3)], group: { id: idOf(11), title: 'Finale' } })
    agree(anna, ben)
    expect(
      shown(anna)
        .map((title) => title.replace('> ', ''))
        .sort(),
    ).toEqual(['Collection', 'Finale', 'Row 1', 'Row 2', 'Row 3', 'Row 4', 'Row 5'])
  })
})
