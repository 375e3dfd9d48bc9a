import { Button } from '../../ui/button'
import { CommentMark } from '../comments/comment-mark'
import { useCommenting } from '../comments/commenting'
import { useOpenHistory } from '../history/use-open-history'

/** From a task to what is said about it and to what became of it. */
export const TaskLinks = ({
  documentId,
  task,
  onLeave,
}: {
  readonly documentId: string
  readonly task: string
  readonly onLeave: () => void
}) => {
  const commenting = useCommenting()
  const openHistory = useOpenHistory()
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line pt-4">
      {commenting?.may && (
        <Button
          size="small"
          onClick={() => {
            onLeave()
            commenting.start({ kind: 'item', list: 'tasks', id: task })
          }}
        >
          Comment
        </Button>
      )}
      <Button
        size="small"
        variant="quiet"
        onClick={() => {
          onLeave()
          openHistory({ documentId, list: 'tasks', id: task })
        }}
      >
        History of this task
      </Button>
      <CommentMark list="tasks" id={task} />
    </div>
  )
}
