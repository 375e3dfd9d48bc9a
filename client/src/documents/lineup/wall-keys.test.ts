import { expect, test } from 'bun:test'
import type { KeyPress } from '../grid/key-press'
import { lookTyped, wallActionFor } from './wall-keys'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

test('arrows move the selection, with Alt the looks', () => {
  expect(wallActionFor(press('ArrowRight'))).toEqual({ kind: 'move', direction: 'right', extend: false })
  expect(wallActionFor(press('ArrowUp', { shiftKey: true }))).toEqual({ kind: 'move', direction: 'up', extend: true })
  expect(wallActionFor(press('ArrowDown', { altKey: true }))).toEqual({ kind: 'carry', direction: 'down' })
})

test('letters and digits jump to a number; what the browser needs is left alone', () => {
  expect(wallActionFor(press('1'))).toEqual({ kind: 'jump', character: '1' })
  expect(wallActionFor(press('?'))).toBeNull()
  expect(wallActionFor(press('Tab'))).toBeNull()
  expect(wallActionFor(press('r', { ctrlKey: true }))).toBeNull()
  expect(wallActionFor(press('Z', { metaKey: true, shiftKey: true }))).toEqual({ kind: 'redo' })
})

test('a typed number is the look that has it, else the first that begins with it', () => {
  const looks = ['14', '1', '14A', '2'].map((number) => ({ id: `id ${number}`, number }))
  expect(lookTyped(looks, '1')).toBe('id 1')
  expect(lookTyped(looks, '14a')).toBe('id 14A')
  expect(lookTyped(looks.slice(2), '1')).toBe('id 14A')
  expect(lookTyped(looks, '9')).toBeNull()
})
