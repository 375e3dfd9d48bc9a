import { Link } from '@tanstack/react-router'
import { ChangedMark } from '../inbox/changed-mark'
import { LiveButton } from '../runs/live-button'
import { Button } from '../ui/button'
import { Placeholder } from '../ui/progress'
import type { Workspace } from '../workspaces/workspace'
import { DocumentMenu } from './document-menu'
import { FactStrip } from './facts'
import type { DocumentReadiness, Show, ShowDocument } from './show'

export interface DocumentListProps {
  readonly show: Show
  readonly workspace: Workspace
  readonly documents: readonly ShowDocument[]
  readonly readiness: readonly DocumentReadiness[] | 'waiting'
}

/** The documents of a show, each with the figures people look for first. */
export const DocumentList = ({ show, workspace, documents, readiness }: DocumentListProps) => (
  <ul>
    {documents.map((document) => (
      <li
        key={document.id}
        className="relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-3 border-b border-line py-5 transition-colors duration-120 hover:bg-sunk/60"
      >
        <div className="flex min-w-0 flex-wrap items-end gap-x-10 gap-y-3">
          <div className="min-w-48">
            <Link
              to="/w/$workspace/shows/$show/d/$document"
              params={{ workspace: workspace.slug, show: show.id, document: document.id }}
              className="display text-[24px] after:absolute after:inset-0"
            >
              {document.title}
            </Link>
            <ChangedMark workspaceId={workspace.id} showId={show.id} documentId={document.id} />
          </div>
          {readiness === 'waiting' ? (
            <Placeholder className="h-10 w-56" />
          ) : (
            <FactStrip facts={readiness.find((one) => one.id === document.id)?.facts ?? []} />
          )}
        </div>
        <span className="relative z-1 flex items-center gap-2">
          {document.type === 'run-of-show' && (
            <LiveButton trigger={<Button size="small">Live</Button>} document={document} show={show} workspace={workspace} columns={null} />
          )}
          <DocumentMenu document={document} workspace={workspace} />
        </span>
      </li>
    ))}
  </ul>
)
