import { ChartNoAxesColumn, Ellipsis, Plus, Redo2, Undo2 } from 'lucide-react'
import { useUndoState } from '../../live/use-document'
import { Button } from '../../ui/button'
import { IconButton } from '../../ui/icon-button'
import { Menu, type MenuEntry } from '../../ui/menu'
import { Segmented } from '../../ui/segmented'
import { Select } from '../../ui/select'
import type { BoardModel } from './board-model'
import { type Look, looks, lookTitles } from './look'

export interface ToolbarProps {
  readonly model: BoardModel
  readonly narrow: boolean
  readonly look: Look
  readonly onLook: (look: Look) => void
  readonly load: boolean
  readonly onLoad: (open: boolean) => void
  readonly onNewTask: () => void
  readonly onTemplates: () => void
  readonly moreEntries: readonly MenuEntry[]
}

const sign = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const

/** Where a thumb finds it, over the tasks. */
const floating =
  'fixed right-(--page) bottom-4 z-20 size-13 touch:size-13 rounded-full bg-ink text-ivory shadow-float hover:bg-ink hover:text-ivory'

/** What is done to the whole board. */
export const Toolbar = (props: ToolbarProps) => {
  const { model, narrow, look, onLook, load, onLoad, onNewTask, onTemplates, moreEntries } = props
  const { canUndo, canRedo } = useUndoState(model.session)
  const options = looks.map((value) => ({ value, label: lookTitles[value] }))
  return (
    <div role="toolbar" aria-label="Task board" className="-ml-2 flex grow flex-wrap items-center sm:ml-0 sm:grow-0">
      {model.editable && (
        <>
          <IconButton label="Undo" shortcut="Mod+Z" disabled={!canUndo} onClick={() => model.session.undo.undo()}>
            <Undo2 {...sign} />
          </IconButton>
          {!narrow && (
            <IconButton label="Redo" shortcut="Mod+Y" disabled={!canRedo} onClick={() => model.session.undo.redo()}>
              <Redo2 {...sign} />
            </IconButton>
          )}
        </>
      )}
      {!narrow && (
        <IconButton label="Load per person" pressed={load} onClick={() => onLoad(!load)}>
          <ChartNoAxesColumn {...sign} />
        </IconButton>
      )}
      <Menu
        align="end"
        entries={moreEntries}
        trigger={
          <IconButton label="More" tooltip={false}>
            <Ellipsis {...sign} />
          </IconButton>
        }
      />
      {model.editable && !narrow && (
        <span className="ml-2 flex gap-2">
          <Button size="small" onClick={onTemplates}>
            Templates
          </Button>
          <Button size="small" variant="primary" onClick={onNewTask}>
            New task
          </Button>
        </span>
      )}
      <span className="ml-auto sm:ml-3">
        {narrow ? (
          <Select look="bare" label="View" value={look} onChange={onLook} options={options} />
        ) : (
          <Segmented label="View" value={look} onChange={onLook} options={options} />
        )}
      </span>
      {model.editable && narrow && (
        <IconButton label="New task" className={floating} onClick={onNewTask}>
          <Plus size={22} strokeWidth={1.5} aria-hidden />
        </IconButton>
      )}
    </div>
  )
}
