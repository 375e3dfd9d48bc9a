import { lazy, type ReactNode, useState } from 'react'
import type { MenuEntry } from '../../ui/menu'
import { WhenOpened } from '../../ui/when-opened'
import type { DocumentViewProps } from '../view-props'
import type { GridModel } from './grid-model'

const DurationsDialog = lazy(() => import('../../runs/durations-dialog').then((durations) => ({ default: durations.DurationsDialog })))

export interface RehearsedProps extends Pick<DocumentViewProps, 'document' | 'show' | 'workspace'> {
  readonly model: GridModel
}

/** Lengths from rehearsals: `entries` for a menu, `ui` is put anywhere in the view. Nothing for those who only read. */
export const useRehearsed = ({ model, document, show, workspace }: RehearsedProps): { entries: readonly MenuEntry[]; ui: ReactNode } => {
  const [open, setOpen] = useState(false)
  const { session, snapshot } = model
  if (!show || !model.editable) return { entries: [], ui: null }
  const ui = (
    <WhenOpened open={open}>
      <DurationsDialog
        open={open}
        onOpenChange={setOpen}
        workspace={workspace}
        show={show}
        documentId={document.id}
        plan={{
          snapshot,
          current: () => session.snapshot.get(),
          apply: (edit) => {
            const result = session.run('changeItems', edit)
            return result.ok ? null : result.reason
          },
          undo: () => void session.undo.undo(),
        }}
      />
    </WhenOpened>
  )
  return { entries: [{ kind: 'action', label: 'Durations from rehearsals', onSelect: () => setOpen(true) }], ui }
}
