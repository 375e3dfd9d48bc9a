import type { AnySnapshot } from '@fashionos/shared/comments/threads'
import type { AnyDocumentType } from '@fashionos/shared/documents/document-type'
import { History, type LucideIcon, MessageSquare } from 'lucide-react'
import type { ComponentType } from 'react'
import type { AnySession } from '../live/session'
import type { Watched } from '../live/store'
import type { Show, ShowDocument } from '../shows/show'
import { lazily } from '../ui/lazily'
import type { Workspace } from '../workspaces/workspace'
import { useOpenCount } from './comments/use-open-count'
import type { WorkspacePerson } from './view-props'

/** An open document of any type. What a panel writes, it writes by `edit`, or by what its own part of the session offers. */
export type PanelSession = AnySession & {
  readonly type: AnyDocumentType
  /** The snapshot of the document, whatever its type. */
  readonly content: Watched<AnySnapshot>
}

export interface DocumentPanelProps {
  readonly session: PanelSession
  readonly document: ShowDocument
  readonly show: Show
  readonly workspace: Workspace
  readonly people: readonly WorkspacePerson[]
  readonly close: () => void
}

/** What stands beside every document, whatever its type. */
export interface DocumentPanel {
  /** In the address: `?panel=comments`. */
  readonly name: string
  /** What people read; also the heading over the panel. */
  readonly title: string
  readonly icon: LucideIcon
  /** Fetched when it is first opened. */
  readonly Panel: ComponentType<DocumentPanelProps>
  /** A hook that says how many things wait in it; shown on its button when there are any. */
  readonly useCount?: (session: PanelSession) => number
}

/** The panels of a document, one line each, as they stand in its header. */
export const documentPanels: readonly DocumentPanel[] = [
  {
    name: 'comments',
    title: 'Comments',
    icon: MessageSquare,
    Panel: lazily(() => import('./comments/comments-panel').then((module) => ({ default: module.CommentsPanel }))),
    useCount: useOpenCount,
  },
  {
    name: 'history',
    title: 'History',
    icon: History,
    Panel: lazily(() => import('./history/history-panel').then((module) => ({ default: module.HistoryPanel }))),
  },
]

export const panelNamed = (name: string | null): DocumentPanel | null => documentPanels.find((panel) => panel.name === name) ?? null
