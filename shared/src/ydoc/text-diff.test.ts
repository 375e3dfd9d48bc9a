import { expect, test } from 'bun:test'
import fc from 'fast-check'
import * as Y from 'yjs'
import { setText, textChangeOf } from './text-diff'
import { plainJson, wellFormedText } from './well-formed'

test.each([
  ['', 'a', { at: 0, removed: 0, inserted: 'a' }],
  ['abc', 'abXc', { at: 2, removed: 0, inserted: 'X' }],
  ['abc', 'ac', { at: 1, removed: 1, inserted: '' }],
  ['aa', 'aaa', { at: 2, removed: 0, inserted: 'a' }],
  ['👠', '👡', { at: 0, removed: 2, inserted: '👡' }],
  ['x👠y', 'x👠👠y', { at: 3, removed: 0, inserted: '👠' }],
])('M3 %p becomes %p by its smallest difference', (before, after, change) => {
  expect(textChangeOf(before, after)).toEqual(change)
})

test('M3 equal texts are not written', () => {
  expect(textChangeOf('LX 12', 'LX 12')).toBeNull()
})

test('M3 the difference makes the text, and never cuts a surrogate pair', () => {
  const unicode = fc.string({ unit: fc.constantFrom('a', 'b', '👠', '👡', '🎤', 'é') })
  fc.assert(
    fc.property(unicode, unicode, (before, after) => {
      const change = textChangeOf(before, after)
      const parts = change ? [before.slice(0, change.at), change.inserted, before.slice(change.at + change.removed)] : [before]
      expect(parts.join('')).toBe(after)
      for (const part of parts) expect(wellFormedText(part)).toBe(part)
    }),
    { seed: 1, numRuns: 500 },
  )
})

test('M3 two people who set different ends of one text both keep their change', () => {
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  a.getText('t').insert(0, 'LX 12 on Anna')
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
  setText(a.getText('t'), 'LX 14 on Anna')
  setText(b.getText('t'), 'LX 12 on Anna and Mei')
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
  expect(a.getText('t').toString()).toBe('LX 14 on Anna and Mei')
  expect(b.getText('t').toString()).toBe('LX 14 on Anna and Mei')
})

test('what is written is what everybody reads: halves of pairs, −0 and undefined members do not survive', () => {
  expect(plainJson({ a: 'x\ud83d', b: -0, c: undefined, d: [1, 'ok'] })).toEqual({ a: 'x\ufffd', b: 0, d: [1, 'ok'] })
  expect(Object.is((plainJson([-0]) as number[])[0], 0)).toBe(true)
})

test.each([[Number.NaN], [undefined], [() => 1], [new Date(0)], [new Map()], [Symbol('x')], [10n]])('%p is not plain JSON', (value) => {
  expect(plainJson(value)).toBeUndefined()
  expect(plainJson([value])).toBeUndefined()
})

test('a cycle is not plain JSON', () => {
  const cycle: { self?: unknown } = {}
  cycle.self = cycle
  expect(plainJson(cycle)).toBeUndefined()
})
