import type { RowTimes } from '@fashionos/shared/documents/run-of-show/timing'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo, type ReactNode, Suspense } from 'react'
import { indexOfCaret } from '../../live/caret'
import type { Peer } from '../../live/presence'
import { lazily } from '../../ui/lazily'
import { CommentMark } from '../comments/comment-mark'
import { CellContent } from './cell-content'
import type { Clock } from './cell-text'
import { rowColourOf } from './colours'
import { washOf } from './conflict-view'
import { canFold, type DisplayRow } from './display-rows'
import type { ColumnKey, GridColumn } from './grid-columns'
import type { GridModel, RunOfShowSession } from './grid-model'
import { liveTextOf } from './live-text'

const LookBlock = lazily(() => import('./look-block').then((module) => ({ default: module.LookBlock })))

export const cellIdOf = (row: string, column: ColumnKey): string => `cell-${row}-${column.replace(':', '-')}`

export interface GridRowProps {
  readonly session: RunOfShowSession
  readonly shown: DisplayRow
  readonly times: RowTimes | undefined
  /** When looks stand open under it. */
  readonly looks: Pick<GridModel, 'schedule' | 'address'> | null
  readonly columns: readonly GridColumn[]
  readonly clock: Clock
  /** 0-based among the rows on screen. */
  readonly index: number
  readonly top: number
  readonly height: number
  readonly active: ColumnKey | null
  /** Columns of the selected block in this row; −1 when none. */
  readonly blockFrom: number
  readonly blockTo: number
  readonly picked: boolean
  readonly dragged: boolean
  /** The column whose cell fits what is being looked for now. */
  readonly found: ColumnKey | null
  readonly peers: readonly Peer[]
  /** The column being edited and what edits it. */
  readonly editing: ColumnKey | null
  readonly editor: ReactNode
  readonly imageAddressOf: (fileId: string) => string
  readonly onFold: (group: string, folded: boolean) => void
}

/** One row of the grid. Drawn again only when something in it changed. */
export const GridRow = memo((props: GridRowProps) => {
  const { shown, times, columns, index, top, height, active, picked, dragged } = props
  const { row } = shown
  const wash = washOf(row, times)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus, its active descendant is a cell
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={picked}
      className="ros-row"
      data-kind={row.kind}
      data-row={row.id}
      data-out={row.skip || undefined}
      data-float={row.float || undefined}
      data-wash={wash}
      data-looks={props.looks ? true : undefined}
      data-active={active !== null || undefined}
      data-picked={picked || undefined}
      data-dragged={dragged || undefined}
      style={{ height, transform: `translateY(${top}px)`, backgroundColor: wash || active ? undefined : rowColourOf(row.colour) }}
    >
      <RowHandle shown={shown} onFold={props.onFold} />
      {columns.map((column, i) => (
        <Cell key={column.key} column={column} columnIndex={i} {...props} />
      ))}
      {props.looks && (
        <Suspense fallback={null}>
          <LookBlock
            shown={shown}
            columns={columns}
            clock={props.clock}
            schedule={props.looks.schedule}
            address={props.looks.address}
            imageAddressOf={props.imageAddressOf}
          />
        </Suspense>
      )}
    </div>
  )
})

const RowHandle = ({ shown, onFold }: Pick<GridRowProps, 'shown' | 'onFold'>) => {
  const { row, number, folded } = shown
  const foldable = canFold(shown)
  const name = row.title.trim() || 'row without a title'
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
    <div role="rowheader" className="ros-cell ros-gutter" data-gutter={row.id}>
      {foldable ? (
        <button
          type="button"
          tabIndex={-1}
          className="ros-handle"
          aria-expanded={!folded}
          aria-label={`${folded ? 'Unfold' : 'Fold'} ${name}`}
          onClick={() => onFold(row.id, !folded)}
        >
          {folded ? <ChevronRight size={14} strokeWidth={1.5} /> : <ChevronDown size={14} strokeWidth={1.5} />}
        </button>
      ) : (
        <span className="ros-handle">{number}</span>
      )}
    </div>
  )
}

const Cell = (props: GridRowProps & { readonly column: GridColumn; readonly columnIndex: number }) => {
  const { session, shown, times, column, columnIndex, clock, active, blockFrom, blockTo, found, peers, editing, editor } = props
  const isEditing = editing === column.key
  const here = peers.filter((peer) => peer.at?.part === column.key)
  const inBlock = columnIndex >= blockFrom && columnIndex <= blockTo && blockFrom >= 0
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus, its active descendant is a cell
    <div
      role="gridcell"
      id={cellIdOf(shown.row.id, column.key)}
      aria-colindex={columnIndex + 2}
      aria-selected={active === column.key || inBlock}
      className="ros-cell"
      data-cell={column.key}
      data-active={active === column.key || undefined}
      data-block={(inBlock && active !== column.key) || undefined}
      data-editing={isEditing || undefined}
      data-match={found === column.key || undefined}
    >
      <CellContent
        shown={shown}
        times={times}
        column={column}
        clock={clock}
        imageAddressOf={props.imageAddressOf}
        carets={isEditing || here.length === 0 ? noCarets : caretsOf(session, { row: shown.row.id, column: column.key }, here)}
      />
      {column.department && (
        <CommentMark
          list="items"
          id={shown.row.id}
          part={column.department.kind === 'text' ? 'cells' : 'values'}
          partKey={column.department.id}
        />
      )}
      {isEditing && editor}
      {here.map((peer) => (
        <PeerOutline key={peer.clientId} peer={peer} />
      ))}
    </div>
  )
}

const noCarets: readonly { peer: Peer; index: number }[] = []

const caretsOf = (session: RunOfShowSession, cell: { row: string; column: ColumnKey }, peers: readonly Peer[]) => {
  if (cell.column !== 'title' && !cell.column.startsWith('column:')) return noCarets
  const withCaret = peers.filter((peer) => peer.at?.caret)
  if (withCaret.length === 0) return noCarets
  const text = liveTextOf(session, cell)
  return withCaret.flatMap((peer) => {
    const index = indexOfCaret(peer.at?.caret ?? null, text)
    return index === null ? [] : [{ peer, index }]
  })
}

const PeerOutline = ({ peer }: { readonly peer: Peer }) => (
  <span className="ros-peer" style={{ '--peer': peer.colour }}>
    <span className="ros-peer-name">{peer.name.split(' ')[0]}</span>
  </span>
)
