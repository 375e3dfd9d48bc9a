import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { AnySession } from '../live/session'
import { dropUnsentCopy, fileOfCopy, type UnsentCopy, unsentCopiesOf } from '../live/unsent-copies'
import { useWatched } from '../live/use-document'
import type { Show } from '../shows/show'
import { Button, buttonClass } from '../ui/button'
import type { Workspace } from '../workspaces/workspace'
import { connectionWords } from './connection-words'
import { saveFile } from './save-file'

export interface ConnectionBannerProps {
  readonly session: AnySession
  readonly documentId: string
  readonly show: Show
  readonly workspace: Workspace
}

/** What stands over the document when something must be known or done before going on. */
export const ConnectionBanner = ({ session, documentId, show, workspace }: ConnectionBannerProps) => {
  const connection = useWatched(session.connection)
  const { copies, forget } = useUnsentCopies(documentId, session)
  const unsent = connection.kind === 'refused' || connection.kind === 'read-only' ? connection.unsent : 0
  const saveUnsent = () => {
    const { name, text } = fileOfCopy(session.copy('refused'))
    saveFile({ name, mediaType: 'application/json', content: text })
  }
  return (
    <>
      {(connection.kind === 'refused' ||
        connection.kind === 'not-saved' ||
        (connection.kind === 'read-only' && (unsent > 0 || connection.archived || connection.problems.length > 0))) && (
        <Bar tone={connection.kind === 'read-only' && connection.problems.length === 0 ? 'tight' : 'late'}>
          <p className="flex-1">
            {connectionWords(connection).long}
            {unsent > 0 && ' Changes of yours were not taken by the server.'}
          </p>
          {unsent > 0 && <Button onClick={saveUnsent}>Save them to a file</Button>}
          {connection.kind === 'read-only' && connection.archived && (
            <Link to="/w/$workspace/shows/$show" params={{ workspace: workspace.slug, show: show.id }} className={buttonClass()}>
              To the show
            </Link>
          )}
          {connection.kind === 'refused' && <RefusalAction session={session} kind={connection.refusal.kind} />}
        </Bar>
      )}
      {copies.map((copy) => (
        <Bar key={copy.id} tone="tight">
          <p className="flex-1">
            This document was started over on this device. Changes that had not reached the server are kept in a copy.
          </p>
          <Button onClick={() => saveFile({ ...fileOfCopy(copy), content: fileOfCopy(copy).text, mediaType: 'application/json' })}>
            Save the copy
          </Button>
          <Button variant="quiet" onClick={() => forget(copy)}>
            Forget it
          </Button>
        </Bar>
      ))}
    </>
  )
}

const RefusalAction = ({
  session,
  kind,
}: {
  readonly session: AnySession
  readonly kind: 'signed-out' | 'no-access' | 'reload-client' | 'too-large'
}) => {
  switch (kind) {
    case 'signed-out':
      return (
        <Link to="/sign-in" search={{ to: window.location.pathname, ended: true }} className={buttonClass('primary')}>
          Sign in
        </Link>
      )
    case 'reload-client':
      return (
        <Button variant="primary" onClick={() => window.location.reload()}>
          Reload
        </Button>
      )
    case 'no-access':
    case 'too-large':
      return <Button onClick={session.tryNow}>Try again</Button>
  }
}

const Bar = ({ tone, children }: { readonly tone: 'tight' | 'late'; readonly children: React.ReactNode }) => (
  <div
    role="alert"
    className={`mx-(--page) mb-3 flex flex-wrap items-center gap-3 border-l-2 px-4 py-2.5 ${
      tone === 'late' ? 'border-thread bg-thread-wash' : 'border-amber bg-amber-wash'
    }`}
  >
    {children}
  </div>
)

const useUnsentCopies = (documentId: string, session: AnySession) => {
  const [copies, setCopies] = useState<readonly UnsentCopy[]>([])
  useEffect(() => {
    let gone = false
    // A new session may be here because the one before was told to start over.
    if (session.doc.isDestroyed) return
    unsentCopiesOf(documentId)
      .then((found) => !gone && setCopies(found))
      .catch(() => undefined)
    return () => {
      gone = true
    }
  }, [documentId, session])
  const forget = (copy: UnsentCopy) => {
    setCopies((before) => before.filter(({ id }) => id !== copy.id))
    void dropUnsentCopy(copy.id).catch(() => undefined)
  }
  return { copies, forget }
}
