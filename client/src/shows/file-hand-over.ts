/** A file dropped on a show's page, on its way to the screen of the document it goes into. Kept until it is taken, one at a time. */
let waiting: { readonly documentId: string; readonly file: File } | null = null

export const handOver = (documentId: string, file: File): void => {
  waiting = { documentId, file }
}

/** The file for this document, once; `null` when there is none. */
export const takeFile = (documentId: string): File | null => {
  if (waiting?.documentId !== documentId) return null
  const { file } = waiting
  waiting = null
  return file
}
