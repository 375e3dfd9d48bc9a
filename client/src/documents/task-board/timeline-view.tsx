import { dayNumberOf } from '@fashionos/shared/documents/task-board/due'
import { timelineOf } from '@fashionos/shared/documents/task-board/timeline'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import type { BoardModel } from './board-model'
import { selectTask, stepFrom } from './selection'
import { pickedTasks } from './task-edits'
import { TimelineBar } from './timeline-bar'
import { dragged, linesOf } from './timeline-layout'
import { TimelineLinks } from './timeline-links'
import { rulerHeight, TimelineRuler } from './timeline-ruler'
import { useBarDrag } from './use-bar-drag'
import { useTimelineDays } from './use-timeline-days'

const lineHeight = 30
/** Of the names at the left, in px. */
const labels = { wide: 264, narrow: 132 }
/** Tasks as bars over days, by phase, with what waits for what. */
export const TimelineView = ({ model, narrow }: { readonly model: BoardModel; readonly narrow: boolean }) => {
  const labelWidth = narrow ? labels.narrow : labels.wide
  const { snapshot, states, calendar, selection, select, setOpen, editable } = model
  const timeline = useMemo(
    () => timelineOf({ tasks: model.tasks, columns: snapshot.columns, show: snapshot.show }, states),
    [model.tasks, snapshot.columns, snapshot.show, states],
  )
  const lines = useMemo(() => linesOf(timeline), [timeline])
  const show = dayNumberOf(calendar.showDate)
  const today = dayNumberOf(calendar.today)
  const from = Math.min(timeline.from, show, today) - 3
  const end = Math.max(timeline.to, show) + 4
  const scroller = useRef<HTMLDivElement>(null)
  const { width, to, zoom } = useTimelineDays({ scroller, from, end, today, labelWidth })
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 10,
    scrollPaddingStart: rulerHeight,
  })
  const ids = lines.flatMap((line) => (line.kind === 'bar' ? [line.bar.task.id] : []))
  // What is done lies above the screen at first.
  const firstOpen = useRef(lines.findIndex((line) => line.kind === 'bar' && !line.bar.done))
  useLayoutEffect(() => {
    if (firstOpen.current > 1) virtualizer.scrollToIndex(firstOpen.current - 1, { align: 'start' })
  }, [virtualizer])
  const active = lines.findIndex((line) => line.kind === 'bar' && line.bar.task.id === selection.active)
  useEffect(() => {
    if (active >= 0) virtualizer.scrollToIndex(active, { align: 'auto' })
  }, [active, virtualizer])

  const { carried, listeners, move } = useBarDrag({ model, bars: timeline.bars, scroller, width, labelWidth })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === '+' || event.key === '=') return zoom(1)
    if (event.key === '-') return zoom(-1)
    if (event.key === '0') return zoom('fit')
    if (event.key === 'Enter' && selection.active !== null) return setOpen(selection.active)
    if (event.key === 'Escape') return setOpen(null)
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault()
      const days = event.key === 'ArrowRight' ? 1 : -1
      if (editable) move(pickedTasks(model), event.shiftKey ? 'end' : 'body', days)
      return
    }
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -ids.length, End: ids.length }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = stepFrom(selection.active, step, ids)
    if (next !== null) select(selectTask(next))
  }
  const onClick = (event: MouseEvent) => {
    const id = event.target instanceof Element ? event.target.closest('[data-line]')?.getAttribute('data-line') : null
    if (!id) return
    select(selectTask(id))
    setOpen(id)
  }
  const x = (day: number): number => (day - from) * width
  const total = labelWidth + (to - from + 1) * width
  const indexOf = useMemo(() => new Map(lines.map((line, index) => [line.key, index])), [lines])
  const items = virtualizer.getVirtualItems()
  const seen = { first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? 0 }
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="mx-(--page) flex flex-wrap items-center gap-1 border-t border-line py-1.5">
        <p className="num mr-auto text-small text-ink-2">
          {timeline.unplaced.length > 0 ? `${timeline.unplaced.length} without a day stand in the list only` : ''}
        </p>
        <Button size="small" variant="quiet" onClick={() => zoom(-1)}>
          Smaller
        </Button>
        <Button size="small" variant="quiet" onClick={() => zoom(1)}>
          Larger
        </Button>
        <Button size="small" variant="quiet" onClick={() => zoom('fit')}>
          Whole plan
        </Button>
      </div>
      <div
        ref={scroller}
        role="listbox"
        tabIndex={0}
        aria-label="Timeline. Arrows go from task to task, Alt with arrows moves one by days, with Shift its end, plus and minus zoom, Enter opens."
        aria-activedescendant={active >= 0 ? `bar-${selection.active}` : undefined}
        className="group/timeline relative mx-(--page) min-h-0 flex-1 overflow-auto border-t border-ink outline-none [scrollbar-width:thin]"
        onKeyDown={onKeyDown}
        onClick={onClick}
        {...listeners}
      >
        <div role="presentation" className="relative" style={{ width: total, height: rulerHeight + virtualizer.getTotalSize() + 24 }}>
          <TimelineRuler from={from} to={to} width={width} left={labelWidth} />
          <div
            aria-hidden="true"
            className="pointer-events-none absolute bottom-0"
            style={{ left: labelWidth, top: rulerHeight, right: 0 }}
          >
            <Moment x={x(today)} label="Today" />
            <Moment x={x(show)} label="Show" strong />
            <TimelineLinks timeline={timeline} indexOf={indexOf} seen={seen} x={x} width={width} active={selection.active} />
          </div>
          {items.map((item) => {
            const line = lines[item.index]
            if (!line) return null
            const top = rulerHeight + item.start
            if (line.kind === 'phase') {
              return (
                <div
                  key={line.key}
                  role="presentation"
                  className="absolute left-0 flex items-end pb-1"
                  style={{ top, height: lineHeight, width: total }}
                >
                  <span className="sticky left-0 bg-ivory pr-3 font-medium">
                    {line.title} <span className="num font-normal text-ink-3">{line.count}</span>
                  </span>
                </div>
              )
            }
            const held = carried?.id === line.key ? carried : null
            const place = held ? dragged(line.bar, held.grip, held.days) : line.bar
            return (
              <TimelineBar
                key={line.key}
                bar={line.bar}
                facts={model.facts.get(line.key)}
                byId={model.byId}
                calendar={calendar}
                top={top}
                labelWidth={labelWidth}
                x={x(place.from)}
                width={(place.to - place.from + 1) * width}
                active={selection.active === line.key}
                held={held !== null}
                editable={editable}
                total={total}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

const Moment = ({ x, label, strong = false }: { readonly x: number; readonly label: string; readonly strong?: boolean }) => (
  <div className={classes('absolute top-0 bottom-0 border-l', strong ? 'border-ink' : 'border-dashed border-ink-3')} style={{ left: x }}>
    <span className={classes('sticky top-9 ml-1 bg-ivory text-label', strong ? 'font-medium text-ink' : 'text-ink-3')}>{label}</span>
  </div>
)
