import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

/** Shown in the list of keys. */
export const inboxShortcuts = [
  { keys: 'J', label: 'The next one; K the one before' },
  { keys: 'Enter', label: 'Open it, which is reading it' },
  { keys: 'U', label: 'Read, or unread again' },
] as const

const rowsIn = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-row]')]

/** Goes from row to row, wherever the focus is in the list. */
export const walkRows = (
  event: Pick<KeyboardEvent | globalThis.KeyboardEvent, 'key' | 'preventDefault'>,
  list: HTMLElement | null,
): void => {
  const step = steps[event.key]
  if (step === undefined || !list) return
  const rows = rowsIn(list)
  const at = rows.findIndex((row) => row.closest('li')?.contains(document.activeElement))
  const next = at < 0 ? rows[0] : rows[at + step]
  if (!next) return
  event.preventDefault()
  next.focus()
  next.closest('li')?.scrollIntoView({ block: 'nearest' })
}

/** The id of the row the focus is in. */
export const focusedRow = (): string | null => document.activeElement?.closest<HTMLElement>('[data-told]')?.dataset.told ?? null
