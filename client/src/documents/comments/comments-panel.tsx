import type { Anchor } from '@fashionos/shared/comments/anchor'
import { isOpen } from '@fashionos/shared/comments/conversations'
import { placeOfAnchor } from '@fashionos/shared/comments/threads'
import { useSearch } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useWatched } from '../../live/use-document'
import { EmptyState } from '../../ui/empty-state'
import { IconButton } from '../../ui/icon-button'
import { useNow } from '../../ui/now'
import { Segmented } from '../../ui/segmented'
import { useNarrow } from '../../ui/use-narrow'
import { newId } from '../new-id'
import type { DocumentPanelProps, PanelSession } from '../panels'
import { sheetWidth } from '../use-panel'
import { useCommenting } from './commenting'
import { Composer } from './composer'
import { ConversationCard } from './conversation-card'
import { isAbout } from './place-key'
import { type Comments, type PlacedConversation, useComments } from './use-comments'

type Filter = 'open' | 'resolved' | 'all'

const filters: readonly { value: Filter; label: string }[] = [
  { value: 'open', label: 'Open' },
  { value: 'resolved', label: 'Resolved' },
  { value: 'all', label: 'All' },
]

/** What people say about the document, in the document's order. */
export const CommentsPanel = ({ session, people, close }: DocumentPanelProps) => {
  const comments = useComments(session)
  const commenting = useCommenting()
  const narrow = useNarrow(sheetWidth)
  const now = useNow(30_000)
  const [filter, setFilter] = useState<Filter>('open')
  const { isMarked, forget } = useMarked(comments.conversations, setFilter)
  const shown = comments.conversations.filter(
    (conversation) => filter === 'all' || isOpen(conversation) === (filter === 'open') || isMarked(conversation),
  )
  const reveal = (anchor: Anchor) => {
    if (narrow) close()
    commenting?.reveal(anchor)
  }
  return (
    <>
      <div className="px-5 pt-3 pb-3 md:pt-1">
        <Segmented
          label="Which comments"
          value={filter}
          onChange={(next) => {
            forget()
            setFilter(next)
          }}
          options={filters}
        />
      </div>
      {comments.may && <NewThread session={session} comments={comments} people={people} />}
      {shown.length === 0 ? (
        <div className="px-5">
          <Nothing filter={filter} may={comments.may} any={comments.conversations.length > 0} />
        </div>
      ) : (
        <div className="border-t border-line">
          {shown.map((conversation) => (
            <ConversationCard
              key={conversation.thread.id}
              conversation={conversation}
              comments={comments}
              people={people}
              meId={session.me.id}
              now={now}
              marked={isMarked(conversation)}
              onReveal={() => reveal(conversation.thread.anchor)}
            />
          ))}
        </div>
      )}
    </>
  )
}

/** The threads that were asked for: by a mark in the document, or by the address. */
const useMarked = (conversations: readonly PlacedConversation[], setFilter: (filter: Filter) => void) => {
  const commenting = useCommenting()
  const asked = useWatched(commenting?.asked ?? nothingAsked)
  const linked = useSearch({ strict: false, select: ({ thread }) => thread })
  const key = asked?.kind === 'place' ? asked.key : null
  const isMarked = ({ thread }: PlacedConversation) => thread.id === linked || (key !== null && isAbout(thread.anchor, key))
  const hasResolved = conversations.some((one) => one.thread.id === linked && !isOpen(one))
  useEffect(() => {
    if (hasResolved) setFilter('all')
  }, [hasResolved, setFilter])
  return { isMarked, forget: () => commenting?.asked.set(null) }
}

const nothingAsked = { get: () => null, subscribe: () => () => undefined }

const NewThread = ({ session, comments, people }: { readonly comments: Comments } & Pick<DocumentPanelProps, 'session' | 'people'>) => {
  const commenting = useCommenting()
  const asked = useWatched(commenting?.asked ?? nothingAsked)
  const anchor: Anchor = asked?.kind === 'new' ? asked.anchor : { kind: 'document' }
  const about = useAbout(session, anchor)
  const forget = () => commenting?.asked.set(null)
  const send = (body: string): boolean => {
    const taken = comments.run({ name: 'openThread', args: { thread: newId(), comment: newId(), anchor, body } })
    if (taken) forget()
    return taken
  }
  const isAsked = asked?.kind === 'new'
  return (
    <div className="grid gap-2 px-5 pb-4">
      {anchor.kind !== 'document' && (
        <div className="flex items-start gap-2">
          <p className="grid min-w-0 flex-1 gap-1 text-small text-ink-2">
            <span className="truncate">On {about}</span>
            {anchor.kind === 'range' && <span className="line-clamp-2 border-l-2 border-amber pl-2">{anchor.quote}</span>}
          </p>
          <IconButton label="Comment on the document instead" tooltip={false} className="-my-1.5 -mr-2" onClick={forget}>
            <X size={14} strokeWidth={1.5} aria-hidden="true" />
          </IconButton>
        </div>
      )}
      <Composer
        key={isAsked ? JSON.stringify(anchor) : 'document'}
        label={anchor.kind === 'document' ? 'Comment on the document' : `Comment on ${about}`}
        placeholder={anchor.kind === 'document' ? 'Comment on the document, @ to mention' : 'Comment, @ to mention'}
        people={people}
        action="Comment"
        focused={isAsked}
        onSend={send}
        onCancel={isAsked && anchor.kind !== 'document' ? forget : undefined}
      />
    </div>
  )
}

const useAbout = (session: PanelSession, anchor: Anchor): string => {
  const content = useWatched(session.content)
  const { title, kind, part } = placeOfAnchor({ type: session.type, doc: session.doc, snapshot: content }, anchor)
  return [title || (kind && `a ${kind} without a name`) || 'the document', part].filter((words) => words !== '').join(' · ')
}

const Nothing = ({ filter, may, any }: { readonly filter: Filter; readonly may: boolean; readonly any: boolean }) => {
  if (any && filter === 'open') return <EmptyState title="Nothing is open">Every thread is resolved.</EmptyState>
  if (any) return <EmptyState title="Nothing is resolved yet">Threads that are settled stand here.</EmptyState>
  return (
    <EmptyState title="Nobody has commented yet">
      {may
        ? 'Write above, or select a row, a cell or some words and press Ctrl+Alt+M.'
        : 'What people say about this document stands here. You may read it.'}
    </EmptyState>
  )
}
