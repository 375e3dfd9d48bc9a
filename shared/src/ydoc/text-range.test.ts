import { describe, expect, test } from 'bun:test'
import * as Y from 'yjs'
import { findRange, type StoredRange, storeRange } from './text-range'

const textWith = (words: string) => {
  const doc = new Y.Doc()
  const text = doc.getText('t')
  text.insert(0, words)
  return text
}

const kept = (text: Y.Text | Y.XmlFragment, from: number, to: number): StoredRange => {
  const stored = storeRange(text, { from, to }, 500)
  if (!stored) throw new Error('There is nothing in the range.')
  return stored
}

const wordsAt = (text: Y.Text, stored: StoredRange): string | null => {
  const range = findRange(text, stored)
  return range && text.toString().slice(range.from, range.to)
}

describe('C7 a range of plain text', () => {
  test('goes with its characters, and what is typed beside it stays outside', () => {
    const text = textWith('Cue LX 12 on the drum')
    const stored = kept(text, 4, 9)
    expect(stored.quote).toBe('LX 12')
    text.insert(0, 'Then: ')
    expect(wordsAt(text, stored)).toBe('LX 12')
    text.insert(text.toString().indexOf('LX 12') + 5, '!')
    expect(wordsAt(text, stored)).toBe('LX 12')
  })

  test('is what is left of it when some of it is deleted or written into', () => {
    const text = textWith('Cue LX 12 on the drum')
    const stored = kept(text, 4, 9)
    text.delete(4, 3)
    expect(wordsAt(text, stored)).toBe('12')
    text.insert(5, 'x')
    expect(wordsAt(text, stored)).toBe('1x2')
  })

  test('is gone with the last of its characters, and there again when they are written again', () => {
    const text = textWith('Cue LX 12 on the drum')
    const stored = kept(text, 4, 9)
    text.delete(4, 5)
    expect(findRange(text, stored)).toBeNull()
    text.insert(0, 'LX 12 ')
    expect(wordsAt(text, stored)).toBe('LX 12')
  })

  test('of nothing, or of space, is none', () => {
    const text = textWith('a  b')
    expect(storeRange(text, { from: 1, to: 1 }, 500)).toBeNull()
    expect(storeRange(text, { from: 1, to: 3 }, 500)).toBeNull()
  })

  test('keeps so many characters and no more', () => {
    expect(storeRange(textWith('x'.repeat(900)), { from: 0, to: 900 }, 500)?.quote).toHaveLength(500)
  })

  test('that is no position at all goes by its characters', () => {
    const text = textWith('LX 12')
    expect(findRange(text, { start: '////', end: 'AAAA', quote: 'LX 12' })).toEqual({ from: 0, to: 5 })
    expect(findRange(text, { start: '////', end: '', quote: 'LX 13' })).toBeNull()
  })

  test('merges: two people type at both ends while a third comments', () => {
    const text = textWith('The finale runs long')
    const stored = kept(text, 4, 10)
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(text.doc as Y.Doc))
    other.getText('t').insert(0, 'No: ')
    text.insert(text.length, ' again')
    Y.applyUpdate(text.doc as Y.Doc, Y.encodeStateAsUpdate(other))
    expect(wordsAt(text, stored)).toBe('finale')
  })
})

test('C7 a range of formatted text spans its runs, marks or not', () => {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment('f')
  const [one, two] = [new Y.XmlElement('paragraph'), new Y.XmlElement('paragraph')]
  fragment.insert(0, [one, two])
  const run = new Y.XmlText()
  one.insert(0, [run])
  run.insert(0, 'House ')
  run.insert(6, 'open', { bold: {} })
  two.insert(0, [new Y.XmlText('at seven')])
  const stored = kept(fragment, 6, 13)
  expect(stored.quote).toBe('open\nat')
  run.insert(0, 'The ')
  expect(findRange(fragment, stored)).toEqual({ from: 10, to: 17 })
  fragment.delete(0, 2)
  expect(findRange(fragment, stored)).toBeNull()
})
