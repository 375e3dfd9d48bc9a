import type { DocumentTypeName } from '@fashionos/shared/documents/registry'
import { type Fetched, fetched } from '../ui/lazily'
import type { OpenDocumentProps } from './open-document'

/**
 * How each kind of document is opened and looks: one line each. What a type is
 * comes when one of its documents is opened, so that no kind pays for the
 * others; its view comes after it, while the document is on its way.
 */
export const documentViews: { readonly [T in DocumentTypeName]: Fetched<OpenDocumentProps> } = {
  'run-of-show': fetched(() => import('./run-of-show/run-of-show-document').then((kind) => ({ default: kind.RunOfShowDocument }))),
  lineup: fetched(() => import('./lineup/lineup-document').then((kind) => ({ default: kind.LineupDocument }))),
  'task-board': fetched(() => import('./task-board/task-board-document').then((kind) => ({ default: kind.TaskBoardDocument }))),
}

/** The view of a kind by its name; `null` for a kind that this page does not know. */
export const documentViewNamed = (name: string): Fetched<OpenDocumentProps> | null => (isKnown(name) ? documentViews[name] : null)

const isKnown = (name: string): name is DocumentTypeName => Object.hasOwn(documentViews, name)
