import type { runOfShow } from '@fashionos/shared/documents/run-of-show/index'
import { memo } from 'react'
import { LiveButton } from '../../runs/live-button'
import { Button } from '../../ui/button'
import type { MenuEntry } from '../../ui/menu'
import { Segmented } from '../../ui/segmented'
import type { DocumentViewProps } from '../view-props'
import { type ColumnMenuActions, columnsMenu } from './column-menu'
import { useExport } from './export-menu'
import type { GridModel } from './grid-model'
import { Strip } from './strip'
import { Toolbar } from './toolbar'
import { useGridHelp } from './use-grid-help'
import { useRehearsed } from './use-rehearsed'

export type Look = 'list' | 'timeline'

export interface RunHeadProps extends Pick<DocumentViewProps<typeof runOfShow>, 'document' | 'show' | 'workspace' | 'header'> {
  readonly model: GridModel
  readonly narrow: boolean
  readonly look: Look
  readonly onLook: (look: Look) => void
  readonly inspector: boolean
  readonly onInspector: (open: boolean) => void
  readonly onFind: () => void
  /** On a phone: a new row, open to be written. */
  readonly onNewRow: () => void
  readonly onTrash: () => void
  readonly onImport: () => void
  readonly columnActions: ColumnMenuActions
}

/** Everything over the rows: title, tools, and the figures people came for. */
export const RunHead = memo((props: RunHeadProps) => {
  const { model, narrow, look, onFind, onImport, header } = props
  const exporting = useExport(props)
  const rehearsed = useRehearsed(props)
  const more: readonly MenuEntry[] = [
    ...(model.editable ? [{ kind: 'action' as const, label: 'Import a file', onSelect: onImport }, { kind: 'separator' as const }] : []),
    { kind: 'submenu', label: 'Export or print', entries: exporting.entries },
    { kind: 'separator' },
    { kind: 'action', label: 'Removed rows and columns', onSelect: props.onTrash },
  ]
  useGridHelp(model, { find: onFind, look: props.onLook, menu: more })
  return (
    <>
      {header(
        <Toolbar
          model={model}
          narrow={narrow}
          inspector={props.inspector}
          onInspector={props.onInspector}
          onFind={onFind}
          onNewRow={props.onNewRow}
          columnEntries={columnsMenu(model, props.columnActions)}
          moreEntries={more}
          live={
            <LiveButton
              trigger={<Button size="small">Live</Button>}
              document={props.document}
              show={props.show}
              workspace={props.workspace}
              columns={model.snapshot.columns}
              more={rehearsed.entries}
            />
          }
          viewSwitch={
            <Segmented
              label="View"
              value={look}
              onChange={props.onLook}
              options={[
                { value: 'list', label: narrow ? 'List' : 'Grid' },
                { value: 'timeline', label: 'Timeline' },
              ]}
            />
          }
        />,
      )}
      <Strip model={model} />
      {exporting.ui}
      {rehearsed.ui}
    </>
  )
})
