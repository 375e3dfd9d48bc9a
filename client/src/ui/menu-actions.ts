import type { PaletteAction } from './command-palette'
import type { MenuEntry } from './menu'

/** What a menu offers, for the command palette: its lines and those of its submenus, with the submenu's name as another word. */
export const actionsOfMenu = (entries: readonly MenuEntry[], under?: string): readonly PaletteAction[] =>
  entries.flatMap((entry): readonly PaletteAction[] => {
    if (entry.kind === 'submenu') return actionsOfMenu(entry.entries, entry.label)
    if (entry.kind !== 'action' || entry.disabled) return []
    const { label, shortcut, onSelect } = entry
    return [{ id: `menu-${under ?? ''}-${label}`, label, shortcut, detail: under, onSelect }]
  })
