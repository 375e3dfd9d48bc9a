import { lineup } from './lineup/index'
import { runOfShow } from './run-of-show/index'
import { taskBoard } from './task-board/index'

/** Every kind of document there is: one line each. */
export const documentTypes = {
  'run-of-show': runOfShow,
  lineup,
  'task-board': taskBoard,
}

export type DocumentTypes = typeof documentTypes
export type DocumentTypeName = keyof DocumentTypes

export const isDocumentTypeName = (name: string): name is DocumentTypeName => Object.hasOwn(documentTypes, name)

/** The type of that name; `null` for a name nobody registered. */
export const documentTypeNamed = (name: string): DocumentTypes[DocumentTypeName] | null =>
  isDocumentTypeName(name) ? documentTypes[name] : null
