import type { Lineup, Look } from '@fashionos/shared/documents/lineup/schema'
import { memo, type ReactNode } from 'react'
import type { Peer } from '../../live/presence'
import { CommentMark } from '../comments/comment-mark'
import { type ListKey, listColumns, listText } from './list-columns'
import { lookName } from './look-words'
import type { LookFlag } from './use-timing'

export const listCellId = (look: string, key: ListKey): string => `list-${look}-${key}`

export interface ListRowProps {
  readonly look: Look
  readonly models: Lineup['models']
  readonly dressers: Lineup['dressers']
  readonly flag: LookFlag | undefined
  /** 0-based. */
  readonly index: number
  readonly top: number
  readonly height: number
  readonly active: ListKey | null
  /** Columns of the selected block in this row; −1 when none. */
  readonly blockFrom: number
  readonly blockTo: number
  readonly peers: readonly Peer[]
  readonly editing: ListKey | null
  readonly editor: ReactNode
  readonly onOpen: (look: string) => void
}

/** One look as a row. Drawn again only when something in it changed. */
export const ListRow = memo((props: ListRowProps) => {
  const { look, models, dressers, flag, index, top, height, active, blockFrom, blockTo, peers, editing, editor } = props
  const names = { models, dressers }
  const peer = peers[0]
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus, its active descendant is a cell
    <div
      role="row"
      aria-rowindex={index + 2}
      className="ros-row"
      data-row={look.id}
      data-out={look.status === 'cut' || look.status === 'held' || undefined}
      data-wash={flag && (flag.tone === 'short' ? 'late' : 'tight')}
      data-active={active !== null || undefined}
      style={{ height, transform: `translateY(${top}px)`, boxShadow: peer ? `inset 2px 0 0 ${peer.colour}` : undefined }}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus */}
      <div role="rowheader" className="ros-cell ros-gutter">
        <button
          type="button"
          tabIndex={-1}
          className="ros-handle"
          aria-label={`Open ${lookName(look)}`}
          onClick={() => props.onOpen(look.id)}
        >
          {index + 1}
        </button>
      </div>
      {listColumns.map(({ key }, i) => {
        const inBlock = i >= blockFrom && i <= blockTo && blockFrom >= 0
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus, its active descendant is a cell
          <div
            key={key}
            role="gridcell"
            id={listCellId(look.id, key)}
            aria-colindex={i + 2}
            aria-selected={active === key || inBlock}
            className="ros-cell"
            data-cell={key}
            data-active={active === key || undefined}
            data-block={(inBlock && active !== key) || undefined}
            data-editing={editing === key || undefined}
          >
            <span className={key === 'title' ? 'ros-text ros-title' : 'ros-text'}>{listText(look, key, names)}</span>
            {key === 'title' && <CommentMark list="looks" id={look.id} />}
            {key === 'title' && flag && (
              <span
                className={
                  flag.tone === 'short' ? 'ros-flag num whitespace-nowrap text-thread' : 'ros-flag num whitespace-nowrap text-amber'
                }
              >
                {flag.text}
              </span>
            )}
            {editing === key && editor}
          </div>
        )
      })}
    </div>
  )
})
