import { describe, expect, test } from 'bun:test'
import * as Y from 'yjs'
import { caretAt, indexOfCaret } from './caret'
import { shiftedIndex } from './text-binding'
import { createUndo } from './undo'

describe('a caret while others type', () => {
  test.each([
    ['in front of it', [{ insert: 'abc' }], 5, 8],
    ['behind it', [{ retain: 6 }, { insert: 'abc' }], 5, 5],
    ['right at it', [{ retain: 5 }, { insert: 'abc' }], 5, 5],
    ['taken away in front', [{ retain: 1 }, { delete: 2 }], 5, 3],
    ['taken away round it', [{ retain: 3 }, { delete: 4 }], 5, 3],
    ['replaced', [{ delete: 2 }, { insert: 'xyz' }], 5, 6],
  ] as const)('%s', (_name, delta, index, expected) => {
    expect(shiftedIndex(index, delta)).toBe(expected)
  })

  test('in presence it stays between the same characters', () => {
    const doc = new Y.Doc()
    const text = doc.getText('t')
    text.insert(0, 'look 1')
    const caret = caretAt(text, 4)
    text.insert(0, 'the ')
    expect(indexOfCaret(caret, text)).toBe(8)
    expect(indexOfCaret(caret, doc.getText('other'))).toBeNull()
    expect(indexOfCaret('{"nonsense":true}', text)).toBeNull()
    expect(indexOfCaret(null, text)).toBeNull()
  })
})

describe("undo of one's own edits", () => {
  const origin = { me: true }
  const setUp = () => {
    const doc = new Y.Doc()
    const text = doc.getText('t')
    const undo = createUndo({ doc, schema: {}, origin })
    const type = (what: string) => doc.transact(() => text.insert(text.length, what), origin)
    return { doc, text, undo, type }
  }

  test('typing is one step, a command is a step of its own', () => {
    const { text, undo, type } = setUp()
    type('a')
    type('b')
    undo.asOneStep(() => type('c'))
    type('d')
    undo.undo()
    expect(text.toString()).toBe('abc')
    undo.undo()
    expect(text.toString()).toBe('ab')
    undo.undo()
    expect(text.toString()).toBe('')
    undo.redo()
    expect(text.toString()).toBe('ab')
  })

  test("others' edits stay", () => {
    const { doc, text, undo, type } = setUp()
    type('mine')
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    other.getText('t').insert(0, 'theirs ')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'network')
    undo.undo()
    expect(text.toString()).toBe('theirs ')
    expect(undo.canUndo()).toBe(false)
  })

  test('what was begun and called off leaves nothing behind', () => {
    const { text, undo, type } = setUp()
    type('kept')
    const callOff = undo.begin()
    type(' one')
    undo.endStep()
    type(' two')
    callOff()
    expect(text.toString()).toBe('kept')
    expect(undo.canRedo()).toBe(false)
    expect(undo.canUndo()).toBe(true)
  })

  test('a step gives back where the selection was', () => {
    const { undo, type } = setUp()
    let selection = 'row 1'
    undo.remember({ capture: () => selection, restore: (kept) => (selection = String(kept)) })
    undo.asOneStep(() => type('a'))
    selection = 'row 9'
    undo.undo()
    expect(selection).toBe('row 1')
  })
})
