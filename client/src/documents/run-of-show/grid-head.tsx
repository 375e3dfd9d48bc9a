import { MoreHorizontal } from 'lucide-react'
import { type DragEvent, type PointerEvent, useRef, useState } from 'react'
import { Menu, type MenuEntry } from '../../ui/menu'
import { type ColumnKey, clampWidth, type GridColumn, orderWith } from './grid-columns'
import type { GridModel } from './grid-model'

export interface GridHeadProps {
  readonly model: GridModel
  readonly menuFor: (column: GridColumn) => readonly MenuEntry[]
}

/** Column titles: drag one to another place, drag its edge to resize, open its menu. */
export const GridHead = ({ model, menuFor }: GridHeadProps) => {
  const [dragged, setDragged] = useState<ColumnKey | null>(null)
  const [before, setBefore] = useState<ColumnKey | null>(null)
  const { columns, everyColumn, layout, setLayout } = model

  const drop = (event: DragEvent) => {
    event.preventDefault()
    if (dragged && dragged !== before) setLayout({ ...layout, order: orderWith(everyColumn, { key: dragged, before }) })
    setDragged(null)
    setBefore(null)
  }
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
    <div role="row" aria-rowindex={1} className="ros-head label">
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus */}
      <span role="columnheader" aria-label="Number" />
      {columns.map((column, i) => (
        <div
          key={column.key}
          role="columnheader"
          tabIndex={-1}
          aria-colindex={i + 2}
          data-head={column.key}
          className={before === column.key && dragged ? 'group border-l border-ink' : 'group'}
          draggable
          onDragStart={(event) => {
            setDragged(column.key)
            event.dataTransfer.effectAllowed = 'move'
          }}
          onDragOver={(event) => {
            if (!dragged) return
            event.preventDefault()
            setBefore(column.key)
          }}
          onDrop={drop}
          onDragEnd={() => setDragged(null)}
        >
          <span className="truncate">{column.title}</span>
          <Menu
            entries={menuFor(column)}
            trigger={
              <button
                type="button"
                aria-label={`Column ${column.title}`}
                className="absolute right-1 grid size-5 place-items-center rounded bg-ivory text-ink-3 opacity-0 group-hover:opacity-100 focus-visible:opacity-100 data-popup-open:opacity-100 touch:opacity-100"
              >
                <MoreHorizontal size={13} strokeWidth={1.5} aria-hidden="true" />
              </button>
            }
          />
          <ResizeEdge
            column={column}
            onResize={(width) => setLayout({ ...layout, widths: { ...layout.widths, [column.key]: clampWidth(width) } })}
          />
        </div>
      ))}
    </div>
  )
}

const ResizeEdge = ({ column, onResize }: { readonly column: GridColumn; readonly onResize: (width: number) => void }) => {
  const start = useRef<{ x: number; width: number } | null>(null)
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault()
    event.stopPropagation()
    const width = event.currentTarget.parentElement?.getBoundingClientRect().width ?? column.width
    start.current = { x: event.clientX, width }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  return (
    <button
      type="button"
      aria-label={`Width of ${column.title}: arrow keys change it`}
      tabIndex={-1}
      className="ros-resize"
      onPointerDown={onPointerDown}
      onPointerMove={(event) => start.current && onResize(start.current.width + event.clientX - start.current.x)}
      onPointerUp={() => {
        start.current = null
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') onResize(column.width - 8)
        if (event.key === 'ArrowRight') onResize(column.width + 8)
      }}
    />
  )
}
