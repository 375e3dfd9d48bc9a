import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
} from 'react'
import { flushSync } from 'react-dom'
import { usePeers } from '../../live/use-document'
import { actionFor } from '../grid/keyboard-map'
import { heightOf, rowLayoutOf, scrollTo, topOf, totalHeightOf } from '../grid/row-layout'
import { blockOf, extendTo, selectCell } from '../grid/selection'
import { useRowWindow } from '../grid/use-row-window'
import { usePeersByItem } from '../use-peers-by-item'
import type { LineupModel } from './lineup-model'
import { isListKey, type ListKey, listColumns } from './list-columns'
import { ListCellEditor } from './list-editor'
import { type ListScreen, performInList } from './list-keys'
import { clearCells, copiedText, pasteCells, useListModel } from './list-model'
import { ListRow, listCellId } from './list-row'
import { PhoneLooks } from './phone-looks'
import '../grid/grid.css'

export interface LookListProps {
  readonly model: LineupModel
  readonly narrow: boolean
  readonly screen: Omit<ListScreen, 'pageRows'>
  readonly onOpen: (look: string) => void
}

const rowHeight = 40
const headHeight = 32
const gutter = 34

/** The looks as a table that edits like a spreadsheet; on a phone as lines that open. */
export const LookList = (props: LookListProps) =>
  props.narrow ? <PhoneLooks model={props.model} onOpen={props.onOpen} /> : <LookTable {...props} />

const LookTable = ({ model: lineup, screen, onOpen }: LookListProps) => {
  const model = useListModel(lineup)
  const { looks, selection, axes, editing } = model
  const scroller = useRef<HTMLDivElement>(null)
  const layout = useMemo(() => rowLayoutOf(looks.map(() => rowHeight)), [looks.length])
  const drawn = useRowWindow(layout, { scroller, more: 8, keep: null })
  const peers = usePeersByItem(usePeers(lineup.session))
  const refocus = useCallback(() => scroller.current?.focus({ preventScroll: true }), [])
  const whole: ListScreen = { ...screen, pageRows: Math.floor((scroller.current?.clientHeight ?? 600) / rowHeight) }
  const block = blockOf(selection, axes)
  const at = selection.active ? axes.rowIndex.get(selection.active.row) : undefined
  useEffect(() => {
    const element = scroller.current
    if (at === undefined || !element) return
    const to = scrollTo(layout, { index: at, scrolled: element.scrollTop, height: element.clientHeight, head: headHeight })
    if (to !== null) element.scrollTop = to
  }, [at, layout])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const action = actionFor(event)
    if (!action) return
    if (action.kind === 'type') return void flushSync(() => performInList(action, model, whole))
    event.preventDefault()
    performInList(action, model, whole)
  }
  const onClipboard = (event: ClipboardEvent) => {
    if (event.target instanceof HTMLElement && event.target.closest('.ros-editor')) return
    event.preventDefault()
    if (event.type === 'paste') return lineup.editable ? pasteCells(model, event.clipboardData.getData('text/plain')) : undefined
    const text = copiedText(model)
    if (text === null) return
    event.clipboardData.setData('text/plain', text)
    if (event.type === 'cut' && lineup.editable) clearCells(model)
  }
  const onPointerDown = (event: PointerEvent) => {
    const cell = cellUnder(event.target)
    if (!cell) return
    model.select(event.shiftKey ? extendTo(selection, cell) : selectCell(cell))
    if (event.pointerType === 'mouse') refocus()
  }
  const onPointerMove = (event: PointerEvent) => {
    const cell = event.buttons === 1 && event.pointerType === 'mouse' ? cellUnder(event.target) : null
    if (!cell || editing || (cell.row === selection.active?.row && cell.column === selection.active.column)) return
    model.select(extendTo(selection, cell))
  }
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label="Looks"
      aria-multiselectable="true"
      aria-rowcount={looks.length + 1}
      aria-colcount={listColumns.length + 1}
      aria-readonly={!lineup.editable}
      aria-activedescendant={selection.active ? listCellId(selection.active.row, selection.active.column) : undefined}
      className="ros-scroller"
      style={tracks}
      onKeyDown={onKeyDown}
      onCopy={onClipboard}
      onCut={onClipboard}
      onPaste={onClipboard}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onDoubleClick={(event) => {
        const cell = cellUnder(event.target)
        if (cell && lineup.editable) model.setEditing({ ...cell, how: 'keep' })
      }}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus */}
      <div role="row" aria-rowindex={1} className="ros-head label">
        {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus */}
        <span role="columnheader" aria-label="Place" />
        {listColumns.map(({ key, title }, i) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
          <span key={key} role="columnheader" aria-colindex={i + 2} data-head={key === 'title' ? undefined : key}>
            <span className="truncate">{title}</span>
          </span>
        ))}
      </div>
      <div role="rowgroup" style={{ height: totalHeightOf(layout), position: 'relative', minWidth: 'var(--ros-width)' }}>
        {drawn.map((index) => {
          const look = looks[index]
          if (!look) return null
          const isEditing = editing?.row === look.id
          const inBlock =
            block !== null && index >= block.top && index <= block.bottom && (block.top !== block.bottom || block.left !== block.right)
          return (
            <ListRow
              key={look.id}
              look={look}
              models={lineup.snapshot.models}
              dressers={lineup.snapshot.dressers}
              flag={lineup.timing.flags.get(look.id)}
              index={index}
              top={topOf(layout, index)}
              height={heightOf(layout, index)}
              active={selection.active?.row === look.id ? selection.active.column : null}
              blockFrom={inBlock ? block.left : -1}
              blockTo={inBlock ? block.right : -1}
              peers={peers.get(look.id) ?? nobody}
              editing={isEditing ? editing.column : null}
              editor={isEditing ? <ListCellEditor model={model} look={look} rowHeight={rowHeight} refocus={refocus} /> : null}
              onOpen={onOpen}
            />
          )
        })}
      </div>
    </div>
  )
}

const nobody: readonly never[] = []

const tracks: CSSProperties = {
  '--ros-columns': [
    `${gutter}px`,
    ...listColumns.map(({ key, width }) => (key === 'title' ? `minmax(${width}px, 1fr)` : `${width}px`)),
  ].join(' '),
  '--ros-width': `${gutter + listColumns.reduce((sum, { width }) => sum + width, 0)}px`,
}

const cellUnder = (target: EventTarget): { row: string; column: ListKey } | null => {
  if (!(target instanceof Element) || target.closest('.ros-editor')) return null
  const row = target.closest('[data-row]')?.getAttribute('data-row')
  const column = target.closest('[data-cell]')?.getAttribute('data-cell')
  return row && isListKey(column) ? { row, column } : null
}
