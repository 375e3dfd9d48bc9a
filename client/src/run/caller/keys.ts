import { minute, second } from '@fashionos/shared/time'
import type { Shortcut } from '../../ui/shortcuts'

/** What a key of the caller's desk does. */
export type KeyAction =
  | { readonly kind: 'go' | 'standby' | 'hold' | 'skip' | 'accept' | 'later' | 'back' | 'end' | 'leave' }
  /** ms; negative: cut. */
  | { readonly kind: 'time'; readonly by: number }
  | { readonly kind: 'panel'; readonly panel: Panel }

export const panels = ['jump', 'float', 'message', 'leads', 'hand-over', 'more', 'keys'] as const
export type Panel = (typeof panels)[number]

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'repeat' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

const letters: Readonly<Record<string, KeyAction>> = {
  s: { kind: 'standby' },
  h: { kind: 'hold' },
  x: { kind: 'skip' },
  a: { kind: 'accept' },
  l: { kind: 'later' },
  b: { kind: 'back' },
  e: { kind: 'end' },
  j: { kind: 'panel', panel: 'jump' },
  f: { kind: 'panel', panel: 'float' },
  m: { kind: 'panel', panel: 'message' },
  d: { kind: 'panel', panel: 'leads' },
  o: { kind: 'panel', panel: 'hand-over' },
  '?': { kind: 'panel', panel: 'keys' },
  Escape: { kind: 'leave' },
  '+': { kind: 'time', by: 10 * second },
  '-': { kind: 'time', by: -10 * second },
  '−': { kind: 'time', by: -10 * second },
}

/**
 * What a key press is. A key held down says one thing once, however long it
 * repeats; a combination with Ctrl or ⌘ is the browser's. Arrows, not brackets:
 * they stand on every keyboard in the world without Alt Gr.
 */
export const actionOf = (event: Pressed): KeyAction | null => {
  if (event.repeat || event.ctrlKey || event.metaKey) return null
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') return { kind: 'time', by: (event.key === 'ArrowUp' ? 1 : -1) * stepOf(event) }
  if (event.altKey) return null
  if (isSpace(event)) return event.shiftKey ? null : { kind: 'go' }
  return letters[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null
}

export const isSpace = ({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): boolean => key === ' ' || code === 'Space'

const stepOf = ({ shiftKey, altKey }: Pressed): number => {
  if (altKey) return minute
  return shiftKey ? 30 * second : 10 * second
}

/** The whole keyboard, as the help shows it. */
export const keyHelp: readonly { readonly title: string; readonly shortcuts: readonly Shortcut[] }[] = [
  {
    title: 'Call',
    shortcuts: [
      { keys: 'Space', label: 'GO' },
      { keys: 'S', label: 'Standby for the next item' },
      { keys: 'B', label: 'Back to the item before, just after GO' },
      { keys: 'H', label: 'Hold, resume' },
    ],
  },
  {
    title: 'Time of the running item',
    shortcuts: [
      { keys: '↑', label: 'Add 0:10' },
      { keys: '↓', label: 'Cut 0:10' },
      { keys: 'Shift+↑', label: 'Add 0:30' },
      { keys: 'Shift+↓', label: 'Cut 0:30' },
      { keys: 'Alt+↑', label: 'Add 1:00' },
      { keys: 'Alt+↓', label: 'Cut 1:00' },
    ],
  },
  {
    title: 'Order',
    shortcuts: [
      { keys: 'J', label: 'Jump to an item' },
      { keys: 'X', label: 'Skip the next item' },
      { keys: 'F', label: 'Take a float' },
      { keys: 'E', label: 'End' },
    ],
  },
  {
    title: 'People and plan',
    shortcuts: [
      { keys: 'M', label: 'Message' },
      { keys: 'D', label: 'Lead times of departments' },
      { keys: 'O', label: 'Hand over' },
      { keys: 'A', label: 'Accept a change of the running item' },
      { keys: 'L', label: 'Leave that change for later' },
    ],
  },
  {
    title: 'Questions and lists',
    shortcuts: [
      { keys: 'Enter', label: 'Do what is asked' },
      { keys: 'Esc', label: 'Leave it, close' },
      { keys: '?', label: 'This list' },
    ],
  },
]
