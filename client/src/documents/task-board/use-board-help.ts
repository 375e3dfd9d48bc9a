import { useMemo, useRef } from 'react'
import type { PaletteAction } from '../../ui/command-palette'
import type { MenuEntry } from '../../ui/menu'
import { actionsOfMenu } from '../../ui/menu-actions'
import { usePaletteGroup } from '../../ui/palette-actions'
import { useShortcutHelp } from '../../ui/shortcuts'
import type { BoardModel } from './board-model'
import { type Look, looks, lookTitles } from './look'

interface Offered {
  readonly model: BoardModel
  readonly onNewTask: () => void
  readonly onLook: (look: Look) => void
  /** What is done to the whole, as its menu has it. */
  readonly menu: readonly MenuEntry[]
}

const cards = [
  { keys: '↓', label: 'The next card; with Shift, more cards' },
  { keys: '→', label: 'The column beside' },
  { keys: 'Enter', label: 'Open the task' },
  { keys: 'Space', label: 'Pick one more, or one less' },
  { keys: 'Alt+↓', label: 'Move down; likewise up' },
  { keys: 'Alt+→', label: 'Move to the column beside; likewise left' },
  { keys: 'N', label: 'New task below' },
  { keys: 'D', label: 'Done, or open again' },
  { keys: 'Mod+D', label: 'Duplicate' },
  { keys: 'Delete', label: 'Remove the picked tasks' },
  { keys: 'Mod+Z', label: 'Undo your own edits; Mod+Y redo' },
]

const list = [
  { keys: '↓', label: 'One cell; likewise up, left, right' },
  { keys: 'Enter', label: 'Edit the cell; typing replaces it' },
  { keys: 'Shift+↓', label: 'Pick more rows; Mod+A all' },
  { keys: 'Mod+V', label: 'Paste rows, also from a spreadsheet' },
  { keys: 'Mod+Enter', label: 'New task below' },
  { keys: 'Alt+Enter', label: 'Open the task' },
]

const calendar = [
  { keys: '↓', label: 'Another day; PageDown another month' },
  { keys: 'Alt+→', label: 'Due a day later; Alt+↓ a week later' },
  { keys: '+', label: 'Timeline: larger; − smaller' },
]

/** The task board in the list of keys and in the command palette. */
export const useBoardHelp = (board: Offered): void => {
  useShortcutHelp('Cards of the board', cards)
  useShortcutHelp('List of tasks', list)
  useShortcutHelp('Calendar and timeline', calendar)
  const latest = useRef(board)
  latest.current = board
  usePaletteGroup(
    useMemo(
      () => ({
        label: 'Task board',
        // Read when the palette opens: about the board as it is then.
        get actions() {
          return offered(latest.current)
        },
      }),
      [],
    ),
  )
}

const offered = ({ model, onNewTask, onLook, menu }: Offered): readonly PaletteAction[] => [
  ...(model.editable ? [{ id: 'new-task', label: 'New task', onSelect: onNewTask }] : []),
  ...looks.map((look) => ({
    id: `look-${look}`,
    label: `Tasks as ${lookTitles[look].toLowerCase()}`,
    detail: 'view',
    onSelect: () => onLook(look),
  })),
  ...actionsOfMenu(menu),
]
