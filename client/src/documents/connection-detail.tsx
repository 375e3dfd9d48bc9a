import type { Connection } from '../live/connection-state'
import type { Session } from '../live/session'
import { useWatched } from '../live/use-document'
import { Button } from '../ui/button'
import type { ConnectionWords } from './connection-words'

interface DetailProps {
  readonly session: Pick<Session, 'notes' | 'keptHere' | 'tryNow'>
  readonly words: ConnectionWords
  readonly connection: Connection
}

const timeOf = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })

/** What stands behind the word about the connection: what it means, what can be done, what has happened. */
export const ConnectionDetail = ({ session, words, connection }: DetailProps) => {
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
