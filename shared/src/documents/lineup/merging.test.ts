import { describe, expect, test } from 'bun:test'
import * as Y from 'yjs'
import { read } from '../../ydoc/read'
import { DocumentUndoManager } from '../../ydoc/undo-manager'
import { copyDocument, problemsOf } from '../life'
import { runCommands } from '../run-command'
import { lineup } from './index'
import { blank, idOf, lookOf, modelOf, pieceOf, sectionOf } from './lineup.fixture'
import { looksInOrder } from './order'
import { changesOf } from './quick-changes'
import { type Lineup, schema } from './schema'

const origin = Symbol('person')

const start: Lineup = {
  ...blank(),
  sections: [sectionOf(91), sectionOf(92)],
  looks: [1, 2, 3, 4, 5, 6].map((n) => lookOf(n, { section: idOf(n < 4 ? 91 : 92), model: idOf(50 + n) })),
  models: [1, 2, 3, 4, 5, 6].map((n) => modelOf(50 + n)),
  pieces: [pieceOf(71, [idOf(1)])],
}

interface Person {
  readonly doc: Y.Doc
  run(name: string, args: unknown): void
  lineup(): Lineup
  order(): string[]
}

const two = (): [Person, Person] => {
  const first = new Y.Doc()
  first.clientID = 900
  copyDocument(lineup, first, start)
  const personOf = (clientID: number): Person => {
    const doc = new Y.Doc()
    doc.clientID = clientID
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(first))
    return {
      doc,
      run: (name, args) => {
        const result = runCommands({ type: lineup, doc, origin, edits: [{ name, args }] })
        if (!result.ok) throw new Error(result.reason.reason)
      },
      lineup: () => read(doc, schema),
      order: () => looksInOrder(read(doc, schema)).map(({ number }) => number),
    }
  }
  return [personOf(1), personOf(2)]
}

const agree = (anna: Person, ben: Person): Lineup => {
  const [a, b] = [Y.encodeStateAsUpdate(anna.doc), Y.encodeStateAsUpdate(ben.doc)]
  Y.applyUpdate(anna.doc, b)
  Y.applyUpdate(ben.doc, a)
  expect(ben.lineup()).toEqual(anna.lineup())
  expect(problemsOf(lineup, anna.doc)).toEqual([])
  expect(anna.order().length).toBe(anna.lineup().looks.length)
  return anna.lineup()
}

describe('two people at once', () => {
  test('M4 move the same look to two sections: it is in one of them, once, and everybody sees the same', () => {
    const [anna, ben] = two()
    anna.run('moveLooks', { ids: [idOf(2)], after: idOf(5) })
    ben.run('moveLooks', { ids: [idOf(2)], after: null, section: null })
    agree(anna, ben)
    expect(anna.order().filter((number) => number === '2').length).toBe(1)
    expect([
      ['2', '1', '3', '4', '5', '6'],
      ['1', '3', '4', '5', '2', '6'],
    ]).toContainEqual(anna.order())
  })

  test('M5 move blocks to the same place: each stays together', () => {
    const [anna, ben] = two()
    anna.run('moveLooks', { ids: [idOf(1), idOf(2)], after: idOf(5) })
    ben.run('moveLooks', { ids: [idOf(4), idOf(3)], after: idOf(5) })
    agree(anna, ben)
    expect(anna.order().join('')).toMatch(/^5(1243|4312)6$/)
  })

  test('swap the same two models: they are swapped once', () => {
    const [anna, ben] = two()
    anna.run('swapModels', { look: idOf(1), with: idOf(2) })
    ben.run('swapModels', { look: idOf(2), with: idOf(1) })
    const merged = agree(anna, ben)
    expect(merged.looks.slice(0, 2).map(({ model }) => model)).toEqual([idOf(52), idOf(51)])
  })

  test('swap one look with two others: every look has a model, and one who has two in a row is told of', () => {
    const [anna, ben] = two()
    anna.run('swapModels', { look: idOf(1), with: idOf(2) })
    ben.run('swapModels', { look: idOf(2), with: idOf(3) })
    const merged = agree(anna, ben)
    expect(merged.looks.every(({ model }) => model !== null)).toBe(true)
    expect(
      changesOf(merged).all.some(({ kind, id, tone, to }) => kind === 'model' && id === idOf(52) && tone === 'impossible' && !to.finale),
    ).toBe(true)
  })

  test('M12 cut a look and change its title, move it and give it to somebody: all of it holds', () => {
    const [anna, ben] = two()
    anna.run('setStatus', { ids: [idOf(3)], status: 'cut' })
    anna.run('moveLooks', { ids: [idOf(3)], after: idOf(6) })
    ben.run('changeLooks', { changes: [{ id: idOf(3), title: 'Cape' }] })
    ben.run('assignModel', { ids: [idOf(3)], model: idOf(54) })
    const merged = agree(anna, ben)
    expect(merged.looks.find(({ id }) => id === idOf(3))).toMatchObject({
      status: 'cut',
      title: 'Cape',
      model: idOf(54),
      section: idOf(92),
      number: '3',
    })
  })

  test('M10 remove a section and add a look to it: the look is not hidden', () => {
    const [anna, ben] = two()
    anna.run('removeSections', { ids: [idOf(92)] })
    ben.run('addLooks', { looks: [{ id: idOf(7), number: '7' }], after: idOf(5) })
    agree(anna, ben)
    expect(anna.order()).toEqual(['7', '1', '2', '3'])
  })

  test('give one piece to two looks, and cast two models for one: both stay', () => {
    const [anna, ben] = two()
    anna.run('changePieces', { changes: [{ id: idOf(71), looks: { [idOf(2)]: true } }] })
    ben.run('setPieceLooks', { id: idOf(71), looks: [idOf(1), idOf(3)] })
    anna.run('setCasting', { look: idOf(1), model: idOf(52), casting: 'option' })
    ben.run('setCasting', { look: idOf(1), model: idOf(53), casting: 'confirmed' })
    const merged = agree(anna, ben)
    expect(Object.keys(merged.pieces[0]?.looks ?? {}).sort()).toEqual([idOf(1), idOf(2), idOf(3)])
    expect(merged.looks[0]?.casting).toEqual({ [idOf(52)]: 'option', [idOf(53)]: 'confirmed' })
  })

  test('remove a model and give them a look: the look has nobody until the model is restored', () => {
    const [anna, ben] = two()
    anna.run('removeModels', { ids: [idOf(55)] })
    ben.run('assignModel', { ids: [idOf(1)], model: idOf(55) })
    agree(anna, ben)
    anna.run('restoreModels', { ids: [idOf(55)] })
    expect(agree(anna, ben).looks[0]?.model).toBe(idOf(55))
  })

  test('M11 somebody’s undo of a swap leaves what the other one did', () => {
    const [anna, ben] = two()
    const undo = new DocumentUndoManager(anna.doc, schema, { captureTimeout: 0, trackedOrigins: new Set([origin]) })
    anna.run('swapModels', { look: idOf(1), with: idOf(2) })
    ben.run('moveLooks', { ids: [idOf(1)], after: idOf(3) })
    agree(anna, ben)
    undo.undo()
    const merged = agree(anna, ben)
    expect(anna.order()).toEqual(['2', '3', '1', '4', '5', '6'])
    expect(merged.looks.find(({ id }) => id === idOf(1))?.model).toBe(idOf(51))
  })
})
