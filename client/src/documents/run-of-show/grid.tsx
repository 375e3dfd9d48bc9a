import { type ClipboardEvent, type CSSProperties, type KeyboardEvent, type RefObject, Suspense, useCallback, useMemo } from 'react'
import { flushSync } from 'react-dom'
import type { Peer } from '../../live/presence'
import { usePeers } from '../../live/use-document'
import { ContextMenu, type MenuEntry } from '../../ui/menu'
import { loadDragLayer } from '../use-drag-layer'
import type { ImageFiles } from '../view-props'
import { CellEditor } from './cell-editor'
import { type DisplayRow, openLooks } from './display-rows'
import type { ColumnKey, GridColumn } from './grid-columns'
import '../grid/grid.css'
import { lazily } from '../../ui/lazily'
import { actionFor } from '../grid/keyboard-map'
import { heightOf, rowLayoutOf, topOf, totalHeightOf } from '../grid/row-layout'
import { blockOf } from '../grid/selection'
import { useRowWindow } from '../grid/use-row-window'
import { usePeersByItem } from '../use-peers-by-item'
import { GridHead } from './grid-head'
import { beginEditing, copyText, cutAway, type GridScreen, pasteText, perform } from './grid-keys'
import type { GridModel } from './grid-model'
import { cellIdOf, GridRow } from './grid-row'
import { useActiveInView } from './use-active-in-view'
import { cellUnder, inEditor, usePointerSelection } from './use-pointer-selection'
import { useRowDrag } from './use-row-drag'

const DragLayer = lazily(() => loadDragLayer().then((module) => ({ default: module.DragLayer })))

export interface GridProps {
  readonly model: GridModel
  readonly screen: Omit<GridScreen, 'pageRows'>
  readonly files: ImageFiles
  readonly found: { readonly row: string; readonly column: ColumnKey } | null
  readonly columnMenu: (column: GridColumn) => readonly MenuEntry[]
  readonly rowMenu: readonly MenuEntry[]
  readonly scroller: RefObject<HTMLDivElement | null>
}

const headHeight = 32
const groupHeight = 46
const rowHeight = 40
const gutterWidth = 34
/** One look under its item, and the line behind the last. */
const lookHeight = 30
const looksFoot = 35
/** Rows drawn beyond the screen, each way. */
const overscan = 8

