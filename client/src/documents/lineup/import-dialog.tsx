import type { ImportPlan } from '@fashionos/shared/documents/lineup/import'
import type { ColumnMapping } from '@fashionos/shared/documents/lineup/import/headings'
import { useState } from 'react'
import { InlineNotice } from '../../ui/notice'
import { Select } from '../../ui/select'
import { notify } from '../../ui/toaster'
import { useFileDrop } from '../file-drop'
import { ImportSteps } from '../import-steps'
import { ImportColumns } from './import-columns'
import { ImportRows } from './import-rows'
import type { LineupModel } from './lineup-model'
import { type ImportChoices, useImportPlan } from './use-import-plan'

export interface ImportDialogProps {
  readonly model: LineupModel
  readonly onClose: () => void
}

interface Chosen {
  readonly replace: boolean
  readonly part?: number
  readonly mapping?: readonly ColumnMapping[]
}

/** From a file to looks: what each row becomes is seen before anything changes. */
export const ImportDialog = ({ model, onClose }: ImportDialogProps) => {
  const { snapshot, session } = model
  const isEmpty = snapshot.looks.length === 0
  const [chosen, setChosen] = useState<Chosen>({ replace: isEmpty })
  const [fault, setFault] = useState<string | null>(null)
  const flow = useImportPlan()
  const { step } = flow
  const choicesOf = (next: Chosen): ImportChoices => ({ ...next, lineup: snapshot })
  const begin = (file: File) => {
    setFault(null)
    const next = { replace: chosen.replace }
    setChosen(next)
    flow.choose(file, choicesOf(next))
  }
  const change = (changes: Partial<Chosen>) => {
    const next = { ...chosen, ...changes }
    setChosen(next)
    flow.replan(choicesOf(next))
  }
  useFileDrop(begin)
  const run = (plan: ImportPlan) => {
    const result = session.run('importLooks', plan.args)
    if (!result.ok) return setFault(result.reason)
    notify(`${counted(plan.rows.length)} imported.`, { action: { label: 'Undo', onSelect: () => void session.undo.undo() } })
    onClose()
  }
  const place = { add: 'Add at the end', replaces: chosen.replace, onChange: (replace: boolean) => change({ replace }) }
  return (
    <ImportSteps
      step={step}
      what="looks"
      takes="An Excel workbook, a CSV table, or a lineup exported from here."
      fault={fault}
      place={isEmpty ? null : place}
      counted={({ rows }) => counted(rows.length)}
      summary={summaryOf}
      onFile={begin}
      onCancel={flow.cancel}
      onImport={run}
      onClose={onClose}
    >
      {(plan) => (
        <>
          {plan.problems.length > 0 && <InlineNotice tone="tight">{plan.problems.join(' ')}</InlineNotice>}
          {plan.parts.length > 1 && (
            <Select
              label="Sheet"
              value={String(plan.part)}
              onChange={(part) => change({ part: Number(part), mapping: undefined })}
              options={plan.parts.map((name, i) => ({ value: String(i), label: name || `Sheet ${i + 1}` }))}
            />
          )}
          {plan.mapping.length > 0 && <ImportColumns mapping={plan.mapping} onChange={(mapping) => change({ part: plan.part, mapping })} />}
          <ImportRows plan={plan} />
        </>
      )}
    </ImportSteps>
  )
}

const counted = (count: number): string => (count === 1 ? '1 look' : `${count} looks`)

const summaryOf = ({ rows, ignored, args }: ImportPlan): string =>
  [
    counted(rows.length),
    args.models.length > 0 && `${args.models.length} models`,
    args.pieces.length > 0 && `${args.pieces.length} pieces`,
    ignored.length > 0 && `${ignored.length} rows left out`,
  ]
    .filter(Boolean)
    .join(', ')
