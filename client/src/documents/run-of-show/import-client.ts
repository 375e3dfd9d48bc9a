import type { ImportPlan } from '@fashionos/shared/documents/run-of-show/import'
import { type Result, refused } from '@fashionos/shared/errors'
import type { ImportAnswer, ImportChoices, ImportRequest } from './import-messages'

/** One file being imported. Only the last plan asked for is answered; `stop` ends whatever is under way. */
export interface Importer {
  readonly read: (file: File) => Promise<Result<null>>
  readonly plan: (choices: ImportChoices) => Promise<Result<ImportPlan> | null>
  readonly stop: () => void
}

/** Above this a browser would hold the file twice before the worker could refuse it, in bytes. */
const maxFile = 20_000_000

export const createImporter = (): Importer => {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (answer: ImportAnswer | null) => void>()
  let asked = 0
  let lastPlan = 0
  worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
    waiting.get(data.id)?.(data)
    waiting.delete(data.id)
  }
  const giveUp = () => {
    for (const answer of waiting.values()) answer(null)
    waiting.clear()
  }
  worker.onerror = giveUp
  const ask = (request: ImportRequest): Promise<ImportAnswer | null> =>
    new Promise((resolve) => {
      waiting.set(request.id, resolve)
      worker.postMessage(request, request.kind === 'read' ? [request.bytes] : [])
    })
  return {
    read: async (file) => {
      if (file.size > maxFile)
        return refused(
          `Expected a file of at most 20 MB, found ${Math.ceil(file.size / 1_000_000)} MB. Export only the sheets of the show.`,
        )
      const bytes = await file.arrayBuffer().catch(() => null)
      if (!bytes) return refused('The file is no longer there. Choose it again.')
      const answer = await ask({ kind: 'read', id: ++asked, bytes, name: file.name })
      return answer?.kind === 'read' ? answer.result : refused(stopped)
    },
    plan: async (choices) => {
      const id = ++asked
      lastPlan = id
      const answer = await ask({ kind: 'plan', id, choices })
      if (id !== lastPlan) return null
      return answer?.kind === 'plan' ? answer.result : refused(stopped)
    },
    stop: () => {
      worker.terminate()
      giveUp()
    },
  }
}

const stopped = 'Reading the file was stopped.'
