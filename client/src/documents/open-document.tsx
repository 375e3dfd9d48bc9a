import type { AnyDocumentType } from '@fashionos/shared/documents/document-type'
import { editorVersion } from '@fashionos/shared/rich-text/content'
import { useQueryClient } from '@tanstack/react-query'
import { type ComponentType, Suspense, useCallback, useEffect, useMemo } from 'react'
import { getAccessToken } from '../auth'
import { useVisit } from '../inbox/use-visit'
import type { Session } from '../live/session'
import { createSessionCache } from '../live/session-cache'
import { useCalmly, useSession, useWatched } from '../live/use-document'
import { onSignedOutElsewhere } from '../session'
import { documentQuery } from '../shows/queries'
import type { Show, ShowDocument } from '../shows/show'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { fetched } from '../ui/lazily'
import { notifyFailure } from '../ui/toaster'
import type { Workspace } from '../workspaces/workspace'
import { CommentingProvider } from './comments/commenting'
import { ConnectionBanner } from './connection-banner'
import { connectionWords } from './connection-words'
import { DocumentHeader } from './document-header'
import { imageFilesOf } from './image-files'
import { newId } from './new-id'
import { OpenPanel } from './open-panel'
import { OpenedAt } from './opened-at'
import type { DocumentViewProps, WorkspacePerson } from './view-props'
import { Waiting } from './waiting'

export interface OpenDocumentProps {
  readonly document: ShowDocument
  readonly show: Show
  readonly workspace: Workspace
  readonly me: { readonly id: string; readonly name: string }
  readonly people: readonly WorkspacePerson[]
  readonly collabUrl: string
}

/** The component that opens documents of one type and shows them with one view, which is fetched while the document is on its way. */
export const openDocument = <T extends AnyDocumentType>(
  type: T,
  loadView: () => Promise<{ default: ComponentType<DocumentViewProps<T>> }>,
): ComponentType<OpenDocumentProps> => {
  const cache = createSessionCache<T>()
  const view = fetched(loadView)
  return (props: OpenDocumentProps) => {
    const { document, show, workspace, people, collabUrl } = props
    const { id: userId, name: userName } = props.me
    const queries = useQueryClient()
    const request = useMemo(
      () => ({
        type,
        name: document.name,
        me: { id: userId, name: userName },
        collabUrl,
        versions: { schema: type.version, editor: editorVersion },
        access: getAccessToken,
        store: window.localStorage,
        random: Math.random,
        now: Date.now,
        newId,
      }),
      [document.name, userId, userName, collabUrl],
    )
    const askForName = useCallback(
      () => void queries.invalidateQueries({ queryKey: documentQuery({ workspaceId: workspace.id, documentId: document.id }).queryKey }),
      [queries, workspace.id, document.id],
    )
    useEffect(() => onSignedOutElsewhere(cache.closeAll), [])
    useEffect(() => {
      // What fails here is asked for again, and told, when the view is shown.
      view.fetch().catch(() => undefined)
    }, [])
    const session = useSession(cache, request, askForName)
    useEffect(() => {
      // What may be done with the document has changed, and so perhaps with its show. A refusal says itself what to do.
      return session?.editable.subscribe(() => {
        if (session.connection.get().kind !== 'refused') void queries.invalidateQueries({ queryKey: ['workspace', workspace.id] })
      })
    }, [session, queries, workspace.id])
    const files = useMemo(() => imageFilesOf(workspace.id), [workspace.id])
    const anySession = useMemo(() => session && { ...session, content: session.snapshot }, [session])
    if (!session || !anySession) return <Waiting title={document.title} />
    return (
      <Opened session={session} title={document.title}>
        <Visit workspaceId={workspace.id} documentId={document.id} showId={show.id} />
        <CommentingProvider session={session} document={document}>
          <Suspense fallback={<Waiting title={document.title} />}>
            <view.Part
              key={session.doc.guid}
              session={session}
              document={document}
              show={show}
              workspace={workspace}
              people={people}
              files={files}
              header={(tools) => (
                <>
                  <DocumentHeader session={anySession} document={document} show={show} workspace={workspace} tools={tools} />
                  <ConnectionBanner session={session} documentId={document.id} show={show} workspace={workspace} />
                </>
              )}
            />
            <OpenedAt session={anySession} />
          </Suspense>
          <OpenPanel key={session.name} session={anySession} document={document} show={show} workspace={workspace} people={people} />
        </CommentingProvider>
      </Opened>
    )
  }
}

/** Only of content that is on the screen. */
const Visit = (of: Parameters<typeof useVisit>[0]) => {
  useVisit(of)
  return null
}

interface OpenedProps {
  readonly session: Pick<Session, 'loaded' | 'connection' | 'takenBack' | 'tryNow'>
  readonly title: string
  readonly children: React.ReactNode
}

/** The content once there is some; else what is being waited for. */
const Opened = ({ session, title, children }: OpenedProps) => {
  const loaded = useCalmly(session.loaded, 'calm')
  const connection = useWatched(session.connection)
  const takenBack = useWatched(session.takenBack)
  useEffect(() => {
    if (takenBack) notifyFailure(`Your edit was taken back. ${takenBack.text}`)
  }, [takenBack])
  if (loaded) return children
  if (connection.kind !== 'offline' && connection.kind !== 'refused') return <Waiting title={title} />
  return (
    <div className="px-(--page)">
      <EmptyState
        title={connection.kind === 'offline' ? 'Not on this device yet' : connectionWords(connection).short}
        action={
          <Button variant="primary" onClick={session.tryNow}>
            Try again
          </Button>
        }
      >
        {connection.kind === 'offline'
          ? 'This document was not opened on this device before, so it needs a connection once. It opens by itself when the connection is back.'
          : connectionWords(connection).long}
      </EmptyState>
    </div>
  )
}
