import { Link } from '@tanstack/react-router'
import { placeSearch } from '../documents/place-search'
import { Avatar } from '../ui/avatar'
import { classes } from '../ui/classes'
import { dueText, todayFor } from './by-due'
import type { ListedTask } from './queries'

export interface TaskRowProps {
  readonly task: ListedTask
  readonly slug: string
  /** Epoch ms. */
  readonly now: number
  /** Whose it is; left out where all are one person's. */
  readonly withPerson: boolean
}

const priorityWords = { low: '', normal: '', high: 'High', urgent: 'Urgent' } as const

/** A task of any show. It leads to its board, where it is worked on. */
export const TaskRow = ({ task, slug, now, withPerson }: TaskRowProps) => {
  const today = todayFor(task, now)
  const late = task.due !== null && task.due < today && task.state !== 'done'
  const priority = task.state === 'done' ? '' : priorityWords[task.priority]
  return (
    <li
      data-task={task.item}
      className="relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-b border-line py-2.5 transition-colors duration-120 hover:bg-sunk/60 sm:grid-cols-[minmax(0,1fr)_auto_112px]"
    >
      <div className="min-w-0">
        <p className="flex min-w-0 items-baseline gap-2.5">
          <TaskLink task={task} slug={slug} />
          {priority && <span className="label shrink-0 text-ink">{priority}</span>}
          {task.state === 'blocked' && <span className="label shrink-0 text-amber">Blocked</span>}
        </p>
        <p className="truncate text-small text-ink-3">{[task.show?.name, task.documentTitle].filter(Boolean).join(' · ')}</p>
      </div>
      {withPerson ? (
        <span className="hidden items-center gap-2 text-small text-ink-2 sm:flex">
          {task.person && <Avatar person={{ userId: task.person.id, name: task.person.name }} size={20} />}
          <span className={classes('max-w-40 truncate', !task.person && 'text-ink-3')}>{task.person?.name ?? 'Nobody yet'}</span>
        </span>
      ) : (
        <span className="hidden sm:block" />
      )}
      <span className={classes('num text-right', late ? 'font-medium text-thread' : 'text-ink-2')}>
        {task.due && (late || task.state !== 'done') ? dueText(task.due, today) : ''}
      </span>
    </li>
  )
}

const TaskLink = ({ task, slug }: Pick<TaskRowProps, 'task' | 'slug'>) => {
  const title = task.title || 'A task without a name'
  const look = classes('min-w-0 truncate text-lead after:absolute after:inset-0', task.state === 'done' && 'text-ink-3 line-through')
  if (!task.show) return <span className={look}>{title}</span>
  return (
    <Link
      to="/w/$workspace/shows/$show/d/$document"
      params={{ workspace: slug, show: task.show.id, document: task.documentId }}
      search={placeSearch(task.item)}
      data-row
      className={look}
    >
      {title}
    </Link>
  )
}
