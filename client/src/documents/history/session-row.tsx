import type { Session } from '@fashionos/shared/history/sessions'
import { useQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { RetryState } from '../../retry-state'
import { Avatar } from '../../ui/avatar'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { Placeholder } from '../../ui/progress'
import { ChangeList } from './change-list'
import { authorName, editsText, hoursOf } from './history-words'
import { changesQuery, type HistoryAddress, type SharedChange } from './queries'

export interface SessionRowProps {
  readonly session: Session
  readonly address: HistoryAddress
  /** Names of people by id. */
  readonly names: ReadonlyMap<string, string>
  /** Looks at the document as it was at a position. */
  readonly onPoint: (point: { readonly lsn: number; readonly at: number }) => void
}

/** What one person did in one go; opened, it tells what. */
export const SessionRow = ({ session, address, names, onPoint }: SessionRowProps) => {
  const [open, setOpen] = useState(false)
  const id = useId()
  const name = authorName(session)
  return (
    <li className="border-t border-line">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        className="-mx-2 flex min-h-11 w-[calc(100%+16px)] items-center gap-2.5 rounded px-2 text-left transition-colors duration-120 hover:bg-sunk"
        onClick={() => setOpen(!open)}
      >
        <Avatar person={{ userId: session.author?.id ?? 'server', name }} size={22} />
        <span className="min-w-0 flex-1 truncate">
          {name} <span className="num text-small text-ink-3">{editsText(session.edits)}</span>
        </span>
        <span className="num shrink-0 text-small text-ink-2">{hoursOf(session)}</span>
        <ChevronRight
          size={14}
          strokeWidth={1.5}
          aria-hidden="true"
          className={classes('shrink-0 text-ink-3 transition-transform duration-120', open && 'rotate-90')}
        />
      </button>
      <div id={id} hidden={!open} className="pb-3 pl-8">
        {open && <SessionChanges session={session} address={address} names={names} onPoint={onPoint} />}
      </div>
    </li>
  )
}

const SessionChanges = ({ session, address, names, onPoint }: SessionRowProps) => {
  const changes = useQuery(changesQuery(address, session))
  if (changes.isError) return <RetryState query={changes} what="What changed" />
  if (!changes.data) return <Placeholder className="my-3 h-10" />
  const withOthers = ({ also }: SharedChange) => {
    const others = also.map((id) => names.get(id) ?? 'FashionOS')
    return others.length > 0 ? `${others.join(', ')} worked on it at the same time.` : null
  }
  return (
    <>
      {changes.data.changes.length === 0 ? (
        <p className="py-2 text-ink-2">Nothing that lasted: it was taken back again, or only said in comments.</p>
      ) : (
        <ChangeList changes={changes.data.changes} more={changes.data.more} noteOf={withOthers} />
      )}
      <div className="flex flex-wrap gap-2 pt-1">
        <Button size="small" onClick={() => onPoint({ lsn: session.last, at: session.to })}>
          Look at this point
        </Button>
        {session.first > 1 && (
          <Button size="small" variant="quiet" onClick={() => onPoint({ lsn: session.first - 1, at: session.from })}>
            Before this
          </Button>
        )}
      </div>
    </>
  )
}
