import { createFileRoute, Outlet } from '@tanstack/react-router'
import { documentsQuery, showQuery } from '../shows/queries'

export const Route = createFileRoute('/w/$workspace/shows/$show')({
  loader: async ({ context: { queries, workspace }, params }) => {
    const address = { workspaceId: workspace.id, showId: params.show }
    void queries.prefetchQuery(documentsQuery(address))
    const show = await queries.ensureQueryData({ ...showQuery(address), revalidateIfStale: true })
    return { name: show.name }
  },
  head: ({ loaderData }) => ({ meta: [{ title: `${loaderData?.name ?? 'Show'} · FashionOS` }] }),
  component: Outlet,
})
