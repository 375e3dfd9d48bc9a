import { useMemo, useRef } from 'react'
import type { PaletteAction } from '../../ui/command-palette'
import type { MenuEntry } from '../../ui/menu'
import { actionsOfMenu } from '../../ui/menu-actions'
import { usePaletteGroup } from '../../ui/palette-actions'
import { useShortcutHelp } from '../../ui/shortcuts'
import { gridShortcuts } from '../grid/keyboard-map'
import { insertRow, toggleSkip } from './grid-commands'
import type { GridModel } from './grid-model'

export interface GridHelpActions {
  readonly find: () => void
  readonly look: (look: 'list' | 'timeline') => void
  /** What is done to the whole, as its menu has it. */
  readonly menu: readonly MenuEntry[]
}

const [moving, editing, rows] = gridShortcuts

interface Offered {
  readonly model: GridModel
  readonly actions: GridHelpActions
}

/** The run of show in the list of keys and in the command palette. */
export const useGridHelp = (model: GridModel, actions: GridHelpActions) => {
  useShortcutHelp(moving.title, moving.shortcuts)
  useShortcutHelp(editing.title, editing.shortcuts)
  useShortcutHelp(rows.title, rows.shortcuts)
  const latest = useRef<Offered>({ model, actions })
  latest.current = { model, actions }
  usePaletteGroup(
    useMemo(
      () => ({
        label: 'Run of show',
        // Read when the palette opens: about the rows that are selected then.
        get actions() {
          return offered(latest.current)
        },
      }),
      [],
    ),
  )
}

const offered = ({ model, actions }: Offered): readonly PaletteAction[] => [
  { id: 'find', label: 'Find in the run of show', shortcut: 'Mod+F', onSelect: actions.find },
  ...(model.editable
    ? [
        { id: 'new-row', label: 'New row', shortcut: 'Mod+Enter', onSelect: () => insertRow(model, 'below') },
        { id: 'new-group', label: 'New group', onSelect: () => insertRow(model, 'below', { kind: 'group' as const }) },
        { id: 'skip', label: 'Skip the selected rows', shortcut: 'Alt+S', onSelect: () => toggleSkip(model) },
      ]
    : []),
  { id: 'look-list', label: 'Rows', detail: 'view', keywords: ['grid', 'list'], onSelect: () => actions.look('list') },
  { id: 'look-timeline', label: 'Timeline', detail: 'view', onSelect: () => actions.look('timeline') },
  ...actionsOfMenu(actions.menu),
]
