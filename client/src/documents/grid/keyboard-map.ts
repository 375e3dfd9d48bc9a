import type { Shortcut } from '../../ui/shortcuts'
import { type KeyPress, type UsualAction, usualAction } from './key-press'

/** What a key does in the grid while no cell is being edited. */
export type GridAction =
  | { readonly kind: 'move'; readonly across: number; readonly down: number; readonly extend: boolean }
  | { readonly kind: 'row-edge'; readonly to: 'first' | 'last'; readonly extend: boolean }
  | { readonly kind: 'grid-edge'; readonly to: 'first' | 'last'; readonly extend: boolean }
  | { readonly kind: 'page'; readonly direction: 1 | -1; readonly extend: boolean }
  | { readonly kind: 'jump'; readonly across: number; readonly down: number; readonly extend: boolean }
  | { readonly kind: 'step'; readonly step: 1 | -1 }
  | { readonly kind: 'edit' }
  /** Begin editing with what is being typed in place of the content; the key goes on to the editor. */
  | { readonly kind: 'type' }
  | { readonly kind: 'press' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'remove-rows' }
  | UsualAction
  | { readonly kind: 'find-next'; readonly direction: 1 | -1 }
  | { readonly kind: 'fill-or-duplicate' }
  | { readonly kind: 'insert-row'; readonly where: 'above' | 'below' }
  | { readonly kind: 'move-rows'; readonly direction: 'up' | 'down' }
  | { readonly kind: 'fold'; readonly folded: boolean }
  | { readonly kind: 'group' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'leave' }

/**
 * `null`: not the grid's business. Copy, cut and paste come as clipboard events
 * and are not here.
 */
export const actionFor = (press: KeyPress): GridAction | null => {
  const mod = press.ctrlKey || press.metaKey
  if (press.altKey) return mod ? null : altAction(press)
  return mod ? modAction(press) : plainAction(press)
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const plainAction = ({ key, shiftKey: extend }: KeyPress): GridAction | null => {
  const arrow = arrows[key]
  if (arrow) return { kind: 'move', across: arrow[0], down: arrow[1], extend }
  switch (key) {
    case 'Tab':
      return { kind: 'step', step: extend ? -1 : 1 }
    case 'Enter':
      return extend ? { kind: 'move', across: 0, down: -1, extend: false } : { kind: 'edit' }
    case 'F2':
      return { kind: 'edit' }
    case 'F3':
      return { kind: 'find-next', direction: extend ? -1 : 1 }
    case ' ':
      return { kind: 'press' }
    case 'Home':
      return { kind: 'row-edge', to: 'first', extend }
    case 'End':
      return { kind: 'row-edge', to: 'last', extend }
    case 'PageUp':
      return { kind: 'page', direction: -1, extend }
    case 'PageDown':
      return { kind: 'page', direction: 1, extend }
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' }
    case 'Escape':
      return { kind: 'leave' }
    // The list of keys, for the whole page.
    case '?':
      return null
    default:
      return isTyping(key) ? { kind: 'type' } : null
  }
}

const modAction = (press: KeyPress): GridAction | null => {
  const { key, shiftKey } = press
  const arrow = arrows[key]
  if (arrow) return { kind: 'jump', across: arrow[0], down: arrow[1], extend: shiftKey }
  switch (key) {
    case 'g':
    case 'G':
      return { kind: 'group' }
    case 'd':
    case 'D':
      return { kind: 'fill-or-duplicate' }
    case 'Enter':
      return { kind: 'insert-row', where: shiftKey ? 'above' : 'below' }
    case 'Home':
      return { kind: 'grid-edge', to: 'first', extend: shiftKey }
    case 'End':
      return { kind: 'grid-edge', to: 'last', extend: shiftKey }
    case 'Delete':
    case 'Backspace':
    case '-':
      return { kind: 'remove-rows' }
    default:
      return usualAction(press)
  }
}

const altAction = ({ key, shiftKey }: KeyPress): GridAction | null => {
  switch (key) {
    case 'Enter':
      return { kind: 'insert-row', where: shiftKey ? 'above' : 'below' }
    case 'ArrowUp':
      return { kind: 'move-rows', direction: 'up' }
    case 'ArrowDown':
      return { kind: 'move-rows', direction: 'down' }
    case 'ArrowLeft':
      return { kind: 'fold', folded: true }
    case 'ArrowRight':
      return { kind: 'fold', folded: false }
    case 's':
      return { kind: 'skip' }
    default:
      return null
  }
}

/** A character, or the start of one: a dead key or an input method. */
const isTyping = (key: string): boolean => [...key].length === 1 || key === 'Dead' || key === 'Process'

interface KeyGroup {
  readonly title: string
  readonly shortcuts: readonly Shortcut[]
}

/** What the keys do, for the list of keys. */
export const gridShortcuts: readonly [moving: KeyGroup, editing: KeyGroup, rows: KeyGroup] = [
  {
    title: 'Moving in the grid',
    shortcuts: [
      { keys: '↓', label: 'One cell; with Shift, more cells' },
      { keys: 'Mod+↓', label: 'To the last row; likewise up, left, right' },
      { keys: 'Tab', label: 'The next cell; with Shift, the one before' },
      { keys: 'Mod+Home', label: 'The first cell; Mod+End the last' },
      { keys: 'PageDown', label: 'One screen down' },
      { keys: 'Mod+A', label: 'Select everything' },
      { keys: 'Mod+F', label: 'Find; F3 goes to the next' },
    ],
  },
  {
    title: 'Editing cells',
    shortcuts: [
      { keys: 'Enter', label: 'Edit the cell; typing replaces it' },
      { keys: 'Esc', label: 'Leave the cell as it was' },
      { keys: 'Delete', label: 'Clear the selected cells' },
      { keys: 'Mod+C', label: 'Copy, also to a spreadsheet' },
      { keys: 'Mod+V', label: 'Paste, also from a spreadsheet' },
      { keys: 'Mod+Z', label: 'Undo your own edits; Mod+Y redo' },
      { keys: 'Mod+D', label: 'Fill down, or duplicate rows' },
    ],
  },
  {
    title: 'Rows',
    shortcuts: [
      { keys: 'Mod+Enter', label: 'New row below; with Shift above' },
      { keys: 'Alt+↑', label: 'Move up, into and out of groups' },
      { keys: 'Alt+↓', label: 'Move down' },
      { keys: 'Alt+←', label: 'Fold a group; Alt+→ unfold' },
      { keys: 'Mod+G', label: 'Group the selected rows' },
      { keys: 'Alt+S', label: 'Skip, or take back in' },
      { keys: 'Mod+Delete', label: 'Remove the selected rows' },
    ],
  },
]
