import type { Role } from '@fashionos/shared/access'
import type { AnyDocumentType } from '@fashionos/shared/documents/document-type'
import type { ReactNode } from 'react'
import type { PictureWidth } from '../files/file-address'
import type { Session } from '../live/session'
import type { Show, ShowDocument } from '../shows/show'

/** Someone of the workspace, for person cells and the share dialog. */
export interface WorkspacePerson {
  readonly userId: string
  readonly name: string
}

/** Pictures and other files: how they are put on the server and where they are seen. */
export interface ImageFiles {
  readonly upload: (file: File) => Promise<{ readonly id: string; readonly name: string }>
  /** As it was uploaded, or a picture so many px wide. */
  readonly addressOf: (fileId: string, width?: PictureWidth) => string
}

/** What every view of a document gets. */
export interface DocumentViewProps<T extends AnyDocumentType = AnyDocumentType> {
  readonly session: Session<T>
  readonly document: Pick<ShowDocument, 'id' | 'title' | 'type' | 'capabilities'>
  readonly show: (Pick<Show, 'id' | 'name' | 'date' | 'timeZone' | 'venue'> & Partial<Pick<Show, 'kind'>>) | null
  readonly workspace: { readonly id: string; readonly name: string; readonly role?: Role }
  readonly people: readonly WorkspacePerson[]
  readonly files: ImageFiles
  /** Title, people here, state of the connection, and the view's own tools beside them: the view puts it over its content. */
  readonly header: (tools: ReactNode) => ReactNode
}
