import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import type { Peer } from '../../live/presence'
import type { MenuEntry } from '../../ui/menu'
import type { BoardModel, ShownColumn } from './board-model'
import { ColumnHead } from './column-head'
import type { Extent } from './drop-place'
import { cardIdOf, TaskCard } from './task-card'
import { waitsText } from './task-marks'

/** What the board asks of a column on screen. */
export interface ColumnHandle {
  readonly scroller: HTMLElement
  readonly cards: () => readonly Extent[]
  readonly focus: () => void
}

export interface BoardColumnProps {
  readonly shown: ShownColumn
  readonly model: BoardModel
  readonly peers: ReadonlyMap<string, Peer>
  readonly commentsOn: (task: string) => number
  readonly carried: ReadonlySet<string>
  /** Where the line is drawn that shows where carried cards go; `null`: not in this column. */
  readonly line: number | null
  readonly menu: readonly MenuEntry[]
  readonly register: (column: string, handle: ColumnHandle | null) => void
  readonly onKeyDown: (event: KeyboardEvent, column: string) => void
  readonly onCardClick: (event: MouseEvent) => void
}

/** A card with a title of one line and a due date, in px; others are measured. */
const usualHeight = 92

/** One column: its head, and those of its cards that are in sight. */
export const BoardColumn = ({
  shown,
  model,
  peers,
  commentsOn,
  carried,
  line,
  menu,
  register,
  onKeyDown,
  onCardClick,
}: BoardColumnProps) => {
  const { column, tasks, count } = shown
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: tasks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => tasks[index]?.id ?? index,
    gap: 8,
    overscan: 4,
    paddingEnd: 24,
  })
  const latest = useRef(tasks)
  latest.current = tasks
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const cards = () =>
      virtualizer.measurementsCache.flatMap(({ index, start, end }) => {
        const task = latest.current[index]
        return task ? [{ id: task.id, start, end }] : []
      })
    register(column.id, { scroller: element, cards, focus: () => element.focus({ preventScroll: true }) })
    return () => register(column.id, null)
  }, [register, column.id, virtualizer])
  const active = tasks.findIndex(({ id }) => id === model.selection.active)
  const activeId = tasks[active]?.id
  useEffect(() => {
    if (activeId === undefined) return
    const index = latest.current.findIndex(({ id }) => id === activeId)
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' })
  }, [activeId, virtualizer])
  return (
    <section aria-label={column.title} data-column={column.id} className="flex min-w-[264px] max-w-[360px] flex-1 basis-[264px] flex-col">
      <ColumnHead model={model} column={column} count={count} menu={menu} />
      <div
        ref={scroller}
        role="listbox"
        aria-label={`${column.title}, ${count} ${count === 1 ? 'task' : 'tasks'}`}
        aria-multiselectable="true"
        aria-activedescendant={activeId === undefined ? undefined : cardIdOf(activeId)}
        tabIndex={0}
        className="group/column relative -mx-1.5 min-h-24 flex-1 overflow-y-auto overscroll-contain px-1.5 pt-2 outline-none [scrollbar-width:thin]"
        onKeyDown={(event) => onKeyDown(event, column.id)}
        onClick={onCardClick}
      >
        <div role="presentation" className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const task = tasks[item.index]
            const facts = task && model.facts.get(task.id)
            if (!task || !facts) return null
            return (
              <div
                key={task.id}
                ref={virtualizer.measureElement}
                data-index={item.index}
                role="presentation"
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <TaskCard
                  task={task}
                  facts={facts}
                  calendar={model.calendar}
                  waits={waitsText(facts.blockedBy, model.byId)}
                  active={task.id === model.selection.active}
                  picked={model.selection.picked.has(task.id)}
                  carried={carried.has(task.id)}
                  open={model.open === task.id}
                  comments={commentsOn(task.id)}
                  peer={peers.get(task.id)}
                />
              </div>
            )
          })}
          {line !== null && <div data-drop="" className="pointer-events-none absolute inset-x-0 h-0.5 bg-ink" style={{ top: line - 1 }} />}
        </div>
      </div>
    </section>
  )
}
