import type { TaskImport } from '@fashionos/shared/documents/task-board/import'
import type { ColumnMapping } from '@fashionos/shared/documents/task-board/import-mapping'
import { useEffect, useRef, useState } from 'react'
import { Select } from '../../ui/select'
import { notify } from '../../ui/toaster'
import { ImportSteps } from '../import-steps'
import type { BoardModel } from './board-model'
import { ImportColumns } from './import-columns'
import { type ImportChoices, useImportPlan } from './import-plan'
import { ImportRows } from './import-rows'
import { countText } from './task-edits'

export interface ImportDialogProps {
  readonly model: BoardModel
  /** A file to begin with, as one that was dropped. */
  readonly file: File | null
  readonly onClose: () => void
}

interface Chosen {
  readonly replace: boolean
  readonly sheet?: number
  readonly mapping?: readonly ColumnMapping[]
}

/** From a file to tasks: what each row becomes is seen before anything changes. */
export const ImportDialog = ({ model, file, onClose }: ImportDialogProps) => {
  const { snapshot, session } = model
  const [chosen, setChosen] = useState<Chosen>({ replace: false })
  const [fault, setFault] = useState<string | null>(null)
  const flow = useImportPlan()
  const { step } = flow
  const people = model.people.map(({ userId, name }) => ({ id: userId, name }))
  const choicesOf = (next: Chosen): ImportChoices => ({ ...next, board: session.snapshot.get(), people })
  const begin = (next: File) => {
    setFault(null)
    setChosen({ replace: chosen.replace })
    flow.choose(next, choicesOf({ replace: chosen.replace }))
  }
  const given = useRef<File | null>(null)
  useEffect(() => {
    if (!file || given.current === file) return
    given.current = file
    begin(file)
  })
  const change = (changes: Partial<Chosen>) => {
    const next = { ...chosen, ...changes }
    setChosen(next)
    flow.replan(choicesOf(next))
  }
  const run = (plan: TaskImport) => {
    const result = session.run('importTasks', plan.args)
    if (!result.ok) return setFault(result.reason)
    notify(`${countText(plan.rows.length)} imported`, {
      id: 'imported',
      action: { label: 'Undo', onSelect: () => void session.undo.undo() },
    })
    onClose()
  }
  const place = { add: 'Add to the board', replaces: chosen.replace, onChange: (replace: boolean) => change({ replace }) }
  return (
    <ImportSteps
      step={step}
      what="tasks"
      takes="An Excel workbook, a CSV table, or tasks exported from here."
      fault={fault}
      place={snapshot.tasks.length > 0 ? place : null}
      counted={({ rows }) => countText(rows.length)}
      summary={summaryOf}
      onFile={begin}
      onCancel={flow.cancel}
      onImport={run}
      onClose={onClose}
    >
      {(plan) => (
        <>
          {plan.sheets.length > 1 && (
            <Select
              label="Sheet"
              value={String(chosen.sheet ?? plan.sheet)}
              onChange={(sheet) => change({ sheet: Number(sheet), mapping: undefined })}
              options={plan.sheets.map((name, i) => ({ value: String(i), label: name || `Sheet ${i + 1}` }))}
            />
          )}
          {plan.mapping.length > 0 && (
            <ImportColumns mapping={chosen.mapping ?? plan.mapping} onChange={(mapping) => change({ sheet: plan.sheet, mapping })} />
          )}
          <ImportRows plan={plan} calendar={model.calendar} />
        </>
      )}
    </ImportSteps>
  )
}

const summaryOf = ({ args, rows, problems }: TaskImport): string =>
  [
    countText(rows.length),
    args.steps.length > 0 && (args.steps.length === 1 ? '1 checklist step' : `${args.steps.length} checklist steps`),
    problems.length > 0 && (problems.length === 1 ? '1 thing to check' : `${problems.length} things to check`),
  ]
    .filter(Boolean)
    .join(', ')
