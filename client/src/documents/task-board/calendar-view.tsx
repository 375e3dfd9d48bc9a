import type { Task } from '@fashionos/shared/documents/task-board/schema'
import { calendarOf } from '@fashionos/shared/documents/task-board/timeline'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { IconButton } from '../../ui/icon-button'
import { usePickUp } from '../../ui/pick-up'
import { Segmented } from '../../ui/segmented'
import type { BoardModel } from './board-model'
import { CalendarDay } from './calendar-day'
import { type CalendarStep, dueMoved, taskTowards } from './calendar-keys'
import { addDays, addMonths, firstOfMonth, longDate, mondayOf, monthTitle, shortDate, weekdayTitle, weekOf, weeksOfMonth } from './days'
import { selectTask } from './selection'
import { addTask, pickedTasks } from './task-edits'
import { titleOf } from './titles'

type Span = 'month' | 'week'

/** Tasks on the days they are due; a task is carried to another day, and what is relative to the show stays so. */
export const CalendarView = ({ model, narrow }: { readonly model: BoardModel; readonly narrow: boolean }) => {
  const { calendar, snapshot, selection, select, setOpen, editable } = model
  const [span, setSpan] = useState<Span>(narrow ? 'week' : 'month')
  const [shown, setShown] = useState(() => [calendar.showDate, calendar.today].toSorted()[0] ?? calendar.today)
  const entries = useMemo(() => calendarOf({ tasks: model.tasks, show: snapshot.show }), [model.tasks, snapshot.show])
  const weeks = span === 'month' ? weeksOfMonth(shown) : [weekOf(shown)]
  const undated = model.tasks.filter(({ due }) => due === null).length
  const ghost = useRef<HTMLDivElement>(null)
  const days = useRef<HTMLDivElement>(null)
  const [carried, setCarried] = useState<{ task: Task; over: string | null } | null>(null)
  const now = useRef(carried)
  now.current = carried

  const moveTo = (ids: readonly string[], change: (task: Task) => Task['due']) => {
    const changes = ids.flatMap((id) => {
      const task = model.byId.get(id)
      return task ? [{ id, due: change(task) }] : []
    })
    if (changes.length > 0 && model.session.run('changeTasks', { changes }).ok)
      model.say(`Moved ${changes.length === 1 ? 'the task' : `${changes.length} tasks`}.`)
  }
  const listeners = usePickUp({
    thingAt: (target) => (editable ? (target.closest('[data-task]')?.getAttribute('data-task') ?? null) : null),
    onStart: (id) => {
      const task = model.byId.get(id)
      if (task) setCarried({ task, over: null })
    },
    onFrame: (at) => {
      if (ghost.current) ghost.current.style.transform = `translate(${at.x + 10}px, ${at.y + 8}px)`
      const over = document.elementFromPoint(at.x, at.y)?.closest('[data-day]')?.getAttribute('data-day') ?? null
      const before = now.current
      if (before && before.over !== over) setCarried({ task: before.task, over })
    },
    onEnd: (dropped) => {
      const { task, over } = now.current ?? {}
      setCarried(null)
      if (dropped && task && over) moveTo([task.id], (one) => dueMoved(one, over, calendar))
    },
  })
  const go = (by: number) => setShown((from) => (span === 'month' ? addMonths(firstOfMonth(from), by) : addDays(from, 7 * by)))
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (event.key === 'PageDown' || event.key === 'PageUp') {
      event.preventDefault()
      return go(event.key === 'PageDown' ? 1 : -1)
    }
    if (!step) return
    event.preventDefault()
    if (event.altKey) {
      const by = { left: -1, right: 1, up: -7, down: 7 }[step]
      if (editable)
        moveTo(pickedTasks(model), (one) => (one.due ? dueMoved(one, addDays(dateOfDue(model, one) ?? shown, by), calendar) : null))
      return
    }
    const next = taskTowards(entries, selection.active, step)
    if (next) select(selectTask(next))
  }
  // Whatever becomes active is shown, and keeps the focus when the calendar has it.
  const due = selection.active === null ? undefined : model.facts.get(selection.active)?.due?.date
  useEffect(() => {
    if (due) setShown(due)
  }, [due])
  useEffect(() => {
    const element = days.current
    if (element?.contains(document.activeElement) && selection.active)
      element.querySelector<HTMLElement>(`[data-task="${CSS.escape(selection.active)}"]`)?.focus()
  }, [selection.active, shown])
  const open = (id: string) => {
    select(selectTask(id))
    setOpen(id)
  }
  const add = (date: string) => {
    const [column] = snapshot.columns
    const made = column && addTask(model, { column: column.id }, { due: dueMoved({ due: null }, date, calendar) })
    if (made) setOpen(made)
  }
  const firstTask = weeks.flat().flatMap((date) => entries.get(date) ?? [])[0]?.task.id
  const stop = selection.active && due && weeks.flat().includes(due) ? selection.active : firstTask
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="mx-(--page) flex flex-wrap items-center gap-x-2 border-t border-line py-1.5">
        <IconButton label={span === 'month' ? 'The month before' : 'The week before'} onClick={() => go(-1)}>
          <ChevronLeft size={16} strokeWidth={1.5} aria-hidden="true" />
        </IconButton>
        <IconButton label={span === 'month' ? 'The next month' : 'The next week'} onClick={() => go(1)}>
          <ChevronRight size={16} strokeWidth={1.5} aria-hidden="true" />
        </IconButton>
        <h2 aria-live="polite" className="display text-title">
          {span === 'month' ? monthTitle(shown) : `Week of ${shortDate(mondayOf(shown))}`}
        </h2>
        <span className="ml-auto flex flex-wrap items-center gap-2">
          {undated > 0 && <span className="num text-small text-ink-3">{undated} without a due day</span>}
          <Button size="small" variant="quiet" onClick={() => setShown(calendar.today)}>
            Today
          </Button>
          <Button size="small" variant="quiet" onClick={() => setShown(calendar.showDate)}>
            Show date
          </Button>
          <Segmented
            label="Span"
            value={span}
            onChange={setSpan}
            options={[
              { value: 'month', label: 'Month' },
              { value: 'week', label: 'Week' },
            ]}
          />
        </span>
      </div>
      <div
        ref={days}
        role="group"
        aria-label="Calendar. Arrows go from task to task, Alt with arrows changes the due day, Enter opens."
        className="mx-(--page) flex min-h-0 flex-1 flex-col overflow-y-auto border-t border-ink"
        onKeyDown={onKeyDown}
        {...listeners}
      >
        {!narrow && (
          <div aria-hidden="true" className="sticky top-0 z-2 grid grid-cols-7 border-b border-line bg-ivory">
            {weekOf(shown).map((date) => (
              <span key={date} className="label px-2 py-1.5">
                {weekdayTitle(date)}
              </span>
            ))}
          </div>
        )}
        {weeks.map((week) => (
          <div key={week[0]} className={classes('grid min-h-28 flex-1', !narrow && 'grid-cols-7')}>
            {week.map((date) => (
              <CalendarDay
                key={date}
                date={date}
                entries={entries.get(date) ?? nothing}
                model={model}
                outside={span === 'month' && date.slice(0, 7) !== shown.slice(0, 7)}
                roomy={span === 'week'}
                over={carried?.over === date}
                stop={stop ?? null}
                onOpen={open}
                onAdd={editable ? add : null}
                onMore={() => {
                  setShown(date)
                  setSpan('week')
                }}
              />
            ))}
          </div>
        ))}
      </div>
      <p className="sr-only">The show is on {longDate(calendar.showDate)}.</p>
      {carried && (
        <div
          ref={ghost}
          className="pointer-events-none fixed top-0 left-0 z-50 max-w-64 rounded border border-ink bg-paper px-2.5 py-1.5 shadow-float"
        >
          <span className="block truncate font-medium">{titleOf(carried.task)}</span>
          {carried.over && <span className="num text-small text-ink-2">{shortDate(carried.over)}</span>}
        </div>
      )}
    </div>
  )
}

const nothing: readonly never[] = []

const steps: Readonly<Record<string, CalendarStep>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

const dateOfDue = ({ facts }: BoardModel, { id }: Task): string | undefined => facts.get(id)?.due?.date
