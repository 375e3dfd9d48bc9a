import type { taskBoard } from '@fashionos/shared/documents/task-board/index'
import type { MenuEntry } from '../../ui/menu'
import { saveExport } from '../save-export'
import type { DocumentViewProps } from '../view-props'
import type { BoardModel } from './board-model'
import type { BoardDialog } from './dialogs'
import { FilterBar } from './filter-bar'
import type { Look } from './look'
import { QuickFigures } from './quick-figures'
import { Toolbar } from './toolbar'
import { useBoardHelp } from './use-board-help'

export interface BoardHeadProps extends Pick<DocumentViewProps<typeof taskBoard>, 'document' | 'show' | 'header'> {
  readonly model: BoardModel
  readonly narrow: boolean
  readonly look: Look
  readonly onLook: (look: Look) => void
  readonly load: boolean
  readonly onLoad: (open: boolean) => void
  readonly onNewTask: () => void
  readonly onDialog: (dialog: BoardDialog) => void
  readonly onImport: () => void
}

/** Everything over the tasks: title, tools, the figures people came for, and the filter. */
export const BoardHead = (props: BoardHeadProps) => {
  const { model, document, show, header, narrow, look, onLook, onDialog, onNewTask, onImport } = props
  const title = [show?.name, document.title].filter(Boolean).join(' ')
  const files = Object.values(model.session.type.exports).map(
    (format): MenuEntry => ({
      kind: 'action',
      label: format.label,
      onSelect: () => void saveExport(format, { snapshot: model.snapshot, document: document.title, title }),
    }),
  )
  const more: readonly MenuEntry[] = [
    ...(model.editable
      ? [
          { kind: 'action' as const, label: 'Templates', onSelect: () => onDialog({ kind: 'templates' }) },
          { kind: 'action' as const, label: 'Import a spreadsheet', onSelect: onImport },
          { kind: 'action' as const, label: 'New column', onSelect: () => onDialog({ kind: 'column', id: null }) },
          { kind: 'separator' as const },
        ]
      : []),
    { kind: 'action', label: 'Load per person', onSelect: () => props.onLoad(!props.load) },
    { kind: 'submenu', label: 'Export', entries: files },
    { kind: 'action', label: 'Print or PDF', onSelect: () => onDialog({ kind: 'print' }) },
    { kind: 'separator' },
    { kind: 'action', label: 'Removed tasks and columns', onSelect: () => onDialog({ kind: 'trash' }) },
  ]
  useBoardHelp({ model, onNewTask, onLook, menu: more })
  return (
    <>
      {header(
        <Toolbar
          model={model}
          narrow={narrow}
          look={look}
          onLook={onLook}
          load={props.load}
          onLoad={props.onLoad}
          onNewTask={onNewTask}
          onTemplates={() => onDialog({ kind: 'templates' })}
          moreEntries={more}
        />,
      )}
      <QuickFigures model={model} />
      {model.snapshot.tasks.length > 0 && <FilterBar model={model} narrow={narrow} />}
    </>
  )
}
