import type { RowTimes } from '@fashionos/shared/documents/run-of-show/timing'
import { formatDuration, formatOffset } from '@fashionos/shared/time-text'
import { Check, Diamond } from 'lucide-react'
import { Fragment, memo, type ReactNode } from 'react'
import type { PictureWidth } from '../../files/file-address'
import type { Peer } from '../../live/presence'
import { CommentMark } from '../comments/comment-mark'
import { type Clock, cellText, plannedText } from './cell-text'
import { departmentColourOf } from './colours'
import { flagOf } from './conflict-view'
import type { DisplayRow } from './display-rows'
import { gapShown } from './gap-shown'
import type { GridColumn } from './grid-columns'

export interface CellContentProps {
  readonly shown: DisplayRow
  readonly times: RowTimes | undefined
  readonly column: GridColumn
  readonly clock: Clock
  readonly imageAddressOf: (fileId: string, width?: PictureWidth) => string
  /** Carets of others in this cell's text, by index. */
  readonly carets: readonly { readonly peer: Peer; readonly index: number }[]
}

/** What a cell shows while it is not being edited. */
export const CellContent = memo((props: CellContentProps) => {
  const { shown, times, column, clock } = props
  const { row } = shown
  if (column.department) return <DepartmentContent {...props} />
  switch (column.key) {
    case 'title':
      return <TitleContent {...props} />
    case 'cue':
      return <span className="ros-text text-ink-3">{row.cue}</span>
    case 'start':
      return <StartContent shown={shown} times={times} clock={clock} />
    case 'length':
      return <span className={row.kind === 'group' ? 'ros-text text-ink-2' : 'ros-text'}>{lengthText(shown, times)}</span>
    case 'gap':
      return <GapContent shown={shown} times={times} />
    default:
      return <span className="ros-text text-ink-2">{cellText({ row, times, column, clock })}</span>
  }
})

const lengthText = ({ row }: DisplayRow, times: RowTimes | undefined): string => {
  if (row.kind === 'milestone') return ''
  const length = times?.duration ?? row.duration
  return length === 0 && row.kind === 'item' ? '' : length === 0 ? '' : formatDuration(length)
}

const StartContent = ({ shown: { row }, times, clock }: Pick<CellContentProps, 'shown' | 'times' | 'clock'>) => {
  const text = plannedText(times?.start ?? null, clock, { seconds: row.kind !== 'group' })
  if (row.start.kind === 'hard' && !clock.floating) {
    return (
      <span className="ros-text ros-hard" title="Hard start">
        {text}
      </span>
    )
  }
  if (row.start.kind === 'not-before' && !clock.floating) {
    return (
      <span className="ros-text" title="Not before this time">
        <span className="text-ink-3">≥ </span>
        {text}
      </span>
    )
  }
  return <span className="ros-text">{text}</span>
}

const GapContent = ({ shown: { row }, times }: Pick<CellContentProps, 'shown' | 'times'>) => {
  const gap = gapShown(row, times)
  if (gap === null) return null
  return <span className={gap.tight ? 'ros-text font-medium text-amber' : 'ros-text text-ink-3'}>{formatOffset(gap.by)}</span>
}

const TitleContent = ({ shown, times, carets }: CellContentProps) => {
  const { row, count, looks } = shown
  const conflict = flagOf(row, times)
  return (
    <>
      {row.kind === 'milestone' && <Diamond size={10} strokeWidth={1.5} className="shrink-0 text-ink-3" aria-label="Milestone" />}
      <span className="ros-text ros-title">
        <TextWithCarets text={row.title} carets={carets} />
      </span>
      {row.kind === 'group' && <span className="shrink-0 text-small text-ink-3">{count === 1 ? '1 item' : `${count} items`}</span>}
      {looks && !looks.why && (
        <span className="shrink-0 text-small text-ink-3">{looks.count === 1 ? '1 look' : `${looks.count} looks`}</span>
      )}
      {looks?.why && (
        <span className="ros-text shrink-0 text-small text-amber" title={looks.why}>
          without its looks
        </span>
      )}
      {row.float && <span className="shrink-0 text-small text-ink-3">float</span>}
      <CommentMark list="items" id={row.id} />
      {row.notes !== null && <span role="img" aria-label="Has notes" title="Has notes" className="size-1 shrink-0 rounded-full bg-ink-3" />}
      {conflict && (
        <span
          className={`ros-text ros-flag ${conflict.tone === 'late' ? 'text-thread' : 'text-amber'}`}
          title={times?.conflicts.map(({ message }) => message).join('\n')}
        >
          {conflict.message}
        </span>
      )}
    </>
  )
}

const DepartmentContent = ({ shown: { row }, column, carets, imageAddressOf }: CellContentProps) => {
  const department = column.department
  if (!department) return null
  const { id, kind, colour } = department
  if (kind === 'text') {
    const text = row.cells[id] ?? ''
    if (text === '' && carets.length === 0) return null
    return (
      <Bar colour={departmentColourOf(colour)}>
        <TextWithCarets text={text} carets={carets} />
      </Bar>
    )
  }
  const value = row.values[id]
  if (value === undefined || value === null || value === false || value === '') return null
  if (value === true) return <Check size={15} strokeWidth={1.75} aria-label="Yes" />
  if (typeof value === 'string') return <Bar colour={departmentColourOf(colour)}>{value}</Bar>
  if (value.kind === 'person') return <Bar colour={departmentColourOf(colour)}>{value.name}</Bar>
  return <img src={imageAddressOf(value.file, 160)} alt={value.name} loading="lazy" className="h-8 max-w-full rounded-[2px] object-cover" />
}

const Bar = ({ colour, children }: { readonly colour: string; readonly children: ReactNode }) => (
  <span className="ros-text ros-department" style={{ '--department': colour }}>
    {children}
  </span>
)

const TextWithCarets = ({ text, carets }: { readonly text: string; readonly carets: CellContentProps['carets'] }) => {
  if (carets.length === 0) return text
  const sorted = [...carets].sort((a, b) => a.index - b.index)
  let from = 0
  return (
    <>
      {sorted.map(({ peer, index }) => {
        const piece = text.slice(from, index)
        from = index
        return (
          <Fragment key={peer.clientId}>
            {piece}
            <i className="ros-caret" style={{ '--peer': peer.colour }} />
          </Fragment>
        )
      })}
      {text.slice(from)}
    </>
  )
}
