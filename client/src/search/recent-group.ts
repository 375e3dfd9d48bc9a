import type { QueryClient } from '@tanstack/react-query'
import { documentQuery, showQuery } from '../shows/queries'
import type { PaletteAction, PaletteGroup } from '../ui/command-palette'
import type { FoundGo } from './found-groups'
import type { Place } from './recent'

/** Lines at most. */
const shown = 6

interface Recent {
  readonly queries: QueryClient
  readonly workspaceId: string
  readonly places: readonly Place[]
  /** Where one is already. */
  readonly here: readonly (string | undefined)[]
  readonly go: FoundGo
}

/** Where a person was last, by the names this device knows; what it does not know is left out. */
export const recentGroup = ({ queries, workspaceId, places, here, go }: Recent): PaletteGroup => {
  const showNamed = (showId: string) => queries.getQueryData(showQuery({ workspaceId, showId }).queryKey)?.name
  const actionOf = (place: Place): PaletteAction | null => {
    if (here.includes(place.id)) return null
    if (place.kind === 'show') {
      const label = showNamed(place.id)
      return label === undefined ? null : { id: place.id, label, detail: 'show', onSelect: () => go.show(place.id) }
    }
    const document = queries.getQueryData(documentQuery({ workspaceId, documentId: place.id }).queryKey)
    const onSelect = () => go.document({ show: place.show, id: place.id })
    return document ? { id: place.id, label: document.title, detail: showNamed(place.show) ?? '', onSelect } : null
  }
  return {
    label: 'Lately',
    actions: places
      .map(actionOf)
      .filter((action) => action !== null)
      .slice(0, shown),
  }
}
