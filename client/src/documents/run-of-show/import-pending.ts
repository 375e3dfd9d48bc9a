import type { ImportRowsArgs } from '@fashionos/shared/documents/run-of-show/import-command'

/** An import that waits for the document it was made for to open. One at a time, taken once. */
let pending: { readonly documentId: string; readonly args: ImportRowsArgs } | null = null

export const importLater = (documentId: string, args: ImportRowsArgs): void => {
  pending = { documentId, args }
}

export const takePendingImport = (documentId: string): ImportRowsArgs | null => {
  if (pending?.documentId !== documentId) return null
  const { args } = pending
  pending = null
  return args
}
