import { Suspense, useEffect, useState } from 'react'
import type { Connection } from '../live/connection-state'
import type { Session } from '../live/session'
import { useWatched } from '../live/use-document'
import { classes } from '../ui/classes'
import { lazily } from '../ui/lazily'
import { Popover } from '../ui/popover'
import { type ConnectionWords, connectionWords } from './connection-words'

const ConnectionDetail = lazily(() => import('./connection-detail').then((detail) => ({ default: detail.ConnectionDetail })))

/** "Saving" is said only when it takes longer than this, ms: a word that flickers at every keystroke says nothing. */
const savingAfterMs = 300

const dots: Readonly<Record<ConnectionWords['tone'], string>> = {
  quiet: 'border border-ink-3',
  good: 'bg-moss',
  tight: 'bg-amber',
  late: 'bg-thread',
}

const inks: Readonly<Record<ConnectionWords['tone'], string>> = {
  quiet: 'text-ink-2',
  good: 'text-ink-2',
  tight: 'text-amber',
  late: 'text-thread',
}

/** How it stands with the server, in a word; more on request. */
export const ConnectionBadge = ({ session }: { readonly session: Pick<Session, 'connection' | 'notes' | 'keptHere' | 'tryNow'> }) => {
  const connection = useCalm(useWatched(session.connection))
  const words = connectionWords(connection)
  return (
    <Popover
      label="Connection"
      align="end"
      className="w-80"
      trigger={
        <button
          type="button"
          data-connection={connection.kind}
          className={classes('num inline-flex h-8 items-center gap-1.5 rounded px-2 text-small hover:bg-sunk touch:h-11', inks[words.tone])}
        >
          <span aria-hidden="true" className={classes('size-1.5 rounded-full', dots[words.tone])} />
          <span role="status" aria-live={words.tone === 'tight' || words.tone === 'late' ? 'polite' : 'off'}>
            {words.short}
          </span>
        </button>
      }
    >
      <Suspense fallback={<p className="font-medium">{words.short}</p>}>
        <ConnectionDetail session={session} words={words} connection={connection} />
      </Suspense>
    </Popover>
  )
}

/** The connection, with "saving" only once it lasts. */
const useCalm = (connection: Connection): Connection => {
  const [calm, setCalm] = useState(connection)
  useEffect(() => {
    if (connection.kind !== 'saving') return setCalm(connection)
    const timer = setTimeout(() => setCalm(connection), savingAfterMs)
    return () => clearTimeout(timer)
  }, [connection])
  return connection.kind === 'saving' ? calm : connection
}
