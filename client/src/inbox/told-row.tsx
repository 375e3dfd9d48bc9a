import { Link } from '@tanstack/react-router'
import { Mail, MailOpen } from 'lucide-react'
import { placeSearch } from '../documents/place-search'
import { Avatar } from '../ui/avatar'
import { classes } from '../ui/classes'
import { IconButton } from '../ui/icon-button'
import type { Told } from './merged-inbox'
import { placeOf, toldWords } from './told-words'

export interface ToldRowProps {
  readonly told: Told
  readonly slug: string
  readonly onRead: (read: boolean) => void
}

const timeFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** Who did what and where. The whole row leads there, which is reading it. */
export const ToldRow = ({ told, slug, onRead }: ToldRowProps) => {
  const { who, did } = toldWords(told)
  const isNew = told.readAt === null
  // What is about the document as a whole is called like it, and where it is stands below.
  const about = told.title === told.documentTitle ? '' : told.title
  return (
    <li
      data-told={told.id}
      className="group relative grid grid-cols-[10px_26px_minmax(0,1fr)_auto] gap-x-3 border-b border-line py-3.5 transition-colors duration-120 focus-within:bg-sunk/60 hover:bg-sunk/60"
    >
      <span className="pt-2.5">{isNew && <span aria-hidden="true" className="block size-[7px] rounded-full bg-ink" />}</span>
      {told.actor ? <Avatar person={{ userId: told.actor.id, name: told.actor.name }} /> : <span />}
      <div className="min-w-0">
        <RowLink told={told} slug={slug} onOpen={() => isNew && onRead(true)}>
          {isNew && <span className="sr-only">Unread: </span>}
          {who && <span className={classes('text-ink', isNew && 'font-medium')}>{who} </span>}
          <span className={isNew ? 'text-ink' : undefined}>{did}</span>
        </RowLink>
        {about && <p className={classes('truncate text-lead', isNew ? 'font-medium' : 'text-ink-2')}>{about}</p>}
        {told.excerpt && told.excerpt !== told.documentTitle && <p className="line-clamp-2 text-ink-2">{told.excerpt}</p>}
        <p className="mt-0.5 truncate text-small text-ink-3">{placeOf(told)}</p>
      </div>
      <div className="flex items-start gap-1">
        <IconButton
          label={isNew ? 'Mark as read' : 'Mark as unread'}
          shortcut="U"
          tabIndex={-1}
          className="relative z-1 -mt-1.5 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 touch:opacity-100"
          onClick={() => onRead(isNew)}
        >
          {isNew ? <MailOpen size={15} strokeWidth={1.5} aria-hidden="true" /> : <Mail size={15} strokeWidth={1.5} aria-hidden="true" />}
        </IconButton>
        <time dateTime={told.at} className="num w-10 pt-px text-right text-small text-ink-3">
          {timeFormat.format(Date.parse(told.at))}
        </time>
      </div>
    </li>
  )
}

interface RowLinkProps {
  readonly told: Told
  readonly slug: string
  readonly onOpen: () => void
  readonly children: React.ReactNode
}

const linkClass = 'text-ink-2 after:absolute after:inset-0'

const RowLink = ({ told, slug, onOpen, children }: RowLinkProps) => {
  if (told.showId === null) return <span className="text-ink-2">{children}</span>
  return (
    <Link
      to="/w/$workspace/shows/$show/d/$document"
      params={{ workspace: slug, show: told.showId, document: told.documentId }}
      search={placeSearch(told.item)}
      data-row
      className={linkClass}
      onClick={onOpen}
    >
      {children}
    </Link>
  )
}
