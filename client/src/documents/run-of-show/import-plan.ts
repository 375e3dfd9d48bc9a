import type { ImportPlan } from '@fashionos/shared/documents/run-of-show/import'
import { useCallback, useEffect, useRef, useState } from 'react'
import { createImporter, type Importer } from './import-client'
import type { ImportChoices } from './import-messages'

export type ImportStep =
  | { readonly kind: 'choose'; readonly fault: string | null }
  | { readonly kind: 'reading'; readonly file: File }
  | { readonly kind: 'ready'; readonly file: File; readonly plan: ImportPlan; readonly busy: boolean; readonly fault: string | null }

export interface ImportFlow {
  readonly step: ImportStep
  readonly choose: (file: File) => void
  /** Plans the file again with other choices; what is on screen stays until the answer is there. */
  readonly replan: (choices: ImportChoices) => void
  /** Ends what is under way, back to choosing a file. */
  readonly cancel: () => void
}

/** From a file to a plan, with a worker of its own per file. */
export const useImportPlan = (firstChoices: () => ImportChoices): ImportFlow => {
  const [step, setStep] = useState<ImportStep>({ kind: 'choose', fault: null })
  const importer = useRef<Importer | null>(null)
  const first = useRef(firstChoices)
  first.current = firstChoices

  const stop = useCallback(() => {
    importer.current?.stop()
    importer.current = null
  }, [])
  useEffect(() => stop, [stop])

  const choose = useCallback(
    async (file: File) => {
      stop()
      const own = createImporter()
      importer.current = own
      setStep({ kind: 'reading', file })
      const read = await own.read(file)
      const planned = read.ok ? await own.plan(first.current()) : read
      if (importer.current !== own || planned === null) return
      setStep(
        planned.ok && planned.value
          ? { kind: 'ready', file, plan: planned.value, busy: false, fault: null }
          : { kind: 'choose', fault: planned.ok ? null : planned.reason },
      )
    },
    [stop],
  )
  const replan = useCallback(async (choices: ImportChoices) => {
    const own = importer.current
    if (!own) return
    setStep((now) => (now.kind === 'ready' ? { ...now, busy: true } : now))
    const planned = await own.plan(choices)
    if (importer.current !== own || planned === null) return
    setStep((now) => {
      if (now.kind !== 'ready') return now
      return planned.ok ? { ...now, plan: planned.value, busy: false, fault: null } : { ...now, busy: false, fault: planned.reason }
    })
  }, [])
  const cancel = useCallback(() => {
    stop()
    setStep({ kind: 'choose', fault: null })
  }, [stop])
  return { step, choose: (file) => void choose(file), replan: (choices) => void replan(choices), cancel }
}
