import { type ReactNode, useMemo } from 'react'
import type { Peer } from '../live/presence'
import { peopleHere } from '../live/presence'
import { usePeers } from '../live/use-document'
import type { Show, ShowDocument } from '../shows/show'
import { daysUntil, distanceText, longDateOf } from '../shows/show-date'
import { Avatars } from '../ui/avatar'
import type { Workspace } from '../workspaces/workspace'
import { ConnectionBadge } from './connection-badge'
import { DocumentTitle } from './document-title'
import { PanelButtons } from './panel-buttons'
import type { PanelSession } from './panels'
import { ShareButton } from './share-button'

export interface DocumentHeaderProps {
  readonly session: PanelSession
  readonly document: ShowDocument
  readonly show: Show
  readonly workspace: Workspace
  /** What the view offers for the whole document. */
  readonly tools: ReactNode
}

/** Title, date and place; how it stands with the server, who is here, and sharing. */
export const DocumentHeader = ({ session, document, show, workspace, tools }: DocumentHeaderProps) => {
  const here = useHere(usePeers(session), session)
  return (
    <header className="grid gap-x-6 gap-y-1 px-(--page) pt-4 pb-2 sm:pt-6">
      <div className="flex min-w-0 flex-wrap items-center justify-between gap-x-6 gap-y-1 sm:flex-nowrap">
        <DocumentTitle document={document} workspaceId={workspace.id} />
        <div className="-ml-2 flex shrink-0 grow items-center gap-3 sm:ml-0 sm:grow-0">
          <span className="mr-auto">
            <ConnectionBadge session={session} />
          </span>
          {here.length > 0 && <Avatars label="Here now" people={here} />}
          <PanelButtons session={session} />
          <ShareButton document={document} workspace={workspace} />
        </div>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <p className="num flex flex-wrap gap-x-4.5 text-ink-2">
          <span>{longDateOf(show.date)}</span>
          {show.venue && <span>{show.venue}</span>}
          <span>{distanceText(daysUntil(show, Date.now()))}</span>
        </p>
        {tools}
      </div>
    </header>
  )
}

const useHere = (peers: readonly Peer[], { me }: Pick<PanelSession, 'me'>) =>
  useMemo(
    () => peopleHere(peers, me).map((peer) => ({ userId: peer.userId, name: peer.name, detail: peer.at?.editing ? 'typing' : undefined })),
    [peers, me],
  )
