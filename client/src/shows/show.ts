import type { Capability } from '@fashionos/shared/access'
import type { EntryKind } from '@fashionos/shared/directory/kinds'
import type { Fact } from '@fashionos/shared/documents/document-type'

export const showKinds = ['runway-show', 'trunk-show', 'activation', 'pop-up', 'photo-shoot'] as const
export type ShowKind = (typeof showKinds)[number]

export const showKindTitles: Readonly<Record<ShowKind, string>> = {
  'runway-show': 'Runway show',
  'trunk-show': 'Trunk show',
  activation: 'Activation',
  'pop-up': 'Pop-up',
  'photo-shoot': 'Photo shoot',
}

export const showStatuses = ['draft', 'planning', 'confirmed', 'done', 'cancelled'] as const
export type ShowStatus = (typeof showStatuses)[number]

export const showStatusTitles: Readonly<Record<ShowStatus, string>> = {
  draft: 'Draft',
  planning: 'In planning',
  confirmed: 'Confirmed',
  done: 'Done',
  cancelled: 'Cancelled',
}

export interface Show {
  readonly id: string
  readonly name: string
  readonly kind: ShowKind
  /** ISO date in the show's zone. */
  readonly date: string
  readonly timeZone: string
  readonly venue: string
  readonly status: ShowStatus
  readonly archivedAt: string | null
  /** Sent back as If-Match. */
  readonly version: number
  readonly createdAt: string
  readonly updatedAt: string
}

/** What a person fills in. */
export type ShowDetails = Pick<Show, 'name' | 'kind' | 'date' | 'timeZone' | 'venue' | 'status'>

/** What a new show is made of: its documents, its team and whom of the directory it draws on come with it. */
export interface NewShow extends ShowDetails {
  readonly documents: { type: string; template?: string }[]
  readonly team: { userId: string; capability: Capability }[]
  readonly directory: { kind: EntryKind; id: string; role: string }[]
}

export interface ShowDocument {
  readonly id: string
  readonly showId: string | null
  readonly type: string
  readonly title: string
  readonly epoch: number
  /** On the wire. */
  readonly name: string
  readonly capabilities: readonly Capability[]
  readonly version: number
  readonly createdAt: string
  readonly updatedAt: string
}

export interface DocumentReadiness {
  readonly id: string
  readonly title: string
  readonly type: string
  readonly facts: readonly Fact[]
}
