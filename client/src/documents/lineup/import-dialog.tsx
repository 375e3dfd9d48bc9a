import type { ImportPlan } from '@fashionos/shared/documents/lineup/import'
import type { ColumnMapping } from '@fashionos/shared/documents/lineup/import/headings'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { InlineNotice } from '../../ui/notice'
import { Segmented } from '../../ui/segmented'
import { Select } from '../../ui/select'
import { notify } from '../../ui/toaster'
import { useFileDrop } from '../file-drop'
import { ChooseFile, ReadingFile } from '../import-choose'
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
  const ready = step.kind === 'ready' ? step : null
  const run = () => {
    if (!ready) return
    const result = session.run('importLooks', ready.plan.args)
    if (!result.ok) return setFault(result.reason)
    notify(`${counted(ready.plan.rows.length)} imported.`, { action: { label: 'Undo', onSelect: () => void session.undo.undo() } })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      size={ready ? 'full' : 'medium'}
      dismissible={!ready}
      title={ready ? `Import ${ready.file.name}` : 'Import looks'}
      description={ready ? summaryOf(ready.plan) : undefined}
      footer={
        ready && (
          <>
            {!isEmpty && (
              <div className="mr-auto">
                <Segmented
                  label="Where the looks go"
                  value={chosen.replace ? 'replace' : 'end'}
                  onChange={(place) => change({ replace: place === 'replace' })}
                  options={[
                    { value: 'end', label: 'Add at the end' },
                    { value: 'replace', label: 'Replace all looks' },
                  ]}
                />
              </div>
            )}
            <Button onClick={onClose}>Cancel</Button>
            <Button variant="primary" busy={ready.busy} disabled={ready.fault !== null} onClick={run}>
              Import {counted(ready.plan.rows.length)}
            </Button>
          </>
        )
      }
    >
      {fault && <InlineNotice tone="late">{fault}</InlineNotice>}
      {step.kind === 'choose' && (
        <ChooseFile fault={step.fault} onFile={begin}>
          An Excel workbook, a CSV table, or a lineup exported from here.
        </ChooseFile>
      )}
      {step.kind === 'reading' && <ReadingFile name={step.file.name} onCancel={flow.cancel} />}
      {ready && (
        <div className="grid gap-6">
          {ready.fault && <InlineNotice tone="late">{ready.fault}</InlineNotice>}
          {ready.plan.problems.length > 0 && <InlineNotice tone="tight">{ready.plan.problems.join(' ')}</InlineNotice>}
          {ready.plan.parts.length > 1 && (
            <Select
              label="Sheet"
              value={String(ready.plan.part)}
              onChange={(part) => change({ part: Number(part), mapping: undefined })}
              options={ready.plan.parts.map((name, i) => ({ value: String(i), label: name || `Sheet ${i + 1}` }))}
            />
          )}
          {ready.plan.mapping.length > 0 && (
            <ImportColumns mapping={ready.plan.mapping} onChange={(mapping) => change({ part: ready.plan.part, mapping })} />
          )}
          <ImportRows plan={ready.plan} />
        </div>
      )}
    </Dialog>
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
