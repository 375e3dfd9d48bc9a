import { describe, expect, test } from 'bun:test'
import type { KeyPress } from './key-press'
import { actionFor } from './keyboard-map'

const press = (keys: string): KeyPress => {
  const parts = keys.split('+')
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  }
}
const kindOf = (keys: string) => actionFor(press(keys))?.kind ?? null

describe('the keys of the grid', () => {
  test.each([
    ['ArrowDown', { kind: 'move', across: 0, down: 1, extend: false }],
    ['Shift+ArrowLeft', { kind: 'move', across: -1, down: 0, extend: true }],
    ['Ctrl+ArrowUp', { kind: 'jump', across: 0, down: -1, extend: false }],
    ['Meta+Shift+ArrowRight', { kind: 'jump', across: 1, down: 0, extend: true }],
    ['Shift+Tab', { kind: 'step', step: -1 }],
    ['Shift+Enter', { kind: 'move', across: 0, down: -1, extend: false }],
    ['Ctrl+Shift+Enter', { kind: 'insert-row', where: 'above' }],
    ['Alt+Enter', { kind: 'insert-row', where: 'below' }],
    ['Alt+ArrowUp', { kind: 'move-rows', direction: 'up' }],
  ] as const)('%s', (keys, action) => {
    expect(actionFor(press(keys))).toEqual(action)
  })

  test('a character begins an edit, whatever the keyboard makes it from', () => {
    for (const key of ['a', 'É', '7', '𝄞', 'Dead', 'Process']) expect(kindOf(key)).toBe('type')
  })

  test('keys with Ctrl and ⌘ do the same', () => {
    for (const key of ['z', 'y', 'd', 'f', 'a', 'g']) expect(kindOf(`Ctrl+${key}`)).toBe(kindOf(`Meta+${key}`))
    expect(kindOf('Ctrl+Shift+z')).toBe('redo')
  })

  test('what is not for the grid is left to the browser and the clipboard', () => {
    for (const keys of ['Ctrl+c', 'Ctrl+x', 'Ctrl+v', 'Ctrl+r', 'Ctrl+Alt+ArrowUp', 'Shift', 'F5', 'AltGraph'])
      expect(kindOf(keys)).toBeNull()
  })
})
