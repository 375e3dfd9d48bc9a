import { createFileRoute } from '@tanstack/react-router'
import { shelfQuery } from '../shows/queries'
import { type ShowShelf, showShelves } from '../shows/shows-list'
import { ShowsScreen } from '../shows/shows-screen'
import { useWorkspace } from '../workspaces/workspace'

const Shows = () => {
  const { workspace } = Route.useRouteContext()
  const { shelf = 'upcoming', new: creating = false } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <ShowsScreen
      workspace={useWorkspace(workspace)}
      shelf={shelf}
      onShelf={(next) => void navigate({ search: { shelf: next === 'upcoming' ? undefined : next }, replace: true })}
      creating={creating}
      onCreating={(next) => void navigate({ search: (before) => ({ ...before, new: next || undefined }), replace: true })}
    />
  )
}

interface ShowsSearch {
  readonly shelf?: ShowShelf
  /** The form for a new show is open. */
  readonly new?: true
}

export const Route = createFileRoute('/w/$workspace/')({
  validateSearch: (search: Record<string, unknown>): ShowsSearch => ({
    shelf: showShelves.find((shelf) => shelf === search.shelf),
    new: search.new === true ? true : undefined,
  }),
  loader: ({ context: { queries, workspace } }) =>
    void queries.prefetchQuery(shelfQuery({ workspaceId: workspace.id, shelf: 'upcoming', search: '', order: 'date' })),
  component: Shows,
})
