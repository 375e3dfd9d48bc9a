import type { ImportPlan } from '@fashionos/shared/documents/lineup/import'
import { type Result, refused } from '@fashionos/shared/errors'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ImportAnswer, ImportChoices, ImportRequest } from './import-messages'

export type ImportStep =
  | { readonly kind: 'choose'; readonly fault: string | null }
  | { readonly kind: 'reading'; readonly file: File }
  | { readonly kind: 'ready'; readonly file: File; readonly plan: ImportPlan; readonly busy: boolean; readonly fault: string | null }

/** Above this a browser would hold the file twice before the worker could refuse it, in bytes. */
const maxFile = 20_000_000
const stopped = 'Reading the file was stopped.'

interface Reader {
  readonly read: (file: File) => Promise<Result<null>>
  readonly plan: (choices: ImportChoices) => Promise<Result<ImportPlan> | null>
  readonly stop: () => void
}

/** One file in a worker of its own. Only the last plan asked for is answered. */
const createReader = (): Reader => {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (answer: ImportAnswer | null) => void>()
  let asked = 0
  let lastPlan = 0
  const giveUp = () => {
    for (const answer of waiting.values()) answer(null)
    waiting.clear()
  }
  worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
    waiting.get(data.id)?.(data)
    waiting.delete(data.id)
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
        return refused(`Expected a file of at most 20 MB, found ${Math.ceil(file.size / 1_000_000)} MB. Export only the sheet of looks.`)
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

/** From a file to a plan; changing a choice plans again, and what is on screen stays until the answer is there. */
export const useImportPlan = () => {
  const [step, setStep] = useState<ImportStep>({ kind: 'choose', fault: null })
  const reader = useRef<Reader | null>(null)
  const stop = useCallback(() => {
    reader.current?.stop()
    reader.current = null
  }, [])
  useEffect(() => stop, [stop])
  const choose = async (file: File, choices: ImportChoices) => {
    stop()
    const own = createReader()
    reader.current = own
    setStep({ kind: 'reading', file })
    const read = await own.read(file)
    const planned = read.ok ? await own.plan(choices) : read
    if (reader.current !== own || planned === null) return
    if (planned.ok && planned.value) setStep({ kind: 'ready', file, plan: planned.value, busy: false, fault: null })
    else setStep({ kind: 'choose', fault: planned.ok ? null : planned.reason })
  }
  const replan = async (choices: ImportChoices) => {
    const own = reader.current
    if (!own) return
    setStep((now) => (now.kind === 'ready' ? { ...now, busy: true } : now))
    const planned = await own.plan(choices)
    if (reader.current !== own || planned === null) return
    setStep((now) => {
      if (now.kind !== 'ready') return now
      return planned.ok ? { ...now, plan: planned.value, busy: false, fault: null } : { ...now, busy: false, fault: planned.reason }
    })
  }
  const cancel = () => {
    stop()
    setStep({ kind: 'choose', fault: null })
  }
  return { step, choose, replan, cancel }
}
