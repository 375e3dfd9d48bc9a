import type { Task } from '@fashionos/shared/documents/task-board/schema'
import { Avatar } from '../../ui/avatar'
import { classes } from '../../ui/classes'
import { type Calendar, dayText, distanceFromShow, lateText } from './day-text'
import { assigneesOf } from './task-edits'
import type { TaskFacts } from './task-facts'
import { priorityTitles, titleOf } from './titles'

/** When it is due: the date, and how far that is from the show; late ones say how late. */
export const DueText = ({ task, facts, calendar }: { readonly task: Task; readonly facts: TaskFacts; readonly calendar: Calendar }) => {
  if (!task.due || facts.due === null) return null
  const { overdue, done, due } = facts
  const isToday = !done && due.date === calendar.today
  return (
    <span className="num flex flex-wrap gap-x-2">
      <span className={classes(overdue && 'font-medium text-thread', isToday && 'font-medium')}>{dayText(task.due, calendar)}</span>
      {overdue || isToday ? (
        <span className={overdue ? 'text-thread' : undefined}>{overdue ? lateText(due, calendar.today) : 'today'}</span>
      ) : (
        <span className="text-ink-3">{distanceFromShow(task.due, calendar)}</span>
      )}
    </span>
  )
}

/** "Waits for Sign the venue contract and 2 more". */
export const waitsText = (blockedBy: readonly string[], byId: ReadonlyMap<string, Task>): string => {
  const [first, ...others] = blockedBy
  const task = first === undefined ? undefined : byId.get(first)
  if (!task) return ''
  return `Waits for ${titleOf(task)}${others.length > 0 ? ` and ${others.length} more` : ''}`
}

/** Only what differs from the usual is said. */
export const PriorityText = ({ task }: { readonly task: Pick<Task, 'priority'> }) => {
  const { priority } = task
  if (priority === 'normal') return null
  return (
    <span className={classes(priority === 'urgent' && 'font-semibold text-ink', priority === 'low' && 'text-ink-3')}>
      {priorityTitles[priority]}
    </span>
  )
}

/** Who does it, one over the other, with the names read out; else whose work it is by role. */
export const AssigneesMark = ({ task }: { readonly task: Task }) => {
  if (Object.keys(task.assignees).length > 0) return <Faces task={task} size={20} />
  return task.owner === '' ? null : <span className="truncate text-ink-3">{task.owner}</span>
}

export const Faces = ({ task, size }: { readonly task: Task; readonly size: number }) => {
  const people = assigneesOf(task)
  if (people.length === 0) return null
  return (
    <span className="flex shrink-0 items-center pl-1.5">
      <span className="sr-only">For {people.map(({ name }) => name).join(', ')}</span>
      {people.slice(0, 3).map((person) => (
        <Avatar key={person.userId} person={person} size={size} className="-ml-1.5 border border-paper" />
      ))}
      {people.length > 3 && <span className="num ml-1 text-label text-ink-3">+{people.length - 3}</span>}
    </span>
  )
}
