import { expect, test } from 'bun:test'
import { minute, second } from '@fashionos/shared/time'
import { actionOf, keyHelp, panels } from './keys'

const pressed = (key: string, parts: Partial<Parameters<typeof actionOf>[0]> = {}) =>
  actionOf({ key, code: '', repeat: false, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...parts })

test('Space is GO, once however long it is held', () => {
  expect(pressed(' ')).toEqual({ kind: 'go' })
  expect(pressed('Unidentified', { code: 'Space' })).toEqual({ kind: 'go' })
  expect(pressed(' ', { repeat: true })).toBeNull()
})

test('no combination of Space is GO: they are the browser’s, the window manager’s or a slip', () => {
  for (const part of ['shiftKey', 'altKey', 'ctrlKey', 'metaKey'] as const) expect(pressed(' ', { [part]: true })).toBeNull()
})

test('a key that repeats says its call once, whichever it is', () => {
  for (const key of ['s', 'h', 'x', 'e', 'b', 'ArrowUp', 'ArrowDown', '+', '-']) expect(pressed(key, { repeat: true })).toBeNull()
})

test('arrows give and take time: ten seconds, with Shift thirty, with Alt a minute', () => {
  expect(pressed('ArrowUp')).toEqual({ kind: 'time', by: 10 * second })
  expect(pressed('ArrowDown', { shiftKey: true })).toEqual({ kind: 'time', by: -30 * second })
  expect(pressed('ArrowUp', { altKey: true })).toEqual({ kind: 'time', by: minute })
})

test('letters mean the same in capitals, and nothing with Ctrl or ⌘', () => {
  expect(pressed('H')).toEqual(pressed('h'))
  expect(pressed('j', { ctrlKey: true })).toBeNull()
  expect(pressed('e', { metaKey: true })).toBeNull()
  expect(pressed('q')).toBeNull()
})

test('the help lists every panel’s key and no key twice', () => {
  const listed = keyHelp.flatMap(({ shortcuts }) => shortcuts.map(({ keys }) => keys))
  expect(new Set(listed).size).toBe(listed.length)
  const reached = listed.flatMap((keys) => {
    const action = pressed(keys)
    return action?.kind === 'panel' ? [action.panel] : []
  })
  expect(reached.toSorted()).toEqual(panels.filter((panel) => panel !== 'more').toSorted())
})
