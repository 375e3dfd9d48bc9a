import { useMemo, useRef } from 'react'
import { usePaletteGroup } from '../../ui/palette-actions'
import { useShortcutHelp } from '../../ui/shortcuts'
import { gridShortcuts } from '../grid/keyboard-map'
import { insertRow, toggleSkip } from './grid-commands'
import type { GridModel } from './grid-model'

export interface GridHelpActions {
  readonly find: () => void
  readonly open: () => void
  readonly print: () => void
}

const [moving, editing, rows] = gridShortcuts

/** The run of show in the list of keys and in the command palette. */
export const useGridHelp = (model: GridModel, actions: GridHelpActions) => {
  useShortcutHelp(moving.title, moving.shortcuts)
  useShortcutHelp(editing.title, editing.shortcuts)
  useShortcutHelp(rows.title, rows.shortcuts)
  const latest = useRef({ model, actions })
  latest.current = { model, actions }
  const { editable } = model
  usePaletteGroup(
    useMemo(
      () => ({
        label: 'Run of show',
        actions: [
          { id: 'find', label: 'Find in the run of show', shortcut: 'Mod+F', onSelect: () => latest.current.actions.find() },
          { id: 'print', label: 'Print or PDF', onSelect: () => latest.current.actions.print() },
          ...(editable
            ? [
                { id: 'new-row', label: 'New row', shortcut: 'Mod+Enter', onSelect: () => insertRow(latest.current.model, 'below') },
                {
                  id: 'new-group',
                  label: 'New group',
                  onSelect: () => insertRow(latest.current.model, 'below', { kind: 'group' as const }),
                },
                { id: 'skip', label: 'Skip the selected rows', shortcut: 'Alt+S', onSelect: () => toggleSkip(latest.current.model) },
                { id: 'import', label: 'Import a file', onSelect: () => latest.current.actions.open() },
              ]
            : []),
        ],
      }),
      [editable],
    ),
  )
}
