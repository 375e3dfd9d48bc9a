import { Suspense } from 'react'
import { lazily } from '../../ui/lazily'
import { WhenOpened } from '../../ui/when-opened'
import type { DocumentViewProps } from '../view-props'
import type { BoardModel } from './board-model'

const ColumnDialog = lazily(() => import('./column-dialogs').then((module) => ({ default: module.ColumnDialog })))
const RemoveColumnDialog = lazily(() => import('./column-dialogs').then((module) => ({ default: module.RemoveColumnDialog })))
const PrintView = lazily(() => import('./print-view').then((module) => ({ default: module.PrintView })))
const TemplateDialog = lazily(() => import('./template-dialog').then((module) => ({ default: module.TemplateDialog })))
const TrashDialog = lazily(() => import('./trash-dialog').then((module) => ({ default: module.TrashDialog })))

/** What may stand over the board. */
export type BoardDialog =
  | { readonly kind: 'column'; readonly id: string | null }
  | { readonly kind: 'remove-column'; readonly id: string }
  | { readonly kind: 'templates' }
  | { readonly kind: 'trash' }
  | { readonly kind: 'print' }

export interface BoardDialogsProps {
  readonly model: BoardModel
  readonly dialog: BoardDialog | null
  readonly document: Pick<DocumentViewProps['document'], 'title'>
  readonly show: DocumentViewProps['show']
  readonly onClose: () => void
}

/** Each is fetched when it is first opened. */
export const BoardDialogs = ({ model, dialog, document, show, onClose }: BoardDialogsProps) => {
  const columnOf = (id: string | null) => model.snapshot.columns.find((column) => column.id === id) ?? null
  return (
    <>
      <WhenOpened open={dialog?.kind === 'column'}>
        <ColumnDialog
          model={model}
          open={dialog?.kind === 'column'}
          column={dialog?.kind === 'column' ? columnOf(dialog.id) : null}
          onClose={onClose}
        />
      </WhenOpened>
      <WhenOpened open={dialog?.kind === 'remove-column'}>
        <RemoveColumnDialog model={model} column={dialog?.kind === 'remove-column' ? columnOf(dialog.id) : null} onClose={onClose} />
      </WhenOpened>
      <WhenOpened open={dialog?.kind === 'templates'}>
        <TemplateDialog model={model} show={show} open={dialog?.kind === 'templates'} onClose={onClose} />
      </WhenOpened>
      <WhenOpened open={dialog?.kind === 'trash'}>
        <TrashDialog model={model} open={dialog?.kind === 'trash'} onClose={onClose} />
      </WhenOpened>
      {dialog?.kind === 'print' && (
        <Suspense fallback={null}>
          <PrintView model={model} title={document.title} show={show} onClose={onClose} />
        </Suspense>
      )}
    </>
  )
}
