import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useNow } from '../../ui/now'
import { notifyFailure } from '../../ui/toaster'
import { selectCell } from '../grid/selection'
import { plannedText } from './cell-text'
import type { GridModel } from './grid-model'
import { blockId } from './timeline-block'
import { rowTowards } from './timeline-keys'
import { layoutOf, type Range, rangesOf, type Section, type TimelineLayout } from './timeline-layout'
import { TimelineMilestones } from './timeline-milestones'
import { MomentLine, rulerHeight, TimelineLines, TimelineRuler } from './timeline-ruler'
import { snapStep } from './timeline-scale'
import { sectionHeight, TimelineSection } from './timeline-section'
import { TimelineTools } from './timeline-tools'
import { useZoom, type Zoom } from './timeline-zoom'

export interface TimelineViewProps {
  readonly model: GridModel
  /** Somebody wants to see the selected row in the grid. */
  readonly onOpen: () => void
}

/** The same show on a time axis: what overlaps, what waits, where the hard out falls. */
export const TimelineView = ({ model, onOpen }: TimelineViewProps) => {
  const { snapshot, schedule } = model
  const layout = useMemo(() => layoutOf(snapshot, schedule), [snapshot, schedule])
  const ranges = useMemo(() => rangesOf(schedule, layout), [schedule, layout])
  if (!ranges)
    return <p className="px-(--page) py-10 text-ink-2">Nothing has a time yet. Items appear here once they have a place in the show.</p>
  return <Timeline model={model} onOpen={onOpen} layout={layout} whole={ranges.whole} show={ranges.show} />
}

interface TimelineProps extends TimelineViewProps {
  readonly layout: TimelineLayout
  readonly whole: Range
  readonly show: Range
}

const Timeline = ({ model, onOpen, layout, whole, show }: TimelineProps) => {
  const scroller = useRef<HTMLDivElement>(null)
  const zoom = useZoom(scroller, whole, show)
  const { scale, seen } = zoom
  const { schedule, clock, editable } = model
  const selected = model.selection.active?.row ?? null
  const rows = useSectionsInSight(scroller, layout.sections)
  const now = useNow(1_000)
  useSelectedInSight({ scroller, selected, layout, rows, zoom })

  const select = (row: string) => model.select(selectCell({ row, column: 'title' }))
  const resize = (id: string, duration: number) => {
    const result = model.session.run('changeItems', { changes: [{ id, duration }] })
    if (!result.ok) notifyFailure(result.reason)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault()
      return editable ? nudge(event.key === 'ArrowRight' ? 1 : -1) : undefined
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter') return onOpen()
    if (event.key === '+' || event.key === '=') return zoomBy(1.6)
    if (event.key === '-') return zoomBy(1 / 1.6)
    if (event.key === '0') return zoom.fit()
    const next = rowTowards(event.key, selected, layout)
    if (next === null) return
    event.preventDefault()
    select(next)
  }
  /** About what is selected, so that it stays in sight. */
  const zoomBy = (factor: number) => zoom.by(factor, selected === null ? undefined : (schedule.rows.get(selected)?.start ?? undefined))
  /** One snap longer or shorter. */
  const nudge = (direction: 1 | -1) => {
    const block = layout.sections.flatMap(({ blocks }) => blocks).find(({ row }) => row.id === selected)
    if (block?.row.end.kind === 'duration')
      resize(block.row.id, Math.max(snapStep(scale), block.row.duration + direction * snapStep(scale)))
  }
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return
    const row = event.target.closest('[data-row]')?.getAttribute('data-row')
    if (row) return select(row)
    const key = event.target.closest('[data-section]')?.getAttribute('data-section')
    const first = layout.sections.find((section) => section.key === key)?.blocks[0]
    if (first) zoom.reveal({ from: first.start, to: first.end })
  }
  const x = (instant: number): number => (instant - whole.from) * scale
  const axis = { origin: whole.from, screen: zoom.screen, seen, scale, clock }
  return (
    <div className="flex min-h-0 flex-1 flex-col border-t border-line">
      <TimelineTools zoom={zoom} zoomBy={zoomBy} layout={layout} onSelect={select} onOpen={onOpen} />
      <div
        ref={scroller}
        role="listbox"
        tabIndex={0}
        aria-label="Timeline. Arrows move, Alt with arrows changes the length, plus and minus zoom, Enter opens the item in the grid."
        aria-activedescendant={selected === null ? undefined : blockId(selected)}
        className="relative min-h-0 flex-1 overflow-auto outline-offset-[-2px]"
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={onOpen}
      >
        <div className="relative min-h-full" style={{ width: Math.max(1, (whole.to - whole.from) * scale) }}>
          <TimelineRuler {...axis} />
          <TimelineLines {...axis} />
          <TimelineMilestones milestones={layout.milestones} selected={selected} {...axis} />
          <div data-sections="" className="relative" style={{ height: rows.height }}>
            {rows.inSight.map(({ section, top }) => (
              <TimelineSection
                key={section.key}
                section={section}
                top={top}
                selected={selected}
                editable={editable}
                onResize={resize}
                {...axis}
              />
            ))}
          </div>
          {schedule.hardOut !== null && (
            <MomentLine
              x={x(schedule.hardOut)}
              label={`Hard out ${plannedText(schedule.hardOut, clock, { seconds: false })}`}
              tone="thread"
            />
          )}
          {!clock.floating && now >= whole.from && now <= whole.to && <MomentLine x={x(now)} label={plannedText(now, clock)} tone="ink" />}
        </div>
      </div>
    </div>
  )
}

