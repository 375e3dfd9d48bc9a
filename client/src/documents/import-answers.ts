import { ok, type Result, refused } from '@fashionos/shared/errors'
import { type ImportSource, readImportFile } from '@fashionos/shared/import-files/read-import-file'
import type { ImportAnswer, ImportRequest } from './import-messages'

/** In a worker, away from the screen: reads one file and plans it as often as somebody changes a choice. */
export const answerImports = <Choices, Plan>(planOf: (source: ImportSource, choices: Choices) => Result<Plan>): void => {
  let source: ImportSource | null = null

  const answerTo = async (request: ImportRequest<Choices>): Promise<ImportAnswer<Plan>> => {
    const { kind, id } = request
    if (kind === 'plan') return { kind, id, result: source ? planOf(source, request.choices) : refused('Choose a file first.') }
    const read = await readImportFile(new Uint8Array(request.bytes), request.name)
    source = read.ok ? read.value : null
    return { kind, id, result: read.ok ? ok(null) : read }
  }

  self.onmessage = async ({ data }: MessageEvent<ImportRequest<Choices>>) => {
    self.postMessage(await answerTo(data))
  }
}
