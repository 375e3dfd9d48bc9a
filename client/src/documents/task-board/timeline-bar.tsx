import { dateOfNumber } from '@fashionos/shared/documents/task-board/due'
import type { Task } from '@fashionos/shared/documents/task-board/schema'
import type { Bar } from '@fashionos/shared/documents/task-board/timeline'
import { memo } from 'react'
import { classes } from '../../ui/classes'
import type { Calendar } from './day-text'
import { dateText } from './day-text'
import type { TaskFacts } from './task-facts'
import { waitsText } from './task-marks'
import { titleOf } from './titles'

export interface TimelineBarProps {
  readonly bar: Bar
  readonly facts: TaskFacts | undefined
  readonly byId: ReadonlyMap<string, Task>
  readonly calendar: Calendar
  readonly top: number
  readonly labelWidth: number
  /** In px from where the days begin. */
  readonly x: number
  readonly width: number
  readonly active: boolean
  readonly held: boolean
  readonly editable: boolean
  /** Width of the whole line, in px. */
  readonly total: number
}

const height = 30

/** One task: its name at the left, its days as a bar; how it stands is said in words beside the bar. */
export const TimelineBar = memo((props: TimelineBarProps) => {
  const { bar, facts, byId, calendar, top, labelWidth, x, width, active, held, editable, total } = props
  const { task } = bar
  const state = stateOf(bar, facts, byId)
  const told = facts?.overdue || facts?.tight || bar.early || active
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the timeline has the focus, its active descendant is a line
    <div
      role="option"
      id={`bar-${task.id}`}
      aria-selected={active}
      aria-label={[
        titleOf(task),
        `${dateText(dateOfNumber(bar.from), calendar.today)} to ${dateText(dateOfNumber(bar.to), calendar.today)}`,
        state.words,
      ]
        .filter(Boolean)
        .join(', ')}
      data-line={task.id}
      className={classes('absolute left-0 border-b border-line', active && 'bg-sunk')}
      style={{ top, height, width: total }}
    >
      <span
        className={classes(
          'sticky left-0 z-1 flex h-full items-center truncate bg-ivory pr-3 text-small',
          active &&
            'bg-sunk group-focus-visible/timeline:outline-2 group-focus-visible/timeline:-outline-offset-2 group-focus-visible/timeline:outline-focus',
          facts?.done && 'text-ink-3',
        )}
        style={{ width: labelWidth }}
      >
        <span className="truncate">{titleOf(task)}</span>
      </span>
      <span
        data-bar={task.id}
        className={classes(
          'absolute top-2 h-3.5 min-w-[3px] rounded-[2px] border select-none',
          editable && 'cursor-grab',
          held && 'shadow-float',
          facts?.done
            ? 'border-line-2 bg-sunk'
            : facts?.overdue
              ? 'border-thread bg-thread'
              : bar.early || facts?.tight
                ? 'border-amber bg-amber-wash'
                : (facts?.blockedBy.length ?? 0) > 0
                  ? 'border-ink bg-paper'
                  : 'border-ink bg-ink',
        )}
        style={{ left: labelWidth + x, width }}
      >
        {editable && width >= 24 && (
          <>
            <span data-grip="start" className="absolute inset-y-0 left-0 w-1.5 cursor-ew-resize" />
            <span data-grip="end" className="absolute inset-y-0 right-0 w-1.5 cursor-ew-resize" />
          </>
        )}
      </span>
      {state.words && told && (
        <span
          className={classes('bg-ivory px-1 pointer-events-none absolute top-1.5 max-w-72 truncate text-label', state.tone)}
          style={{ left: labelWidth + x + width + 8 }}
        >
          {state.words}
        </span>
      )}
    </div>
  )
})

const stateOf = (bar: Bar, facts: TaskFacts | undefined, byId: ReadonlyMap<string, Task>): { words: string; tone: string } => {
  if (!facts || facts.done) return { words: facts?.done ? 'Done' : '', tone: 'text-ink-3' }
  if (facts.overdue) return { words: 'Late', tone: 'text-thread' }
  if (bar.early) return { words: 'Begins before what it waits for is finished', tone: 'text-amber' }
  if (facts.blockedBy.length > 0) return { words: waitsText(facts.blockedBy, byId), tone: facts.tight ? 'text-amber' : 'text-ink-2' }
  return { words: '', tone: '' }
}
