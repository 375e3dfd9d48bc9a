import type { Look } from '@fashionos/shared/documents/lineup/schema'
import type { Shortcut } from '../../ui/shortcuts'
import { type KeyPress, type UsualAction, usualAction } from '../grid/key-press'

/** What a key does on the wall. */
export type WallAction =
  | { readonly kind: 'move'; readonly direction: 'left' | 'right' | 'up' | 'down'; readonly extend: boolean }
  | { readonly kind: 'edge'; readonly to: 'first' | 'last'; readonly extend: boolean }
  | { readonly kind: 'carry'; readonly direction: 'left' | 'right' | 'up' | 'down' }
  | { readonly kind: 'jump'; readonly character: string }
  | { readonly kind: 'status'; readonly status: 'held' | 'cut' }
  | { readonly kind: 'find-next'; readonly direction: 1 | -1 }
  /** To the next look whose change does not hold. */
  | { readonly kind: 'trouble'; readonly direction: 1 | -1 }
  | { readonly kind: 'open' | 'remove' | 'add' | 'duplicate' | 'leave' }
  | UsualAction

const arrows: Readonly<Record<string, 'left' | 'right' | 'up' | 'down'>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** `null`: not the wall's business. */
export const wallActionFor = (press: KeyPress): WallAction | null => {
  const mod = press.ctrlKey || press.metaKey
  if (press.altKey) return mod ? null : altAction(press)
  return mod ? modAction(press) : plainAction(press)
}

const plainAction = ({ key, shiftKey: extend }: KeyPress): WallAction | null => {
  const direction = arrows[key]
  if (direction) return { kind: 'move', direction, extend }
  switch (key) {
    case 'Enter':
      return { kind: 'open' }
    case 'Home':
    case 'End':
      return { kind: 'edge', to: key === 'Home' ? 'first' : 'last', extend }
    case 'Delete':
    case 'Backspace':
      return { kind: 'remove' }
    case 'Escape':
      return { kind: 'leave' }
    case 'F3':
      return { kind: 'find-next', direction: extend ? -1 : 1 }
    case 'F8':
      return { kind: 'trouble', direction: extend ? -1 : 1 }
    default:
      return /^[\p{L}\p{N}.]$/u.test(key) ? { kind: 'jump', character: key } : null
  }
}

const modAction = (press: KeyPress): WallAction | null => {
  switch (press.key) {
    case 'd':
    case 'D':
      return { kind: 'duplicate' }
    case 'Enter':
      return { kind: 'add' }
    default:
      return usualAction(press)
  }
}

const altAction = ({ key }: KeyPress): WallAction | null => {
  const direction = arrows[key]
  if (direction) return { kind: 'carry', direction }
  if (key.toLowerCase() === 'h') return { kind: 'status', status: 'held' }
  return key.toLowerCase() === 'x' ? { kind: 'status', status: 'cut' } : null
}

/** The look a typed number means: the one that has it, else the first whose number begins with it. */
export const lookTyped = (looks: readonly Pick<Look, 'id' | 'number'>[], typed: string): string | null => {
  const wanted = typed.toLowerCase()
  const exact = looks.find(({ number }) => number.toLowerCase() === wanted)
  return (exact ?? looks.find(({ number }) => number.toLowerCase().startsWith(wanted)))?.id ?? null
}

/** What the keys do, for the list of keys. */
export const wallShortcuts: readonly Shortcut[] = [
  { keys: '→', label: 'The next look; likewise left, up, down; with Shift, more looks' },
  { keys: 'Enter', label: 'Open the look' },
  { keys: '1', label: 'Type a number to go to its look' },
  { keys: 'Alt+→', label: 'Move the selected looks one place later; Alt+← earlier' },
  { keys: 'Alt+↓', label: 'Move them one row later; Alt+↑ earlier' },
  { keys: 'Alt+H', label: 'Hold, or take back in' },
  { keys: 'Alt+X', label: 'Cut, or take back in' },
  { keys: 'Mod+Enter', label: 'New look behind the selected one' },
  { keys: 'Mod+D', label: 'Duplicate the selected looks' },
  { keys: 'Delete', label: 'Remove the selected looks' },
  { keys: 'Mod+Z', label: 'Undo your own edits; Mod+Y redo' },
  { keys: 'Mod+F', label: 'Find; F3 goes to the next' },
  { keys: 'F8', label: 'To the next change that does not hold; with Shift back' },
]
