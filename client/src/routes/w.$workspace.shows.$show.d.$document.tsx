import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { getAccessToken } from '../auth'
import { DocumentScreen } from '../documents/document-screen'
import { documentViewNamed } from '../documents/registry'
import { searchText } from '../search'
import { documentQuery, showQuery } from '../shows/queries'
import { configQuery } from '../workspaces/queries'
import { useWorkspace } from '../workspaces/workspace'

const Document = () => {
  const workspace = useWorkspace(Route.useRouteContext().workspace)
  const params = Route.useParams()
  const { data: show } = useSuspenseQuery(showQuery({ workspaceId: workspace.id, showId: params.show }))
  const { data: document } = useSuspenseQuery(documentQuery({ workspaceId: workspace.id, documentId: params.document }))
  return <DocumentScreen document={document} show={show} workspace={workspace} />
}

export const Route = createFileRoute('/w/$workspace/shows/$show/d/$document')({
  /** `panel`: the one beside the document. `thread`: the comments it opens at. `at`: what it opens at, as `looks/<id>`. */
  validateSearch: (search): { panel?: string; thread?: string; at?: string } => ({
    panel: searchText(search, 'panel'),
    thread: searchText(search, 'thread'),
    at: searchText(search, 'at'),
  }),
  loader: async ({ context: { queries, workspace }, params }) => {
    void queries.prefetchQuery(configQuery)
    // The document asks for it when it is opened; this way it is on its way by then.
    void getAccessToken({ renew: false })
    const address = { workspaceId: workspace.id, documentId: params.document }
    const document = await queries.ensureQueryData({ ...documentQuery(address), revalidateIfStale: true })
    await documentViewNamed(document.type)?.fetch()
    return { title: document.title }
  },
  head: ({ loaderData }) => ({ meta: [{ title: `${loaderData?.title ?? 'Document'} · FashionOS` }] }),
  component: Document,
})
