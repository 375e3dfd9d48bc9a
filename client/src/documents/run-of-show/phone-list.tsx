import type { RowTimes } from '@fashionos/shared/documents/run-of-show/timing'
import { formatDuration, formatOffset } from '@fashionos/shared/time-text'
import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo, type ReactNode, Suspense, useLayoutEffect, useRef, useState } from 'react'
import { usePeers } from '../../live/use-document'
import { classes } from '../../ui/classes'
import { lazily } from '../../ui/lazily'
import { CommentMark } from '../comments/comment-mark'
import { type Clock, plannedText } from './cell-text'
import { departmentColourOf, rowColourOf } from './colours'
import { flagOf, washOf } from './conflict-view'
import { canFold, type DisplayRow, openLooks } from './display-rows'
import type { GridColumn } from './grid-columns'
import type { GridModel } from './grid-model'

const PhoneLooks = lazily(() => import('./phone-looks').then((module) => ({ default: module.PhoneLooks })))

const estimatedHeight = 64

export interface PhoneListProps {
  readonly model: GridModel
  /** Scrolls away with the rows: a phone has no room to spare. */
  readonly head: ReactNode
  readonly onOpen: (row: string) => void
}

/** The run of show on a phone: to read with one glance, a tap opens a row. */
export const PhoneList = ({ model, head, onOpen }: PhoneListProps) => {
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const [above, setAbove] = useState(0)
  const { rows, everyColumn } = model
  const here = new Map(usePeers(model.session).flatMap((peer) => (peer.at ? [[peer.at.item, peer] as const] : [])))
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedHeight,
    getItemKey: (index) => rows[index]?.row.id ?? index,
    overscan: 8,
    scrollMargin: above,
  })
  useLayoutEffect(() => {
    const element = scroller.current?.firstElementChild
    if (!element) return
    const measure = () => setAbove(list.current?.offsetTop ?? 0)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const departments = everyColumn.filter(({ department }) => department?.kind === 'text')
  return (
    <div ref={scroller} className="relative min-h-0 flex-1 overflow-y-auto pb-16">
      <div>{head}</div>
      <ol
        ref={list}
        aria-label="Rows"
        className="mx-(--page) border-t border-line"
        style={{ height: virtualizer.getTotalSize(), position: 'relative' }}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const shown = rows[item.index]
          if (!shown) return null
          return (
            <li
              key={shown.row.id}
              ref={virtualizer.measureElement}
              data-index={item.index}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${item.start - above}px)` }}
            >
              <PhoneRow
                shown={shown}
                times={model.schedule.rows.get(shown.row.id)}
                clock={model.clock}
                departments={departments}
                peer={here.get(shown.row.id)?.name ?? null}
                peerColour={here.get(shown.row.id)?.colour}
                onOpen={onOpen}
                onFold={model.fold}
              />
              {openLooks(shown).length > 0 && (
                <Suspense fallback={null}>
                  <PhoneLooks looks={openLooks(shown)} title={shown.row.title} schedule={model.schedule} clock={model.clock} />
                </Suspense>
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}

interface PhoneRowProps {
  readonly shown: DisplayRow
  readonly times: RowTimes | undefined
  readonly clock: Clock
  readonly departments: readonly GridColumn[]
  readonly peer: string | null
  readonly peerColour: string | undefined
  readonly onOpen: (row: string) => void
  readonly onFold: (group: string, folded: boolean) => void
}

const washes = { tight: 'bg-amber-wash', late: 'bg-thread-wash' }

const PhoneRow = memo((props: PhoneRowProps) => {
  const { shown, times, clock, departments, peer, peerColour, onOpen, onFold } = props
  const { row, count, folded, looks } = shown
  const foldable = canFold(shown)
  const wash = washOf(row, times)
  const flag = flagOf(row, times)
  const length = row.kind === 'milestone' ? 0 : (times?.duration ?? row.duration)
  const cells = departments.filter(({ department }) => department && row.cells[department.id])
  return (
    <div
      className={classes('-mx-2 flex border-b px-2', row.kind === 'group' ? 'border-line-2' : 'border-line', wash && washes[wash])}
      style={{ background: wash ? undefined : rowColourOf(row.colour), boxShadow: peer ? `inset 2px 0 0 ${peerColour}` : undefined }}
    >
      <button
        type="button"
        className={classes(
          'grid min-w-0 flex-1 grid-cols-[76px_minmax(0,1fr)] gap-x-3 py-2.5 text-left',
          row.skip && 'text-ink-3 line-through',
        )}
        onClick={() => onOpen(row.id)}
      >
        <span className={classes('num', row.start.kind === 'hard' && !clock.floating && 'font-semibold')}>
          {plannedText(times?.start ?? null, clock, { seconds: row.kind !== 'group' })}
        </span>
        <span className={classes('min-w-0 [overflow-wrap:anywhere]', row.float ? 'italic text-ink-2' : 'font-medium')}>
          {row.title || 'Without a title'}
        </span>
        <span className="num text-small text-ink-2">{length > 0 ? formatDuration(length) : ''}</span>
        <span className="num flex flex-wrap gap-x-3 text-small text-ink-2">
          {row.kind === 'group' && <span>{count === 1 ? '1 item' : `${count} items`}</span>}
          {looks && !looks.why && <span>{looks.count === 1 ? '1 look' : `${looks.count} looks`}</span>}
          {looks?.why && <span className="text-amber">without its looks</span>}
          {row.kind === 'milestone' && <span>milestone{row.start.kind === 'relative' ? ` ${formatOffset(row.start.offset)}` : ''}</span>}
          {row.cue && <span>{row.cue}</span>}
          {flag && <span className={flag.tone === 'late' ? 'text-thread' : 'text-amber'}>{flag.message}</span>}
          {cells.map(({ key, department }) => (
            <span
              key={key}
              className="border-l-2 border-(--department) pl-1.5"
              style={{ '--department': department ? departmentColourOf(department.colour) : undefined }}
            >
              {department && row.cells[department.id]}
            </span>
          ))}
          {peer && <span style={{ color: peerColour }}>{peer.split(' ')[0]}</span>}
        </span>
      </button>
      <CommentMark list="items" id={row.id} />
      {foldable && (
        <button
          type="button"
          aria-label={`${folded ? 'Unfold' : 'Fold'} ${row.title}`}
          aria-expanded={!folded}
          className="grid w-11 place-items-center text-ink-3"
          onClick={() => onFold(row.id, !folded)}
        >
          {folded ? <ChevronRight size={18} strokeWidth={1.5} /> : <ChevronDown size={18} strokeWidth={1.5} />}
        </button>
      )}
    </div>
  )
})
