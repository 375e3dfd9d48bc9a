import { useMemo, useRef } from 'react'
import type { PaletteAction } from '../../ui/command-palette'
import type { MenuEntry } from '../../ui/menu'
import { actionsOfMenu } from '../../ui/menu-actions'
import { usePaletteGroup } from '../../ui/palette-actions'
import { useShortcutHelp } from '../../ui/shortcuts'
import { addLook, toggleStatus } from './lineup-commands'
import { type LineupLook, looks, lookTitles } from './lineup-head'
import type { LineupModel } from './lineup-model'
import { wallShortcuts } from './wall-keys'

export interface LineupHelpActions {
  readonly find: () => void
  readonly look: (look: LineupLook) => void
  /** What is done to the whole, as its menu has it. */
  readonly menu: readonly MenuEntry[]
}

interface Offered {
  readonly model: LineupModel
  readonly actions: LineupHelpActions
}

/** The lineup in the list of keys and in the command palette. */
export const useLineupHelp = (model: LineupModel, actions: LineupHelpActions) => {
  useShortcutHelp('The wall', wallShortcuts)
  const latest = useRef<Offered>({ model, actions })
  latest.current = { model, actions }
  usePaletteGroup(
    useMemo(
      () => ({
        label: 'Lineup',
        // Read when the palette opens: about the looks that are selected then.
        get actions() {
          return offered(latest.current)
        },
      }),
      [],
    ),
  )
}

const offered = ({ model, actions }: Offered): readonly PaletteAction[] => [
  { id: 'find', label: 'Find in the lineup', shortcut: 'Mod+F', onSelect: actions.find },
  ...(model.editable
    ? [
        { id: 'new-look', label: 'New look', shortcut: 'Mod+Enter', onSelect: () => void addLook(model) },
        { id: 'hold', label: 'Hold the selected looks', shortcut: 'Alt+H', onSelect: () => toggleStatus(model, 'held') },
        { id: 'cut', label: 'Cut the selected looks', shortcut: 'Alt+X', onSelect: () => toggleStatus(model, 'cut') },
      ]
    : []),
  ...looks.map((look) => ({ id: `look-${look}`, label: lookTitles[look], detail: 'view', onSelect: () => actions.look(look) })),
  ...actionsOfMenu(actions.menu),
]
