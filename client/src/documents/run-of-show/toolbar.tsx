import { Columns3, Ellipsis, PanelRight, Plus, Redo2, Search, Undo2 } from 'lucide-react'
import { type ReactNode, Suspense } from 'react'
import { useUndoState } from '../../live/use-document'
import { IconButton } from '../../ui/icon-button'
import { lazily } from '../../ui/lazily'
import { Menu, type MenuEntry } from '../../ui/menu'
import type { GridModel } from './grid-model'
import { ShowSettings } from './show-settings'

// The rows stand before what is wrong with them is counted.
const ConflictStepper = lazily(() => import('./conflict-stepper').then((stepper) => ({ default: stepper.ConflictStepper })))

export interface ToolbarProps {
  readonly model: GridModel
  readonly narrow: boolean
  readonly inspector: boolean
  readonly onInspector: (open: boolean) => void
  readonly onFind: () => void
  /** On a phone: a new row, open to be written. */
  readonly onNewRow: () => void
  readonly columnEntries: readonly MenuEntry[]
  readonly moreEntries: readonly MenuEntry[]
  /** Where one goes live from. */
  readonly live: ReactNode
  /** Grid, timeline. */
  readonly viewSwitch: ReactNode
}

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const

/** Where a thumb finds it, over the rows. */
const floating =
  'fixed right-(--page) bottom-4 z-20 size-13 touch:size-13 rounded-full bg-ink text-ivory shadow-float hover:bg-ink hover:text-ivory'

/** What is done to the whole run of show, at the end of the strip. */
export const Toolbar = ({
  model,
  narrow,
  inspector,
  onInspector,
  onFind,
  onNewRow,
  columnEntries,
  moreEntries,
  live,
  viewSwitch,
}: ToolbarProps) => {
  const { canUndo, canRedo } = useUndoState(model.session)
  return (
    <div role="toolbar" aria-label="Run of show" className="-ml-2 flex grow flex-wrap items-center sm:ml-0 sm:grow-0">
      <Suspense fallback={null}>
        <ConflictStepper model={model} />
      </Suspense>
      {model.editable && (
        <>
          <IconButton label="Undo" shortcut="Mod+Z" disabled={!canUndo} onClick={() => model.session.undo.undo()}>
            <Undo2 {...icon} />
          </IconButton>
          {!narrow && (
            <IconButton label="Redo" shortcut="Mod+Y" disabled={!canRedo} onClick={() => model.session.undo.redo()}>
              <Redo2 {...icon} />
            </IconButton>
          )}
        </>
      )}
      {!narrow && (
        <IconButton label="Find" shortcut="Mod+F" onClick={onFind}>
          <Search {...icon} />
        </IconButton>
      )}
      <ShowSettings model={model} />
      {!narrow && (
        <Menu
          align="end"
          entries={columnEntries}
          trigger={
            <IconButton label="Columns" tooltip={false}>
              <Columns3 {...icon} />
            </IconButton>
          }
        />
      )}
      {!narrow && (
        <IconButton label="Details" pressed={inspector} onClick={() => onInspector(!inspector)}>
          <PanelRight {...icon} />
        </IconButton>
      )}
      <Menu
        align="end"
        entries={moreEntries}
        trigger={
          <IconButton label="More" tooltip={false}>
            <Ellipsis {...icon} />
          </IconButton>
        }
      />
      <span className="ml-auto sm:ml-2">{live}</span>
      <span className="ml-2">{viewSwitch}</span>
      {model.editable && narrow && (
        <IconButton label="New row" className={floating} onClick={onNewRow}>
          <Plus size={22} strokeWidth={1.5} aria-hidden />
        </IconButton>
      )}
    </div>
  )
}
