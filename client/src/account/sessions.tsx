import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sentenceOf } from '../failure'
import { RetryState } from '../retry-state'
import { authAnswerOf } from '../sign-in/auth-answer'
import { Button } from '../ui/button'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { Placeholder } from '../ui/progress'
import { notify, notifyFailure } from '../ui/toaster'
import { useSignOut } from '../workspaces/use-sign-out'
import { deviceNameOf } from './device-name'
import { sessionQuery, sessionsQuery } from './queries'

const when = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })

/** Ends every session, this one last, so that it can still say so. */
const EndAll = () => {
  const signOut = useSignOut()
  const [asking, setAsking] = useState(false)
  const endAll = async () => {
    await authAnswerOf((auth) => auth.revokeOtherSessions())
    await signOut()
  }
  return (
    <>
      <Button variant="danger" className="mt-5" onClick={() => setAsking(true)}>
        Sign out everywhere
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Sign out everywhere?"
        description="Every browser, this one too, is signed out at once. Edits that are not saved yet stay on their device until you sign in there again."
        confirm="Sign out everywhere"
        danger
        onConfirm={endAll}
      />
    </>
  )
}

/** The browsers one is signed in with, and how to end each. */
export const Sessions = () => {
  const queries = useQueryClient()
  const sessions = useQuery(sessionsQuery)
  const own = useQuery(sessionQuery)
  if (sessions.isError) return <RetryState query={sessions} what="The devices" />
  if (!sessions.data || !own.data) return <Placeholder className="my-5 h-10" />
  const end = async (token: string) => {
    try {
      await authAnswerOf((auth) => auth.revokeSession({ token }))
      await queries.invalidateQueries({ queryKey: sessionsQuery.queryKey })
      notify('That device is signed out.')
    } catch (error) {
      notifyFailure(sentenceOf(error))
    }
  }
  const ownId = own.data.session.id
  const newestFirst = sessions.data.toSorted((a, b) => new Date(b.updatedAt).getTime() - new Date(a.updatedAt).getTime())
  return (
    <>
      <ul>
        {newestFirst.map((session) => (
          <li key={session.id} className="flex min-h-13 items-center gap-4 border-b border-line py-1.5">
            <span className="min-w-0 flex-1">
              <span className="block truncate">{deviceNameOf(session.userAgent)}</span>
              <span className="num block text-small text-ink-2">
                {session.id === ownId ? 'This device' : `Since ${when.format(new Date(session.createdAt))}`}
                {session.ipAddress ? ` · ${session.ipAddress}` : ''}
              </span>
            </span>
            {session.id !== ownId && (
              <Button size="small" onClick={() => void end(session.token)}>
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      <EndAll />
    </>
  )
}
