import type { Task } from '@fashionos/shared/documents/task-board/schema'
import { memo } from 'react'
import type { Peer } from '../../live/presence'
import { classes } from '../../ui/classes'
import type { Calendar } from './day-text'
import type { TaskFacts } from './task-facts'
import { AssigneesMark, DueText, PriorityText } from './task-marks'
import { categoryTitles, titleOf } from './titles'

export const cardIdOf = (task: string): string => `card-${task}`

export interface TaskCardProps {
  readonly task: Task
  readonly facts: TaskFacts
  readonly calendar: Calendar
  /** "Waits for …"; empty when it waits for nothing. */
  readonly waits: string
  readonly active: boolean
  readonly picked: boolean
  readonly carried: boolean
  readonly open: boolean
  /** Open threads about it. */
  readonly comments: number
  readonly peer: Peer | undefined
}

/** A task as one picks it up. Drawn again only when something on it changed. */
export const TaskCard = memo(({ task, facts, calendar, waits, active, picked, carried, open, comments, peer }: TaskCardProps) => (
  // biome-ignore lint/a11y/useFocusableInteractive: the column has the focus, its active descendant is a card
  <div
    role="option"
    id={cardIdOf(task.id)}
    aria-selected={picked}
    data-task={task.id}
    className={classes(
      'relative grid cursor-default gap-1 rounded border bg-paper px-3 py-2.5 select-none',
      picked || open ? 'border-ink' : 'border-line hover:border-line-2',
      active && 'group-focus-visible/column:outline-2 group-focus-visible/column:outline-focus',
      carried && 'opacity-35',
    )}
    style={peer ? { borderColor: peer.colour } : undefined}
  >
    <span className="flex items-baseline justify-between gap-3 text-label text-ink-3">
      <span className="truncate">{categoryTitles[task.category]}</span>
      <PriorityText task={task} />
    </span>
    <span data-title="" className={classes('line-clamp-3 leading-5 font-medium', facts.done && 'text-ink-2')}>
      {titleOf(task)}
    </span>
    {waits && <span className={classes('truncate text-small', facts.tight ? 'text-amber' : 'text-ink-3')}>{waits}</span>}
    <span className="text-small text-ink-2">
      <DueText task={task} facts={facts} calendar={calendar} />
    </span>
    <span className="flex items-center justify-between gap-3 text-small text-ink-2 empty:hidden">
      <Progress task={task} facts={facts} comments={comments} />
      <AssigneesMark task={task} />
    </span>
    {peer && (
      <span className="absolute right-2 bottom-full px-1.5 text-[10px] leading-[15px] text-white" style={{ background: peer.colour }}>
        {peer.name.split(' ')[0]}
      </span>
    )}
  </div>
))

const Progress = ({ task, facts, comments }: Pick<TaskCardProps, 'task' | 'facts' | 'comments'>) => {
  const files = Object.keys(task.files).length
  if (facts.steps === 0 && files === 0 && comments === 0) return <span />
  return (
    <span className="flex shrink-0 gap-x-3">
      {facts.steps > 0 && (
        <span className="num">
          {facts.stepsDone} of {facts.steps} steps
        </span>
      )}
      {comments > 0 && <span className="num text-amber">{comments === 1 ? '1 comment' : `${comments} comments`}</span>}
      {files > 0 && <span className="num">{files === 1 ? '1 file' : `${files} files`}</span>}
    </span>
  )
}
