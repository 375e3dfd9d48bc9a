import { type DocumentTypeName, documentTypes } from '@fashionos/shared/documents/registry'
import type { ComponentType } from 'react'
import { type OpenDocumentProps, openDocument } from './open-document'

/** How each kind of document is opened and looks: one line each. A view is fetched when it is first opened. */
export const documentViews: { readonly [T in DocumentTypeName]: ComponentType<OpenDocumentProps> } = {
  'run-of-show': openDocument(documentTypes['run-of-show'], () =>
    import('./run-of-show/view').then((view) => ({ default: view.RunOfShowView })),
  ),
  lineup: openDocument(documentTypes.lineup, () => import('./lineup/live-view').then((view) => ({ default: view.LiveLineupView }))),
  'task-board': openDocument(documentTypes['task-board'], () =>
    import('./task-board/view').then((view) => ({ default: view.TaskBoardView })),
  ),
}
