import { notifyFailure } from '../ui/toaster'
import { saveFile } from './save-file'

interface Format<Snapshot> {
  readonly extension: string
  readonly mediaType: string
  readonly write: (snapshot: Snapshot, context: { readonly title: string; readonly at: number }) => Promise<Uint8Array> | Uint8Array
}

interface What<Snapshot> {
  readonly snapshot: Snapshot
  /** The document's own title, which the file may carry. */
  readonly document: string
  /** What the file is called. */
  readonly title: string
}

/** Takes a document out as a file of one of its formats. */
export const saveExport = async <Snapshot>(format: Format<Snapshot>, { snapshot, document, title }: What<Snapshot>): Promise<void> => {
  try {
    const content = await format.write(snapshot, { title: document, at: Date.now() })
    saveFile({ name: `${fileName(title)}.${format.extension}`, mediaType: format.mediaType, content: new Uint8Array(content) })
  } catch {
    notifyFailure('The file could not be made. Reload the page and try again.')
  }
}

/** A name every system can keep. */
const fileName = (title: string): string =>
  title
    .replace(/[\\/:*?"<>|\p{C}]+/gu, ' ')
    .trim()
    .slice(0, 120) || 'Document'
