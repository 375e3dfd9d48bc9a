import type { Task } from '@fashionos/shared/documents/task-board/schema'
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { classes } from '../../ui/classes'
import type { BoardModel } from './board-model'
import type { Calendar } from './day-text'
import { byDue } from './list-rows'
import { toggleDone } from './task-edits'
import type { TaskFacts } from './task-facts'
import { DueText, Faces, PriorityText, waitsText } from './task-marks'
import { titleOf } from './titles'
import { useTick } from './use-tick'

export interface PhoneListProps {
  readonly model: BoardModel
  /** Scrolls away with the tasks: a phone has no room to spare. */
  readonly head: ReactNode
}

/** Tasks on a phone, by when they are due: a tap opens one, its box ticks it off. */
export const PhoneList = ({ model, head }: PhoneListProps) => {
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const [above, setAbove] = useState(0)
  const { facts } = model
  const tasks = useMemo(() => byDue(model.tasks, facts), [model.tasks, facts])
  const virtualizer = useVirtualizer({
    count: tasks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 68,
    getItemKey: (index) => tasks[index]?.id ?? index,
    overscan: 8,
    scrollMargin: above,
  })
  useLayoutEffect(() => {
    const element = scroller.current?.firstElementChild
    if (!element) return
    const observer = new ResizeObserver(() => setAbove(list.current?.offsetTop ?? 0))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const latest = useRef(model)
  latest.current = model
  return (
    <div ref={scroller} className="relative min-h-0 flex-1 overflow-y-auto pb-24">
      <div>{head}</div>
      {tasks.length === 0 && <p className="px-(--page) py-8 text-ink-2">No task passes the filter.</p>}
      <ol
        ref={list}
        aria-label="Tasks"
        className="mx-(--page) border-t border-line"
        style={{ height: virtualizer.getTotalSize(), position: 'relative' }}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const task = tasks[item.index]
          const known = task && facts.get(task.id)
          if (!task || !known) return null
          return (
            <li
              key={task.id}
              ref={virtualizer.measureElement}
              data-index={item.index}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${item.start - above}px)` }}
            >
              <PhoneTask
                task={task}
                facts={known}
                calendar={model.calendar}
                waits={waitsText(known.blockedBy, model.byId)}
                editable={model.editable}
                onOpen={() => latest.current.setOpen(task.id)}
                onTick={() => toggleDone(latest.current, [task.id])}
              />
            </li>
          )
        })}
      </ol>
    </div>
  )
}

interface PhoneTaskProps {
  readonly task: Task
  readonly facts: TaskFacts
  readonly calendar: Calendar
  readonly waits: string
  readonly editable: boolean
  readonly onOpen: () => void
  readonly onTick: () => void
}

const PhoneTask = memo(
  ({ task, facts, calendar, waits, editable, onOpen, onTick }: PhoneTaskProps) => (
    <div className="flex border-b border-line">
      <DoneBox label={`${titleOf(task)}, done`} done={facts.done} editable={editable} onTick={onTick} />
      <button type="button" className="grid min-h-13 min-w-0 flex-1 gap-0.5 py-2.5 text-left" onClick={onOpen}>
        <span className={classes('font-medium [overflow-wrap:anywhere]', facts.done && 'text-ink-3 line-through')}>{titleOf(task)}</span>
        <span className="flex flex-wrap items-center gap-x-3 text-small text-ink-2">
          <DueText task={task} facts={facts} calendar={calendar} />
          {!facts.done && <span className="text-ink-3">{facts.column?.title}</span>}
          {Object.keys(task.assignees).length === 0 && task.owner !== '' && <span className="text-ink-3">{task.owner}</span>}
          <PriorityText task={task} />
          {facts.steps > 0 && (
            <span className="num">
              {facts.stepsDone} of {facts.steps} steps
            </span>
          )}
        </span>
        {waits && <span className={classes('text-small', facts.tight ? 'text-amber' : 'text-ink-3')}>{waits}</span>}
      </button>
      <span className="flex items-center pl-2 text-small">
        <Faces task={task} size={22} />
      </span>
    </div>
  ),
  (a, b) => a.task === b.task && a.facts === b.facts && a.calendar === b.calendar && a.waits === b.waits && a.editable === b.editable,
)

interface DoneBoxProps {
  readonly label: string
  readonly done: boolean
  readonly editable: boolean
  readonly onTick: () => void
}

const DoneBox = ({ label, done, editable, onTick }: DoneBoxProps) => {
  const [shown, tick] = useTick(done, onTick)
  return (
    <label className="grid w-11 shrink-0 place-items-center">
      <input
        type="checkbox"
        className="size-5 appearance-none rounded-[2px] border border-edge checked:border-ink checked:bg-ink"
        checked={shown}
        disabled={!editable}
        aria-label={label}
        onChange={(event) => tick(event.currentTarget.checked)}
      />
    </label>
  )
}
