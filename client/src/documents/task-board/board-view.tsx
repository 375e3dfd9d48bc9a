import { Plus } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, useCallback, useMemo, useRef } from 'react'
import { usePeers } from '../../live/use-document'
import { Button } from '../../ui/button'
import { BoardColumn, type ColumnHandle } from './board-column'
import { pressInColumn } from './board-keys'
import type { BoardModel } from './board-model'
import { type ColumnActions, columnMenu } from './column-menu'
import { selectTask, selectThrough, toggleTask } from './selection'
import { countText } from './task-edits'
import { titleOf } from './titles'
import { useCardDrag } from './use-card-drag'
import { useCommentCounts } from './use-task-comments'

export interface BoardViewProps {
  readonly model: BoardModel
  readonly columnActions: ColumnActions
}

const nothing: ReadonlySet<string> = new Set()

/** Tasks as cards in columns. */
export const BoardView = ({ model, columnActions }: BoardViewProps) => {
  const board = useRef<HTMLDivElement>(null)
  const ghost = useRef<HTMLDivElement>(null)
  const handles = useRef(new Map<string, ColumnHandle>())
  const register = useCallback((column: string, handle: ColumnHandle | null) => {
    if (handle) handles.current.set(column, handle)
    else handles.current.delete(column)
  }, [])
  const peerList = usePeers(model.session)
  const peers = useMemo(() => new Map(peerList.flatMap((peer) => (peer.at ? [[peer.at.item, peer] as const] : []))), [peerList])
  const commentsOn = useCommentCounts()
  const { drag, listeners } = useCardDrag({ model, board, ghost, columns: handles.current })
  const carried = useMemo(() => (drag ? new Set(drag.ids) : nothing), [drag])

  const latest = useRef(model)
  latest.current = model
  const onKeyDown = useCallback((event: KeyboardEvent, column: string) => {
    if (event.target !== event.currentTarget) return
    const focusColumn = (next: string) => requestAnimationFrame(() => handles.current.get(next)?.focus())
    if (pressInColumn(event, column, latest.current, { focusColumn })) event.preventDefault()
  }, [])
  const onCardClick = useCallback((event: MouseEvent) => {
    const { selection, select, setOpen, columns } = latest.current
    const id = event.target instanceof Element ? event.target.closest('[data-task]')?.getAttribute('data-task') : null
    if (!id) return
    if (event.ctrlKey || event.metaKey) return select(toggleTask(selection, id))
    if (event.shiftKey) {
      return select(
        selectThrough(
          selection,
          id,
          columns.flatMap(({ tasks }) => tasks.map((task) => task.id)),
        ),
      )
    }
    select(selectTask(id))
    setOpen(id)
  }, [])
  const first = drag ? model.byId.get(drag.ids[0] ?? '') : undefined
  return (
    <div ref={board} className="flex min-h-0 flex-1 gap-6 overflow-x-auto px-(--page) pt-3 [scrollbar-width:thin]" {...listeners}>
      {model.columns.map((shown) => (
        <BoardColumn
          key={shown.column.id}
          shown={shown}
          model={model}
          peers={peers}
          commentsOn={commentsOn}
          carried={carried}
          line={drag?.place?.column === shown.column.id ? drag.place.line : null}
          menu={columnMenu(model, shown.column, columnActions)}
          register={register}
          onKeyDown={onKeyDown}
          onCardClick={onCardClick}
        />
      ))}
      {model.editable && (
        <div className="shrink-0 pr-(--page)">
          <Button variant="quiet" size="small" onClick={columnActions.add}>
            <Plus size={14} strokeWidth={1.5} aria-hidden="true" /> New column
          </Button>
        </div>
      )}
      {drag && (
        <div
          ref={ghost}
          className="pointer-events-none fixed top-0 left-0 z-50 w-64 -rotate-1 rounded border border-ink bg-paper px-3 py-2 shadow-float"
        >
          <span className="block truncate font-medium">{first ? titleOf(first) : ''}</span>
          {drag.ids.length > 1 && <span className="num text-small text-ink-2">{countText(drag.ids.length)}</span>}
        </div>
      )}
    </div>
  )
}
