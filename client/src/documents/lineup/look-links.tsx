import { Button } from '../../ui/button'
import { CommentMark } from '../comments/comment-mark'
import type { LookActions } from './look-menu'

interface LookLinksProps {
  readonly look: string
  readonly actions: LookActions
}

/** From a look to what is said about it and to what became of it. */
export const LookLinks = ({ look, actions: { comment, openHistory } }: LookLinksProps) => (
  <div className="flex flex-wrap items-center gap-2 border-t border-line pt-4">
    {comment && (
      <Button size="small" onClick={() => comment(look)}>
        Comment
      </Button>
    )}
    <Button size="small" variant="quiet" onClick={() => openHistory(look)}>
      History of this look
    </Button>
    <CommentMark list="looks" id={look} />
  </div>
)
