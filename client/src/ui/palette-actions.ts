import type { PaletteGroup } from './command-palette'
import { createRegistry, useRegister } from './registered'

/** What the command palette offers: the groups of everything on the screen now. */
export const paletteGroups = createRegistry<PaletteGroup>()

/** Offers actions in the command palette while mounted. Keep the group stable; `null` offers nothing. */
export const usePaletteGroup = (group: PaletteGroup | null): void => useRegister(paletteGroups, group)
