import { piecesOf } from '@fashionos/shared/comments/mentions'
import type { Comment } from '@fashionos/shared/comments/schema'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { Avatar } from '../../ui/avatar'
import { IconButton } from '../../ui/icon-button'
import { Menu } from '../../ui/menu'
import { notify } from '../../ui/toaster'
import type { WorkspacePerson } from '../view-props'
import { Composer } from './composer'
import { draftOf } from './draft-text'
import { fullTime, timeSaid } from './time-said'
import type { Comments } from './use-comments'

export interface SaidProps {
  readonly comment: Comment
  readonly comments: Comments
  readonly people: readonly WorkspacePerson[]
  readonly meId: string
  readonly now: number
}

/** One comment: who, when, and the words. Its author changes and removes it. */
export const Said = ({ comment, comments, people, meId, now }: SaidProps) => {
  const [editing, setEditing] = useState(false)
  const { id, author, at, edited, body } = comment
  const name = nameOf(people, author)
  const remove = () => {
    if (!comments.run({ name: 'removeComment', args: { comment: id } })) return
    const undo = () => comments.run({ name: 'restoreComment', args: { comment: id } })
    notify('Comment removed', { action: { label: 'Undo', onSelect: undo } })
  }
  const change = (next: string): boolean => {
    if (next !== body && !comments.run({ name: 'changeComment', args: { comment: id, body: next } })) return false
    setEditing(false)
    return true
  }
  const unsent = comments.unsent.has(id)
  return (
    <li className="grid grid-cols-[22px_1fr] gap-x-2.5">
      <Avatar person={{ userId: author.id, name }} size={22} className="mt-px" />
      <div className="grid min-w-0 gap-0.5">
        <div className="flex min-h-6 items-center gap-2">
          <span className="min-w-0 truncate font-medium">{name}</span>
          <span className="shrink-0 text-small text-ink-3" title={fullTime(at)}>
            {unsent ? 'not sent yet' : timeSaid(at, now)}
            {edited !== null && !unsent && ' · edited'}
          </span>
          {comments.may && author.id === meId && !unsent && !editing && (
            <span className="-my-1 ml-auto">
              <Menu
                align="end"
                trigger={
                  <IconButton label="Edit or remove" tooltip={false} className="size-6">
                    <Ellipsis size={14} strokeWidth={1.5} aria-hidden="true" />
                  </IconButton>
                }
                entries={[
                  { kind: 'action', label: 'Edit', onSelect: () => setEditing(true) },
                  { kind: 'action', label: 'Remove', danger: true, onSelect: remove },
                ]}
              />
            </span>
          )}
        </div>
        {editing ? (
          <Composer
            label="Your comment"
            placeholder=""
            people={people}
            action="Save"
            initial={draftOf(body)}
            focused
            onSend={change}
            onCancel={() => setEditing(false)}
          />
        ) : (
          <Words body={body} people={people} meId={meId} />
        )}
      </div>
    </li>
  )
}

const nameOf = (people: readonly WorkspacePerson[], { id, name }: { readonly id: string; readonly name: string }): string =>
  people.find(({ userId }) => userId === id)?.name ?? (name || 'Somebody')

const Words = ({ body, people, meId }: { readonly body: string } & Pick<SaidProps, 'people' | 'meId'>) => (
  <p className="leading-normal whitespace-pre-line">
    {piecesOf(body).map((piece, index) =>
      piece.kind === 'text' ? (
        piece.text
      ) : (
        <span key={index} className={piece.id === meId ? 'bg-amber-wash font-medium text-amber' : 'font-medium'}>
          @{nameOf(people, piece)}
        </span>
      ),
    )}
  </p>
)
