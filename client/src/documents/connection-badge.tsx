import { useEffect, useState } from 'react'
import type { Connection } from '../live/connection-state'
import type { Session } from '../live/session'
import { useWatched } from '../live/use-document'
import { Button } from '../ui/button'
import { classes } from '../ui/classes'
import { Popover } from '../ui/popover'
import { type ConnectionWords, connectionWords } from './connection-words'

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
      <ConnectionDetail session={session} words={words} connection={connection} />
    </Popover>
  )
}

interface DetailProps {
  readonly session: Pick<Session, 'notes' | 'keptHere' | 'tryNow'>
  readonly words: ConnectionWords
  readonly connection: Connection
}

const timeOf = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })

const ConnectionDetail = ({ session, words, connection }: DetailProps) => {
  const notes = useWatched(session.notes)
  const keptHere = useWatched(session.keptHere)
  return (
    <div className="grid gap-3">
      <p className="font-medium">{words.short}</p>
      <p className="text-ink-2">{words.long}</p>
      {!keptHere && (
        <p className="text-amber">
          This browser keeps nothing on disk (a private window?). Edits made offline are gone when the page is closed.
        </p>
      )}
      {(connection.kind === 'offline' || connection.kind === 'refused') && (
        <div>
          <Button size="small" onClick={session.tryNow}>
            Try now
          </Button>
        </div>
      )}
      {notes.length > 0 && (
        <section className="border-t border-line pt-3">
          <h3 className="label mb-1">Since this page was opened</h3>
          <ol className="num grid max-h-48 gap-1 overflow-y-auto text-small text-ink-2">
            {notes.toReversed().map((note) => (
              <li key={`${note.at} ${note.text}`} className="flex gap-2">
                <time className="text-ink-3">{timeOf.format(note.at)}</time>
                <span>{note.text}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
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
