import { useMemo, useRef } from 'react'
import { usePaletteGroup } from '../../ui/palette-actions'
import { useShortcutHelp } from '../../ui/shortcuts'
import { addLook, addSection, toggleStatus } from './lineup-commands'
import type { LineupModel } from './lineup-model'
import { wallShortcuts } from './wall-keys'

export interface LineupHelpActions {
  readonly find: () => void
  readonly import: () => void
}

/** The lineup in the list of keys and in the command palette. */
export const useLineupHelp = (model: LineupModel, actions: LineupHelpActions) => {
  useShortcutHelp('The wall', wallShortcuts)
  const latest = useRef({ model, actions })
  latest.current = { model, actions }
  const { editable } = model
  usePaletteGroup(
    useMemo(
      () => ({
        label: 'Lineup',
        actions: [
          { id: 'find', label: 'Find in the lineup', shortcut: 'Mod+F', onSelect: () => latest.current.actions.find() },
          ...(editable
            ? [
                { id: 'new-look', label: 'New look', shortcut: 'Mod+Enter', onSelect: () => void addLook(latest.current.model) },
                { id: 'new-section', label: 'New section', onSelect: () => void addSection(latest.current.model) },
                {
                  id: 'hold',
                  label: 'Hold the selected looks',
                  shortcut: 'Alt+H',
                  onSelect: () => toggleStatus(latest.current.model, 'held'),
                },
                {
                  id: 'cut',
                  label: 'Cut the selected looks',
                  shortcut: 'Alt+X',
                  onSelect: () => toggleStatus(latest.current.model, 'cut'),
                },
                { id: 'import', label: 'Import looks', onSelect: () => latest.current.actions.import() },
              ]
            : []),
        ],
      }),
      [editable],
    ),
  )
}