interface PlacedSection {
  readonly section: Section
  readonly top: number
}

/** Sections by their place down the page; only those in sight, and one screen on either side, are drawn. */
const useSectionsInSight = (scroller: { readonly current: HTMLDivElement | null }, sections: readonly Section[]) => {
  const [view, setView] = useState({ top: 0, height: 1_000 })
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = () =>
      setView((before) =>
        before.top === element.scrollTop && before.height === element.clientHeight
          ? before
          : { top: element.scrollTop, height: element.clientHeight },
      )
    measure()
    element.addEventListener('scroll', measure, { passive: true })
    return () => element.removeEventListener('scroll', measure)
  }, [scroller])
  const placed = useMemo(() => {
    let top = 0
    return sections.map((section): PlacedSection => {
      const here = top
      top += sectionHeight(section)
      return { section, top: here }
    })
  }, [sections])
  const height = placed.reduce((most, { section, top }) => Math.max(most, top + sectionHeight(section)), 0)
  const inSight = placed.filter(
    ({ section, top }) => top + sectionHeight(section) >= view.top - view.height && top <= view.top + 2 * view.height,
  )
  return { placed, height, inSight }
}

interface InSight {
  readonly scroller: { readonly current: HTMLDivElement | null }
  readonly selected: string | null
  readonly layout: TimelineLayout
  readonly rows: ReturnType<typeof useSectionsInSight>
  readonly zoom: Zoom
}

/** Brings what becomes selected into sight, both ways. */
const useSelectedInSight = ({ scroller, selected, layout, rows, zoom }: InSight): void => {
  const latest = useRef({ layout, rows, zoom })
  latest.current = { layout, rows, zoom }
  useEffect(() => {
    const element = scroller.current
    if (!element || selected === null) return
    const { layout: current, rows: places, zoom: axis } = latest.current
    const place = places.placed.find(({ section }) => section.blocks.some(({ row }) => row.id === selected))
    const block = place?.section.blocks.find(({ row }) => row.id === selected)
    const moment = current.milestones.find(({ row }) => row.id === selected)
    if (block) axis.reveal({ from: block.start, to: block.end })
    if (moment) axis.reveal({ from: moment.at, to: moment.at })
    if (!place) return
    const sections = element.querySelector<HTMLElement>('[data-sections]')?.offsetTop ?? rulerHeight
    const top = place.top + sections
    const bottom = top + sectionHeight(place.section)
    if (top - rulerHeight < element.scrollTop) element.scrollTop = top - rulerHeight
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight
  }, [scroller, selected])
}
