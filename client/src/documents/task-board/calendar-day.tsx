import type { CalendarEntry } from '@fashionos/shared/documents/task-board/timeline'
import { classes } from '../../ui/classes'
import type { BoardModel } from './board-model'
import { dateText, distanceFromShow } from './day-text'
import { dayNumber, longDate, shortDate } from './days'
import { titleOf } from './titles'

export interface CalendarDayProps {
  readonly date: string
  readonly entries: readonly CalendarEntry[]
  readonly model: BoardModel
  /** Of the month before or after. */
  readonly outside: boolean
  /** A week has room for all of a day's tasks. */
  readonly roomy: boolean
  /** A carried task is over it. */
  readonly over: boolean
  /** The one task that Tab reaches. */
  readonly stop: string | null
  readonly onOpen: (task: string) => void
  readonly onAdd: ((date: string) => void) | null
  readonly onMore: () => void
}

/** Tasks a day of a month has room for. */
const roomFor = 4

/** One day with what is due on it. */
export const CalendarDay = ({ date, entries, model, outside, roomy, over, stop, onOpen, onAdd, onMore }: CalendarDayProps) => {
  const { calendar, facts } = model
  const isShow = date === calendar.showDate
  const isToday = date === calendar.today
  const shown = roomy || entries.length <= roomFor ? entries : entries.slice(0, roomFor - 1)
  return (
    <div
      role="group"
      aria-label={`${longDate(date)}${isShow ? ', the show' : ''}${isToday ? ', today' : ''}`}
      data-day={date}
      className={classes(
        'group/day flex min-w-0 flex-col gap-0.5 border-b border-line px-1 pt-1 pb-2 sm:border-l sm:first:border-l-0',
        isShow && 'shadow-[inset_0_2px_0_var(--ink)]',
        over && 'bg-sunk',
      )}
    >
      <div className="flex h-6 items-center gap-2 px-1">
        <span className={classes('num text-small', outside ? 'text-ink-3' : 'text-ink-2', (isToday || isShow) && 'font-semibold text-ink')}>
          {roomy ? shortDate(date) : dayNumber(date)}
        </span>
        {isToday && <span className="text-label text-ink-2">Today</span>}
        {isShow && <span className="text-label font-medium text-ink">Show</span>}
        {onAdd && (
          <button
            type="button"
            tabIndex={-1}
            aria-label={`New task due ${dateText(date, calendar.today)}`}
            className="ml-auto size-6 rounded text-ink-3 opacity-0 group-hover/day:opacity-100 hover:bg-sunk hover:text-ink focus-visible:opacity-100 touch:size-9 touch:opacity-100"
            onClick={() => onAdd(date)}
          >
            +
          </button>
        )}
      </div>
      {shown.map(({ task, due }) => {
        const known = facts.get(task.id)
        return (
          <button
            key={task.id}
            type="button"
            data-task={task.id}
            tabIndex={task.id === stop ? 0 : -1}
            title={`${titleOf(task)}${task.due ? `, ${distanceFromShow(task.due, calendar)}` : ''}`}
            className={classes(
              'flex min-h-6 items-baseline gap-1.5 rounded px-1 text-left text-small select-none hover:bg-sunk touch:min-h-9',
              model.selection.picked.has(task.id) && 'bg-sunk',
              known?.done ? 'text-ink-3 line-through' : known?.overdue ? 'text-thread' : known?.tight ? 'text-amber' : 'text-ink',
            )}
            onClick={() => onOpen(task.id)}
          >
            {due.time && <span className="num shrink-0 text-ink-3">{due.time}</span>}
            <span className={roomy ? '[overflow-wrap:anywhere]' : 'truncate'}>{titleOf(task)}</span>
            {known?.overdue && <span className="shrink-0 text-label">late</span>}
            {!known?.done && known?.tight && <span className="shrink-0 text-label">waits</span>}
          </button>
        )
      })}
      {entries.length > shown.length && (
        <button type="button" tabIndex={-1} className="num px-1 text-left text-small text-ink-2 hover:text-ink" onClick={onMore}>
          {entries.length - shown.length} more
        </button>
      )}
    </div>
  )
}
