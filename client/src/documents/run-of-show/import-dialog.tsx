import type { ImportRowsArgs } from '@fashionos/shared/documents/run-of-show/import-command'
import type { RunOfShow } from '@fashionos/shared/documents/run-of-show/schema'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { InlineNotice } from '../../ui/notice'
import { Segmented } from '../../ui/segmented'
import { ChooseFile, ReadingFile } from '../import-choose'
import { type ImportChoices, type ImportStep, useImportPlan } from './import-plan'
import { type Chosen, type ImportPlace, ImportReview } from './import-review'

export interface ImportDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** A file to begin with, as one that was dropped. */
  readonly file: File | null
  readonly snapshot: RunOfShow
  /** Top-level row after which rows may be added; `undefined`: at the end. */
  readonly after: string | null | undefined
  /** Whether the person may add a run of show to the show. */
  readonly mayCreate: boolean
  /** Runs the import; `null` when done, else why not. */
  readonly onImport: (args: ImportRowsArgs, place: ImportPlace, title: string) => Promise<string | null>
}

/** From a file to rows: what each row becomes is seen before anything changes. */
export const ImportDialog = (props: ImportDialogProps) => {
  const { open, onOpenChange, file, snapshot } = props
  const isEmpty = snapshot.items.length === 0
  const [chosen, setChosen] = useState<Chosen>({ place: isEmpty ? 'replace' : 'after' })
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const choicesOf = ({ place, ...rest }: Chosen): ImportChoices => ({
    ...rest,
    clock: { date: snapshot.show.date, timeZone: snapshot.show.timeZone },
    showStart: snapshot.show.start,
    existing: place === 'new' ? [] : snapshot.columns,
    replace: place !== 'after',
    ...(place === 'after' && props.after !== undefined ? { after: props.after } : {}),
  })
  const flow = useImportPlan()
  const { step } = flow
  const given = useRef<File | null>(null)
  useEffect(() => {
    if (!open || !file || given.current === file) return
    given.current = file
    flow.choose(file, choicesOf({ place: chosen.place }))
  })

  const change = (changes: Partial<Chosen>) => {
    const next = { ...chosen, ...changes }
    setChosen(next)
    flow.replan(choicesOf(next))
  }
  const begin = (next: File) => {
    setFault(null)
    setChosen({ place: chosen.place })
    flow.choose(next, choicesOf({ place: chosen.place }))
  }
  const close = () => {
    flow.cancel()
    given.current = null
    setFault(null)
    onOpenChange(false)
  }
  const run = async () => {
    if (step.kind !== 'ready') return
    setBusy(true)
    const refusal = await props.onImport(step.plan.args, chosen.place, step.plan.title || step.file.name.replace(/\.[^.]+$/, ''))
    setBusy(false)
    if (refusal === null) close()
    else setFault(refusal)
  }
  const ready = step.kind === 'ready' ? step : null
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next ? onOpenChange(true) : close())}
      size={ready ? 'full' : 'medium'}
      dismissible={!ready}
      title={ready ? `Import ${ready.file.name}` : 'Import'}
      description={ready ? summaryOf(ready) : undefined}
      footer={
        ready && (
          <>
            <div className="mr-auto">
              <Places {...props} value={chosen.place} isEmpty={isEmpty} onChange={(place) => change({ place })} />
            </div>
            <Button onClick={close}>Cancel</Button>
            <Button variant="primary" busy={busy || ready.busy} disabled={ready.fault !== null} onClick={() => void run()}>
              Import {ready.plan.args.rows.length === 1 ? '1 row' : `${ready.plan.args.rows.length.toLocaleString('en')} rows`}
            </Button>
          </>
        )
      }
    >
      {fault && <InlineNotice tone="late">{fault}</InlineNotice>}
      {step.kind === 'choose' && (
        <ChooseFile fault={step.fault} onFile={begin}>
          An Excel workbook, a CSV table, an Ontime project or a Sofie rundown.
        </ChooseFile>
      )}
      {step.kind === 'reading' && <ReadingFile name={step.file.name} onCancel={flow.cancel} />}
      {ready && <ImportReview step={ready} chosen={chosen} onChange={change} />}
    </Dialog>
  )
}

const summaryOf = ({ plan }: Extract<ImportStep, { kind: 'ready' }>): string => {
  const { item, group, milestone, ignored } = plan.counts
  const parts = [
    counted(item, 'item'),
    group > 0 && counted(group, 'group'),
    milestone > 0 && counted(milestone, 'milestone'),
    ignored > 0 && `${ignored} left out`,
  ]
  return parts.filter(Boolean).join(', ')
}

const counted = (count: number, what: string): string => `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`

interface PlacesProps extends Pick<ImportDialogProps, 'after' | 'mayCreate'> {
  readonly value: ImportPlace
  readonly isEmpty: boolean
  readonly onChange: (place: ImportPlace) => void
}

const Places = ({ after, mayCreate, value, isEmpty, onChange }: PlacesProps) => {
  if (isEmpty && !mayCreate) return null
  const options: { value: ImportPlace; label: string }[] = [
    ...(isEmpty ? [] : [{ value: 'after' as const, label: after === undefined ? 'Add at the end' : 'Add after the selection' }]),
    { value: 'replace', label: isEmpty ? 'Into this run of show' : 'Replace everything' },
    ...(mayCreate ? [{ value: 'new' as const, label: 'New run of show' }] : []),
  ]
  return <Segmented label="Where the rows go" value={value} onChange={onChange} options={options} />
}
