import { type Result, refused } from '@fashionos/shared/errors'
import type { ImportAnswer, ImportRequest } from './import-messages'

/** One file being imported. Only the last plan asked for is answered; `stop` ends whatever is under way. */
export interface ImportReader<Choices, Plan> {
  readonly read: (file: File) => Promise<Result<null>>
  readonly plan: (choices: Choices) => Promise<Result<Plan> | null>
  readonly stop: () => void
}

/** Above this a browser would hold the file twice before the worker could refuse it, in bytes. */
const maxFile = 20_000_000
const stopped = 'Reading the file was stopped.'

/** `worker`: one of its own, which runs `answerImports`. `advice`: what to do about a file that is too large. */
export const createImportReader = <Choices, Plan>(worker: Worker, advice: string): ImportReader<Choices, Plan> => {
  const waiting = new Map<number, (answer: ImportAnswer<Plan> | null) => void>()
  let asked = 0
  let lastPlan = 0
  const giveUp = () => {
    for (const answer of waiting.values()) answer(null)
    waiting.clear()
  }
  worker.onmessage = ({ data }: MessageEvent<ImportAnswer<Plan>>) => {
    waiting.get(data.id)?.(data)
    waiting.delete(data.id)
  }
  worker.onerror = giveUp
  const ask = (request: ImportRequest<Choices>): Promise<ImportAnswer<Plan> | null> =>
    new Promise((resolve) => {
      waiting.set(request.id, resolve)
      worker.postMessage(request, request.kind === 'read' ? [request.bytes] : [])
    })
  return {
    read: async (file) => {
      if (file.size > maxFile) return refused(`Expected a file of at most 20 MB, found ${Math.ceil(file.size / 1_000_000)} MB. ${advice}`)
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
