import { planImport } from '@fashionos/shared/documents/run-of-show/import'
import { ok, refused } from '@fashionos/shared/errors'
import { type ImportSource, readImportFile } from '@fashionos/shared/import-files/read-import-file'
import { newId } from '../new-id'
import type { ImportAnswer, ImportRequest } from './import-messages'

/** Reads a file away from the screen, and plans as often as somebody changes a choice. */
let source: ImportSource | null = null

const answerTo = async (request: ImportRequest): Promise<ImportAnswer> => {
  const { kind, id } = request
  if (kind === 'plan') {
    return { kind, id, result: source ? planImport(source, { ...request.choices, newId }) : refused('Choose a file first.') }
  }
  const read = await readImportFile(new Uint8Array(request.bytes), request.name)
  source = read.ok ? read.value : null
  return { kind, id, result: read.ok ? ok(null) : read }
}

self.onmessage = async ({ data }: MessageEvent<ImportRequest>) => {
  self.postMessage(await answerTo(data))
}
