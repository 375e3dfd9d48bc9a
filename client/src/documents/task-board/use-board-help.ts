import { useMemo, useRef } from 'react'
import { usePaletteGroup } from '../../ui/palette-actions'
import { useShortcutHelp } from '../../ui/shortcuts'
import type { BoardModel } from './board-model'
import type { BoardDialog } from './dialogs'
import { type Look, looks, lookTitles } from './look'

interface Actions {
  readonly model: BoardModel
  readonly onNewTask: () => void
  readonly onLook: (look: Look) => void
  readonly onDialog: (dialog: BoardDialog) => void
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
export const useBoardHelp = (actions: Actions): void => {
  useShortcutHelp('Cards of the board', cards)
  useShortcutHelp('List of tasks', list)
  useShortcutHelp('Calendar and timeline', calendar)
  const latest = useRef(actions)
  latest.current = actions
  const { editable } = actions.model
  usePaletteGroup(
    useMemo(
      () => ({
        label: 'Task board',
        actions: [
          ...looks.map((look) => ({
            id: `look-${look}`,
            label: `Tasks as ${lookTitles[look].toLowerCase()}`,
            onSelect: () => latest.current.onLook(look),
          })),
          { id: 'print', label: 'Print or PDF', onSelect: () => latest.current.onDialog({ kind: 'print' }) },
          ...(editable
            ? [
                { id: 'new-task', label: 'New task', onSelect: () => latest.current.onNewTask() },
                { id: 'templates', label: 'Task templates', onSelect: () => latest.current.onDialog({ kind: 'templates' }) },
              ]
            : []),
        ],
      }),
      [editable],
    ),
  )
}
