import { Copy, Trash2, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { IconButton } from '../../ui/icon-button'
import type { ImageFiles } from '../view-props'
import type { BoardModel } from './board-model'
import { duplicateTasks, removeTasks } from './task-edits'
import { TaskForm } from './task-form'
import { TaskLinks } from './task-links'
import { waitsText } from './task-marks'
import { titleOf } from './titles'

export interface TaskSheetProps {
  readonly model: BoardModel
  readonly documentId: string
  readonly files: ImageFiles
  readonly narrow: boolean
}

/** The open task: beside the board, or over it on a phone. */
export const TaskSheet = ({ model, documentId, files, narrow }: TaskSheetProps) => {
  const task = model.open === null ? undefined : model.byId.get(model.open)
  const close = () => model.setOpen(null)
  const remove = () => {
    if (!task) return
    close()
    removeTasks(model, [task.id])
  }
  const copy = () => task && duplicateTasks(model, [task.id])
  if (narrow) {
    return (
      <Dialog
        open={task !== undefined}
        onOpenChange={(next) => !next && close()}
        title="Task"
        footer={
          model.editable && (
            <>
              <Button onClick={copy}>Duplicate</Button>
              <Button variant="danger" onClick={remove}>
                Remove
              </Button>
            </>
          )
        }
      >
        {task && (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
            <TaskForm key={task.id} model={model} task={task} files={files} />
            <TaskLinks documentId={documentId} task={task.id} onLeave={close} />
          </div>
        )}
      </Dialog>
    )
  }
  if (!task) return null
  return (
    <SidePanel
      key={task.id}
      title={titleOf(task)}
      note={waitsText(model.facts.get(task.id)?.blockedBy ?? [], model.byId)}
      onClose={close}
      tools={
        model.editable && (
          <>
            <IconButton label="Duplicate" shortcut="Mod+D" onClick={copy}>
              <Copy size={15} strokeWidth={1.5} aria-hidden="true" />
            </IconButton>
            <IconButton label="Remove" onClick={remove}>
              <Trash2 size={15} strokeWidth={1.5} aria-hidden="true" />
            </IconButton>
          </>
        )
      }
    >
      <TaskForm model={model} task={task} files={files} />
      <div className="pt-6">
        <TaskLinks documentId={documentId} task={task.id} onLeave={() => undefined} />
      </div>
    </SidePanel>
  )
}

interface SidePanelProps {
  readonly title: string
  readonly note: string
  readonly tools: React.ReactNode
  readonly onClose: () => void
  readonly children: React.ReactNode
}

const SidePanel = ({ title, note, tools, onClose, children }: SidePanelProps) => {
  const aside = useRef<HTMLElement>(null)
  useEffect(() => {
    // A task nobody has named yet is named first; else the focus stays where the task was opened.
    const field = aside.current?.querySelector('textarea')
    if (field?.value === '') field.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    onClose()
  }
  return (
    <aside
      ref={aside}
      aria-label="Task"
      className="flex w-[368px] shrink-0 flex-col overflow-y-auto border-l border-line px-6 pb-10 print:hidden"
      onKeyDown={onKeyDown}
    >
      <header className="sticky top-0 z-10 -mx-1 flex items-center gap-1 bg-ivory px-1 pt-5 pb-3">
        <span className="label mr-auto truncate">{note || 'Task'}</span>
        {tools}
        <IconButton label="Close the task" tooltip={false} className="-mr-2" onClick={onClose}>
          <X size={16} strokeWidth={1.5} aria-hidden="true" />
        </IconButton>
      </header>
      <h2 className="sr-only">{title}</h2>
      {children}
    </aside>
  )
}
