import type { Task } from '@fashionos/shared/documents/task-board/schema'
import { memo, type ReactNode } from 'react'
import { classes } from '../../ui/classes'
import type { Calendar } from './day-text'
import { cellText } from './list-cells'
import type { ListCell } from './list-model'
import { type ListKey, type ListRow, listKeys } from './list-rows'
import { assigneesOf } from './task-edits'
import type { TaskFacts } from './task-facts'
import { DueText, waitsText } from './task-marks'
import { titleOf } from './titles'

export const cellIdOf = ({ row, key }: ListCell): string => `task-${row.replaceAll('/', '-')}-${key}`

export interface ListLineProps {
  readonly row: ListRow
  readonly index: number
  readonly top: number
  readonly facts: TaskFacts | undefined
  readonly calendar: Calendar
  readonly byId: ReadonlyMap<string, Task>
  readonly active: ListKey | null
  readonly picked: boolean
  readonly editor: ReactNode
}

/** One line of the list. Drawn again only when something in it changed. */
export const ListLine = memo(
  (props: ListLineProps) => {
    const { row, index, top, facts, active, picked } = props
    const style = { transform: `translateY(${top}px)` }
    if (row.kind === 'group') {
      return (
        // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
        <div role="row" aria-rowindex={index + 2} className="task-list-line task-list-group" style={style}>
          {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus */}
          <span role="rowheader" className="font-medium">
            {row.title} <span className="num font-normal text-ink-3">{row.count}</span>
          </span>
        </div>
      )
    }
    if (!facts) return null
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus, its active descendant is a cell
      <div
        role="row"
        aria-rowindex={index + 2}
        aria-selected={picked}
        data-row={row.key}
        data-task={row.task.id}
        data-picked={picked || undefined}
        className="task-list-line"
        style={style}
      >
        {listKeys.map((key) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus, its active descendant is a cell
          <div
            key={key}
            role="gridcell"
            id={cellIdOf({ row: row.key, key })}
            aria-selected={active === key}
            data-cell={key}
            data-active={active === key || undefined}
            className="task-list-cell"
          >
            <Content {...props} task={row.task} facts={facts} part={key} />
            {active === key && props.editor}
          </div>
        ))}
      </div>
    )
  },
  (a, b) =>
    sameRow(a.row, b.row) &&
    a.index === b.index &&
    a.top === b.top &&
    a.facts === b.facts &&
    a.calendar === b.calendar &&
    a.active === b.active &&
    a.picked === b.picked &&
    a.editor === b.editor,
)

const sameRow = (a: ListRow, b: ListRow): boolean => {
  if (a.kind === 'task') return b.kind === 'task' && a.task === b.task && a.key === b.key
  return b.kind === 'group' && a.title === b.title && a.count === b.count
}

const Content = ({
  task,
  facts,
  calendar,
  byId,
  part,
}: ListLineProps & { readonly task: Task; readonly facts: TaskFacts; readonly part: ListKey }) => {
  switch (part) {
    case 'title':
      return <span className={classes('font-medium', facts.done && 'text-ink-3')}>{titleOf(task)}</span>
    case 'due':
      return <DueText task={task} facts={facts} calendar={calendar} />
    case 'assignees':
      return (
        <span>
          {assigneesOf(task)
            .map(({ name }) => name)
            .join(', ') || <span className="text-ink-3">{task.owner}</span>}
        </span>
      )
    case 'priority':
      return (
        <span
          className={classes(
            task.priority === 'urgent' && 'font-semibold',
            (task.priority === 'low' || task.priority === 'normal') && 'text-ink-3',
          )}
        >
          {cellText({ facts: new Map(), calendar }, task, 'priority')}
        </span>
      )
    case 'status':
      return (
        <span title={waitsText(facts.blockedBy, byId)}>
          <span className={facts.done ? 'text-moss' : undefined}>{facts.column?.title}</span>
          {facts.blockedBy.length > 0 && (
            <span className={classes('ml-1.5 text-small', facts.tight ? 'text-amber' : 'text-ink-3')}>waits</span>
          )}
        </span>
      )
    default:
      return <span className="text-ink-2">{cellText({ facts: new Map(), calendar }, task, part)}</span>
  }
}
