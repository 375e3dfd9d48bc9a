import { Check, RotateCcw } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { IconButton } from '../../ui/icon-button'
import { newId } from '../new-id'
import type { WorkspacePerson } from '../view-props'
import { Composer } from './composer'
import { Said } from './said'
import { timeSaid } from './time-said'
import type { Comments, PlacedConversation } from './use-comments'

export interface ConversationCardProps {
  readonly conversation: PlacedConversation
  readonly comments: Comments
  readonly people: readonly WorkspacePerson[]
  readonly meId: string
  readonly now: number
  /** It is the one that was asked for. */
  readonly marked: boolean
  readonly onReveal: () => void
}

/** A thread: what it is about, what is said, and room for an answer. */
export const ConversationCard = ({ conversation, comments, people, meId, now, marked, onReveal }: ConversationCardProps) => {
  const { thread, comments: said } = conversation
  const [answering, setAnswering] = useState(false)
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (marked) card.current?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  const answer = (body: string): boolean => {
    const taken = comments.run({ name: 'addComment', args: { thread: thread.id, comment: newId(), body } })
    if (taken) setAnswering(false)
    return taken
  }
  const settle = (name: 'resolveThread' | 'reopenThread') => comments.run({ name, args: { thread: thread.id } })
  return (
    <article
      ref={card}
      aria-label={`Comments on ${aboutOf(conversation)}`}
      data-thread={thread.id}
      className={classes('grid gap-2.5 border-b border-line px-5 py-4', marked && 'bg-sunk')}
    >
      <div className="flex items-start gap-2">
        <About conversation={conversation} onReveal={onReveal} />
        {comments.may && (
          <IconButton
            label={thread.resolved ? 'Reopen' : 'Resolve'}
            className="-mt-1.5 -mr-2"
            onClick={() => settle(thread.resolved ? 'reopenThread' : 'resolveThread')}
          >
            {thread.resolved ? (
              <RotateCcw size={15} strokeWidth={1.5} aria-hidden="true" />
            ) : (
              <Check size={16} strokeWidth={1.75} aria-hidden="true" />
            )}
          </IconButton>
        )}
      </div>
      <ol className="grid gap-3">
        {said.map((comment) => (
          <Said key={comment.id} comment={comment} comments={comments} people={people} meId={meId} now={now} />
        ))}
      </ol>
      {thread.resolved && (
        <p className="text-small text-moss">
          Resolved by {thread.resolved.by.name}, {timeSaid(thread.resolved.at, now)}
        </p>
      )}
      {comments.may &&
        (answering ? (
          <Composer
            label="Your answer"
            placeholder="Answer, @ to mention"
            people={people}
            action="Answer"
            focused
            onSend={answer}
            onCancel={() => setAnswering(false)}
          />
        ) : (
          <div>
            <Button size="small" variant="quiet" className="-ml-2.5" onClick={() => setAnswering(true)}>
              Answer
            </Button>
          </div>
        ))}
    </article>
  )
}

const aboutOf = ({ place: { kind, title, part } }: PlacedConversation): string =>
  [kind === '' ? 'the document' : title || `a ${kind} without a name`, part].filter((words) => words !== '').join(', ')

const gone = { gone: 'It was removed.', stale: 'The text is not there any more.', there: '' } as const

const About = ({ conversation, onReveal }: Pick<ConversationCardProps, 'conversation' | 'onReveal'>) => {
  const { thread, place } = conversation
  const { anchor } = thread
  const title = place.kind === '' ? 'The document' : place.title || `A ${place.kind} without a name`
  return (
    <div className="grid min-w-0 flex-1 gap-1">
      {place.state === 'gone' ? (
        <span className="text-small text-ink-3">
          On a {place.kind || 'part'} of the document. {gone.gone}
        </span>
      ) : anchor.kind === 'document' ? (
        <span className="text-small text-ink-2">The document</span>
      ) : (
        <button
          type="button"
          className="max-w-full justify-self-start truncate text-left text-small text-ink-2 underline-offset-3 hover:text-ink hover:underline"
          onClick={onReveal}
        >
          {title}
          {place.part && <span className="text-ink-3"> · {place.part}</span>}
        </button>
      )}
      {anchor.kind === 'range' && (
        <blockquote
          className={classes(
            'line-clamp-3 border-l-2 pl-2 text-small whitespace-pre-line',
            place.state === 'there' ? 'border-amber text-ink-2' : 'border-line-2 text-ink-3 line-through',
          )}
        >
          {anchor.quote}
        </blockquote>
      )}
      {place.state === 'stale' && <span className="text-small text-ink-3">{gone.stale}</span>}
    </div>
  )
}