/** The run of show as a grid that edits like a spreadsheet. */
export const Grid = ({ model, screen, files, found, columnMenu, rowMenu, scroller }: GridProps) => {
  const { rows, columns, selection, axes, editing } = model
  const layout = useMemo(() => rowLayoutOf(rows.map(heightOfRow)), [rows])
  const { drag, listeners, layer } = useRowDrag({ model, scroller, layout, headHeight })
  // The row that is dragged stays, however far the list is scrolled meanwhile.
  const kept = drag ? (axes.rowIndex.get(drag.ids[0] ?? '') ?? null) : null
  const drawn = useRowWindow(layout, { scroller, more: overscan, keep: kept })

  const peersByRow = usePeersByItem(usePeers(model.session))
  const refocus = useCallback(() => scroller.current?.focus({ preventScroll: true }), [scroller])
  const pageRows = Math.floor((scroller.current?.clientHeight ?? 600) / rowHeight)
  const wholeScreen: GridScreen = { ...screen, pageRows }
  useActiveInView({ model, layout, head: headHeight, scroller })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const action = actionFor(event)
    if (!action) return
    if (action.kind === 'type') return void flushSync(() => perform(action, model, wholeScreen))
    event.preventDefault()
    perform(action, model, wholeScreen)
  }
  const onClipboard = (event: ClipboardEvent) => {
    if (event.type === 'paste') {
      event.preventDefault()
      return pasteText(event.clipboardData.getData('text/plain'), model, wholeScreen)
    }
    const text = copyText(model)
    if (text === null) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', text)
    if (event.type === 'cut') cutAway(model, wholeScreen)
  }
  const pointer = usePointerSelection(model, refocus)
  const onDoubleClick = (event: { target: EventTarget }) => {
    if (cellUnder(event.target) && !inEditor(event.target)) beginEditing(model, wholeScreen, 'keep')
  }
  const block = blockOf(selection, axes)
  const activeAt = selection.active ? axes.rowIndex.get(selection.active.row) : undefined
  return (
    <>
      <ContextMenu
        entries={rowMenu}
        trigger={
          <div
            ref={scroller}
            role="grid"
            tabIndex={0}
            aria-label="Run of show"
            aria-multiselectable="true"
            aria-rowcount={rows.length + 1}
            aria-colcount={columns.length + 1}
            aria-readonly={!model.editable}
            aria-activedescendant={
              selection.active && activeAt !== undefined ? cellIdOf(selection.active.row, selection.active.column) : undefined
            }
            className="ros-scroller"
            style={columnStyle(columns)}
            onKeyDown={onKeyDown}
            onCopy={onClipboard}
            onCut={onClipboard}
            onPaste={onClipboard}
            onDoubleClick={onDoubleClick}
            {...pointer}
          >
            <GridHead model={model} menuFor={columnMenu} />
            <div
              role="rowgroup"
              {...listeners}
              style={{ height: totalHeightOf(layout), position: 'relative', minWidth: 'var(--ros-width)' }}
            >
              {drawn.map((index) => {
                const shown = rows[index]
                if (!shown) return null
                const { row } = shown
                const inBlock = block !== null && selection.rows.size === 0 && index >= block.top && index <= block.bottom && many(block)
                const isEditing = editing?.cell.row === row.id
                return (
                  <GridRow
                    key={row.id}
                    session={model.session}
                    shown={shown}
                    times={model.schedule.rows.get(row.id)}
                    looks={openLooks(shown).length > 0 ? model : null}
                    columns={columns}
                    clock={model.clock}
                    index={index}
                    top={topOf(layout, index)}
                    height={heightOf(layout, index)}
                    active={selection.active?.row === row.id ? selection.active.column : null}
                    blockFrom={inBlock ? block.left : -1}
                    blockTo={inBlock ? block.right : -1}
                    picked={selection.rows.has(row.id)}
                    dragged={drag?.ids.includes(row.id) ?? false}
                    found={found?.row === row.id ? found.column : null}
                    peers={peersByRow.get(row.id) ?? nobody}
                    editing={isEditing ? editing.cell.column : null}
                    editor={
                      isEditing ? (
                        <CellEditor
                          model={model}
                          people={screen.people}
                          rowHeight={row.kind === 'group' ? groupHeight : rowHeight}
                          refocus={refocus}
                        />
                      ) : null
                    }
                    imageAddressOf={files.addressOf}
                    onFold={model.fold}
                  />
                )
              })}
              {drag?.place && drag.index !== null && (
                <div className="ros-drop" data-depth={drag.place.group === null ? 0 : 1} style={{ top: topOf(layout, drag.index) - 1 }} />
              )}
            </div>
          </div>
        }
      />
      <p role="status" className="sr-only">
        {model.said}
      </p>
      <Suspense>{layer && <DragLayer {...layer}>{drag && <Dragged model={model} ids={drag.ids} />}</DragLayer>}</Suspense>
    </>
  )
}

const nobody: readonly Peer[] = []

const heightOfRow = (shown: DisplayRow): number => {
  if (shown.row.kind === 'group') return groupHeight
  const looks = openLooks(shown).length
  return looks === 0 ? rowHeight : rowHeight + looks * lookHeight + looksFoot
}

const many = ({ top, bottom, left, right }: { top: number; bottom: number; left: number; right: number }): boolean =>
  top !== bottom || left !== right

const columnStyle = (columns: readonly GridColumn[]): CSSProperties => {
  const tracks = columns.map((column) => (column.key === 'title' ? `minmax(${column.width}px, 1fr)` : `${column.width}px`))
  const width = gutterWidth + columns.reduce((sum, column) => sum + column.width, 0)
  return { '--ros-columns': [`${gutterWidth}px`, ...tracks].join(' '), '--ros-width': `${width}px` }
}

const Dragged = ({ model, ids }: { readonly model: GridModel; readonly ids: readonly string[] }) => {
  const first = model.rows.find(({ row }) => row.id === ids[0])?.row
  return (
    <div className="flex h-10 w-72 items-center gap-3 rounded border border-line bg-paper px-3 shadow-float">
      <span className="truncate font-medium">{first?.title || 'Row without a title'}</span>
      {ids.length > 1 && <span className="num ml-auto text-ink-3">{ids.length} rows</span>}
    </div>
  )
}
