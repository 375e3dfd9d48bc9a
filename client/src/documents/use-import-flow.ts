import { useCallback, useEffect, useRef, useState } from 'react'
import type { ImportReader } from './import-reader'

export type ImportStepOf<Plan> =
  | { readonly kind: 'choose'; readonly fault: string | null }
  | { readonly kind: 'reading'; readonly file: File }
  | { readonly kind: 'ready'; readonly file: File; readonly plan: Plan; readonly busy: boolean; readonly fault: string | null }

export interface ImportFlow<Choices, Plan> {
  readonly step: ImportStepOf<Plan>
  readonly choose: (file: File, choices: Choices) => void
  /** Plans the file again with other choices; what is on screen stays until the answer is there. */
  readonly replan: (choices: Choices) => void
  /** Ends what is under way, back to choosing a file. */
  readonly cancel: () => void
}

/** From a file to a plan, with a reader of its own per file. `createReader` stays the same function. */
export const useImportFlow = <Choices, Plan>(createReader: () => ImportReader<Choices, Plan>): ImportFlow<Choices, Plan> => {
  const [step, setStep] = useState<ImportStepOf<Plan>>({ kind: 'choose', fault: null })
  const reader = useRef<ImportReader<Choices, Plan> | null>(null)
  const stop = useCallback(() => {
    reader.current?.stop()
    reader.current = null
  }, [])
  useEffect(() => stop, [stop])

  const choose = useCallback(
    async (file: File, choices: Choices) => {
      stop()
      const own = createReader()
      reader.current = own
      setStep({ kind: 'reading', file })
      const read = await own.read(file)
      const planned = read.ok ? await own.plan(choices) : read
      if (reader.current !== own || planned === null) return
      if (planned.ok && planned.value !== null) setStep({ kind: 'ready', file, plan: planned.value, busy: false, fault: null })
      else setStep({ kind: 'choose', fault: planned.ok ? null : planned.reason })
    },
    [stop, createReader],
  )
  const replan = useCallback(async (choices: Choices) => {
    const own = reader.current
    if (!own) return
    setStep((now) => (now.kind === 'ready' ? { ...now, busy: true } : now))
    const planned = await own.plan(choices)
    if (reader.current !== own || planned === null) return
    setStep((now) => {
      if (now.kind !== 'ready') return now
      return planned.ok ? { ...now, plan: planned.value, busy: false, fault: null } : { ...now, busy: false, fault: planned.reason }
    })
  }, [])
  const cancel = useCallback(() => {
    stop()
    setStep({ kind: 'choose', fault: null })
  }, [stop])
  return { step, choose: (file, choices) => void choose(file, choices), replan: (choices) => void replan(choices), cancel }
}
