import type { taskBoard } from '@fashionos/shared/documents/task-board/index'
import { type ReactNode, Suspense, useCallback, useDeferredValue, useRef, useState } from 'react'
import { lazily } from '../../ui/lazily'
import { useNarrow } from '../../ui/use-narrow'
import { useCurrentShow } from '../use-current-show'
import type { DocumentViewProps } from '../view-props'
import { BoardHead } from './board-head'
import { useBoardModel } from './board-model'
import { BoardView } from './board-view'
import { type BoardDialog, BoardDialogs } from './dialogs'
import { type Look, readLook, writeLook } from './look'
import { addTask } from './task-edits'
import { useTaskComments } from './use-task-comments'
import { useTaskImport } from './use-task-import'

// What a first look at the board does not need comes after it.
const BulkBar = lazily(() => import('./bulk-bar').then((module) => ({ default: module.BulkBar })))
const CalendarView = lazily(() => import('./calendar-view').then((module) => ({ default: module.CalendarView })))
const EmptyBoard = lazily(() => import('./empty-board').then((module) => ({ default: module.EmptyBoard })))
const ListView = lazily(() => import('./list-view').then((module) => ({ default: module.ListView })))
const LoadPanel = lazily(() => import('./load-panel').then((module) => ({ default: module.LoadPanel })))
const PhoneList = lazily(() => import('./phone-list').then((module) => ({ default: module.PhoneList })))
const TaskSheet = lazily(() => import('./task-sheet').then((module) => ({ default: module.TaskSheet })))
const TimelineView = lazily(() => import('./timeline-view').then((module) => ({ default: module.TimelineView })))

type Props = DocumentViewProps<typeof taskBoard>

/** Under this width a plain list takes the place of the board, in px. */
const phoneWidth = 720
/** Under this width the task's sheet stands over the board instead of beside it, in px. */
const sheetWidth = 1_000

/** A task board on screen. */
export const TaskBoardView = ({ session, document, show, workspace, people, files, header }: Props) => {
  const narrow = useNarrow(phoneWidth)
  const [look, setLook] = useLook(document.id, narrow)
  // A list is a spreadsheet: what is written into a cell stands there at once.
  const model = useBoardModel(session, { people, drawing: look === 'list' ? 'at-once' : 'calm-while-typing' })
  // While a task is written, the board behind it follows after: a keystroke waits for nothing but its field.
  const deferred = useDeferredValue(model)
  const calm = model.open === null ? model : deferred
  useTaskComments(model)
  useCurrentShow({ show, workspace, settings: model.snapshot.show })
  const overlaid = useNarrow(sheetWidth)
  const [dialog, setDialog] = useState<BoardDialog | null>(null)
  const [load, setLoad] = useState(false)
  const importing = useTaskImport(model)
  const latest = useRef(model)
  latest.current = model
  const newTask = useCallback(() => {
    const [column] = latest.current.snapshot.columns
    const added = column && addTask(latest.current, { column: column.id, after: null })
    if (added) latest.current.setOpen(added)
  }, [])
  const head = (
    <BoardHead
      model={calm}
      document={document}
      show={show}
      header={header}
      narrow={narrow}
      look={look}
      onLook={setLook}
      load={load}
      onLoad={setLoad}
      onNewTask={newTask}
      onDialog={setDialog}
      onImport={importing.choose}
    />
  )
  const empty = model.snapshot.tasks.length === 0
  const listed = narrow && !empty && look === 'list'
  const bulk = model.editable && !narrow && model.selection.picked.size > 1
  const columnActions = {
    add: () => setDialog({ kind: 'column', id: null }),
    change: (id: string) => setDialog({ kind: 'column', id }),
    remove: (id: string) => setDialog({ kind: 'remove-column', id }),
  }
  const content: ReactNode = empty ? (
    <EmptyBoard
      editable={model.editable}
      onAdd={newTask}
      onTemplates={() => setDialog({ kind: 'templates' })}
      onImport={() => importing.choose()}
      onPaste={importing.paste}
    />
  ) : listed ? (
    <PhoneList model={calm} head={head} />
  ) : look === 'list' ? (
    <ListView model={calm} />
  ) : look === 'calendar' ? (
    <CalendarView model={calm} narrow={narrow} />
  ) : look === 'timeline' ? (
    <TimelineView model={calm} narrow={narrow} />
  ) : (
    <BoardView model={calm} columnActions={columnActions} />
  )
  return (
    <div className="flex h-full min-h-0">
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        {!listed && head}
        <Suspense fallback={null}>{bulk && <BulkBar model={model} />}</Suspense>
        <Suspense fallback={null}>{content}</Suspense>
      </div>
      <Suspense fallback={null}>
        {load && <LoadPanel model={calm} narrow={overlaid} onClose={() => setLoad(false)} />}
        {model.open !== null && <TaskSheet model={model} documentId={document.id} files={files} narrow={overlaid} />}
      </Suspense>
      <BoardDialogs model={model} dialog={dialog} document={document} show={show} onClose={() => setDialog(null)} />
      {importing.ui}
      <p role="status" className="sr-only">
        {model.said}
      </p>
    </div>
  )
}

/** What somebody looked at last on this device; a phone begins with the list. */
const useLook = (document: string, narrow: boolean): [Look, (look: Look) => void] => {
  const [chosen, setChosen] = useState(() => readLook(window.localStorage, document))
  const choose = useCallback(
    (look: Look) => {
      setChosen(look)
      writeLook(window.localStorage, document, look)
    },
    [document],
  )
  return [chosen ?? (narrow ? 'list' : 'board'), choose]
}
