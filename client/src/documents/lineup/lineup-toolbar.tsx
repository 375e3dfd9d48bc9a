import { Ellipsis, PanelRight, Plus, Redo2, Search, Timer, Undo2 } from 'lucide-react'
import { useUndoState } from '../../live/use-document'
import { IconButton } from '../../ui/icon-button'
import { Menu, type MenuEntry } from '../../ui/menu'
import type { LineupModel } from './lineup-model'

export interface LineupToolbarProps {
  readonly model: LineupModel
  readonly narrow: boolean
  /** Whether the details stand beside the looks. */
  readonly inspector: boolean
  readonly onInspector: (open: boolean) => void
  readonly onFind: () => void
  readonly onSettings: () => void
  readonly onNewLook: () => void
  /** Width of a card at least, in px; `null`: there are no cards now. */
  readonly cardWidth: number | null
  readonly onCardWidth: (width: number) => void
  /** Whether a new look would be seen where it is added. */
  readonly showsLooks: boolean
  readonly more: readonly MenuEntry[]
}

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const

/** Cards between these widths, in px. */
export const cardWidths = { least: 92, usual: 112, most: 240 }

/** Where a thumb finds it, over the cards. */
const floating =
  'fixed right-(--page) bottom-4 z-20 size-13 touch:size-13 rounded-full bg-ink text-ivory shadow-float hover:bg-ink hover:text-ivory'

/** What is done to the whole lineup. */
export const LineupToolbar = (props: LineupToolbarProps) => {
  const { model, narrow, cardWidth } = props
  const { canUndo, canRedo } = useUndoState(model.session)
  return (
    <div role="toolbar" aria-label="Lineup" className="-ml-2 flex grow flex-wrap items-center sm:ml-0 sm:grow-0">
      {cardWidth !== null && !narrow && (
        <input
          type="range"
          aria-label="Size of the cards"
          className="mr-2 w-24 accent-(--ink)"
          min={cardWidths.least}
          max={cardWidths.most}
          step={4}
          value={cardWidth}
          onChange={(event) => props.onCardWidth(Number(event.currentTarget.value))}
        />
      )}
      {model.editable && (
        <>
          <IconButton label="Undo" shortcut="Mod+Z" disabled={!canUndo} onClick={() => model.session.undo.undo()}>
            <Undo2 {...icon} />
          </IconButton>
          <IconButton label="Redo" shortcut="Mod+Y" disabled={!canRedo} onClick={() => model.session.undo.redo()}>
            <Redo2 {...icon} />
          </IconButton>
        </>
      )}
      <IconButton label="Find" shortcut="Mod+F" onClick={props.onFind}>
        <Search {...icon} />
      </IconButton>
      <IconButton label="Times and finale" onClick={props.onSettings}>
        <Timer {...icon} />
      </IconButton>
      {!narrow && cardWidth !== null && (
        <IconButton label="Details" pressed={props.inspector} onClick={() => props.onInspector(!props.inspector)}>
          <PanelRight {...icon} />
        </IconButton>
      )}
      {model.editable && !narrow && (
        <IconButton label="New look" shortcut="Mod+Enter" onClick={props.onNewLook}>
          <Plus {...icon} />
        </IconButton>
      )}
      <Menu
        align="end"
        entries={props.more}
        trigger={
          <IconButton label="More" tooltip={false}>
            <Ellipsis {...icon} />
          </IconButton>
        }
      />
      {model.editable && narrow && props.showsLooks && model.snapshot.looks.length > 0 && (
        <IconButton label="New look" tooltip={false} className={floating} onClick={props.onNewLook}>
          <Plus size={22} strokeWidth={1.5} aria-hidden />
        </IconButton>
      )}
    </div>
  )
}
