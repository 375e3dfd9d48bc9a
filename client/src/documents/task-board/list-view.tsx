import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { Select } from '../../ui/select'
import { notifyFailure } from '../../ui/toaster'
import { tableOf, tsvOf } from '../clipboard'
import type { BoardModel } from './board-model'
import { ListCellEditor } from './list-cell-editor'
import { listColumns, typedText, writeCell } from './list-cells'
import { pressInList } from './list-keys'
import { cellIdOf, ListLine } from './list-line'
import { type ListModel, useListModel } from './list-model'
import { groupings, groupingTitles, type ListKey, listKeys } from './list-rows'
import { toggleTask } from './selection'
import { pickedTasks } from './task-edits'
import { bringIn } from './use-task-import'
import './list.css'

const rowHeight = 38
const headHeight = 34

const template = listColumns.map(({ key, width }) => (key === 'title' ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' ')
const minWidth = listColumns.reduce((sum, { width }) => sum + width, 0)

/** Tasks as a table that edits like a spreadsheet. Sorting and grouping change what is seen, never the tasks' order. */
export const ListView = ({ model: board }: { readonly model: BoardModel }) => {
  const list = useListModel(board)
  const { rows, at } = list
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    scrollPaddingStart: headHeight,
  })
  const index = rows.findIndex(({ key }) => key === at?.row)
  useEffect(() => {
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' })
  }, [index, virtualizer])
  const refocus = () => scroller.current?.focus({ preventScroll: true })
  const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    if (event.key === 'Tab' && !at) return
    // At once, so that the key that opens a field is typed into it.
    if (flushSync(() => pressInList(event, list, pageRows))) event.preventDefault()
  }
  const onClick = (event: MouseEvent) => {
    const cell = cellUnder(event.target)
    if (!cell) return
    if (event.ctrlKey || event.metaKey) {
      const row = rows.find(({ key }) => key === cell.row)
      if (row?.kind === 'task') board.select(toggleTask(board.selection, row.task.id))
    } else list.go(cell, event.shiftKey ? 'through' : undefined)
    refocus()
  }
  const onDoubleClick = (event: MouseEvent) => {
    if (cellUnder(event.target) && board.editable) list.setEditing('keep')
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="mx-(--page) flex items-center border-t border-line [&>*]:-ml-2">
        <Select
          look="bare"
          label="Groups"
          value={list.grouping}
          onChange={list.setGrouping}
          options={groupings.map((value) => ({ value, label: groupingTitles[value] }))}
        />
      </div>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label="Tasks"
        aria-multiselectable="true"
        aria-rowcount={rows.length + 1}
        aria-colcount={listKeys.length}
        aria-readonly={!board.editable}
        aria-activedescendant={at ? cellIdOf(at) : undefined}
        className="task-list"
        style={{ '--task-columns': template, '--task-width': `${minWidth}px` }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onCopy={(event) => copy(event, list)}
        onPaste={(event) => paste(event, list)}
      >
        <ListHead list={list} />
        <div role="rowgroup" className="relative" style={{ height: virtualizer.getTotalSize(), minWidth }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index]
            if (!row) return null
            const active = at?.row === row.key ? at.key : null
            return (
              <ListLine
                key={row.key}
                row={row}
                index={item.index}
                top={item.start}
                facts={row.kind === 'task' ? board.facts.get(row.task.id) : undefined}
                calendar={board.calendar}
                byId={board.byId}
                active={active}
                picked={row.kind === 'task' && board.selection.picked.has(row.task.id)}
                editor={active && list.editing ? <ListCellEditor list={list} refocus={refocus} /> : null}
              />
            )
          })}
        </div>
        {rows.length === 0 && <p className="py-8 text-ink-2">No task passes the filter.</p>}
      </div>
    </div>
  )
}

/** A press sorts by a column, another one the other way, a third shows the tasks in their own order again. */
const ListHead = ({ list }: { readonly list: ListModel }) => {
  const { sort, setSort } = list
  const press = (key: ListKey) => setSort(sort?.key !== key ? { key, down: false } : sort.down ? null : { key, down: true })
  return (
    <div role="rowgroup" className="task-list-head">
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus */}
      <div role="row" aria-rowindex={1} className="task-list-columns">
        {listColumns.map(({ key, title }) => (
          // biome-ignore lint/a11y/useFocusableInteractive: its button has the focus
          <div
            key={key}
            role="columnheader"
            aria-sort={sort?.key === key ? (sort.down ? 'descending' : 'ascending') : 'none'}
            className="task-list-heading"
          >
            <button type="button" className="label flex items-center gap-1 hover:text-ink" onClick={() => press(key)}>
              {title}
              {sort?.key === key && (sort.down ? <ArrowDown size={11} aria-hidden="true" /> : <ArrowUp size={11} aria-hidden="true" />)}
            </button>
          </div>
        ))}
      </div>
    </div>
  )
}

const cellUnder = (target: EventTarget) => {
  const cell = target instanceof Element && !target.closest('input, select') ? target.closest('[data-cell]') : null
  const row = cell?.closest('[data-row]')?.getAttribute('data-row')
  const key = listKeys.find((one) => one === cell?.getAttribute('data-cell'))
  return row && key ? { row, key } : null
}

/** The picked tasks with a heading, as a spreadsheet takes them and the list reads them back. */
const copy = (event: ClipboardEvent, { board }: ListModel) => {
  if (event.target !== event.currentTarget) return
  const tasks = pickedTasks(board).flatMap((id) => board.byId.get(id) ?? [])
  if (tasks.length === 0) return
  event.preventDefault()
  const lines = tasks.map((task) => listKeys.map((key) => typedText(board, task, key)))
  event.clipboardData.setData('text/plain', tsvOf([listColumns.map(({ title }) => title), ...lines]))
}

/** One cell is written into the picked tasks; a table is new tasks behind the active one. */
const paste = (event: ClipboardEvent, { board, at, go }: ListModel) => {
  if (event.target !== event.currentTarget || !board.editable) return
  event.preventDefault()
  const table = tableOf(event.clipboardData.getData('text/plain'))
  const [only] = table
  if (table.length === 1 && only?.length === 1 && at) {
    const fault = writeCell(board, pickedTasks(board), at.key, only[0] ?? '')
    if (fault) notifyFailure(fault)
    return
  }
  const [first] = bringIn(board, table, board.selection.active ?? undefined)
  if (first) go({ row: first, key: 'title' })
}
