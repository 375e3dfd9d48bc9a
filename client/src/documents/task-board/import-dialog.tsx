import type { TaskImport } from '@fashionos/shared/documents/task-board/import'
import type { ColumnMapping } from '@fashionos/shared/documents/task-board/import-mapping'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { InlineNotice } from '../../ui/notice'
import { Segmented } from '../../ui/segmented'
import { Select } from '../../ui/select'
import { notify } from '../../ui/toaster'
import { ChooseFile, ReadingFile } from '../import-choose'
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
  const ready = step.kind === 'ready' ? step : null
  const run = () => {
    if (!ready) return
    const result = session.run('importTasks', ready.plan.args)
    if (!result.ok) return setFault(result.reason)
    notify(`${countText(ready.plan.rows.length)} imported`, {
      id: 'imported',
      action: { label: 'Undo', onSelect: () => void session.undo.undo() },
    })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      size={ready ? 'full' : 'medium'}
      dismissible={!ready}
      title={ready ? `Import ${ready.file.name}` : 'Import tasks'}
      description={ready ? summaryOf(ready.plan) : undefined}
      footer={
        ready && (
          <>
            {snapshot.tasks.length > 0 && (
              <div className="mr-auto">
                <Segmented
                  label="Where the tasks go"
                  value={chosen.replace ? 'replace' : 'end'}
                  onChange={(place) => change({ replace: place === 'replace' })}
                  options={[
                    { value: 'end', label: 'Add to the board' },
                    { value: 'replace', label: 'Replace all tasks' },
                  ]}
                />
              </div>
            )}
            <Button onClick={onClose}>Cancel</Button>
            <Button variant="primary" busy={ready.busy} disabled={ready.fault !== null} onClick={run}>
              Import {countText(ready.plan.rows.length)}
            </Button>
          </>
        )
      }
    >
      {fault && <InlineNotice tone="late">{fault}</InlineNotice>}
      {step.kind === 'choose' && (
        <ChooseFile fault={step.fault} onFile={begin}>
          An Excel workbook, a CSV table, or tasks exported from here.
        </ChooseFile>
      )}
      {step.kind === 'reading' && <ReadingFile name={step.file.name} onCancel={flow.cancel} />}
      {ready && (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          {ready.fault && <InlineNotice tone="late">{ready.fault}</InlineNotice>}
          {ready.plan.sheets.length > 1 && (
            <Select
              label="Sheet"
              value={String(chosen.sheet ?? ready.plan.sheet)}
              onChange={(sheet) => change({ sheet: Number(sheet), mapping: undefined })}
              options={ready.plan.sheets.map((name, i) => ({ value: String(i), label: name || `Sheet ${i + 1}` }))}
            />
          )}
          {ready.plan.mapping.length > 0 && (
            <ImportColumns
              mapping={chosen.mapping ?? ready.plan.mapping}
              onChange={(mapping) => change({ sheet: ready.plan.sheet, mapping })}
            />
          )}
          <ImportRows plan={ready.plan} calendar={model.calendar} />
        </div>
      )}
    </Dialog>
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
