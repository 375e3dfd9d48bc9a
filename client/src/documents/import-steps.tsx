import type { ReactNode } from 'react'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { InlineNotice } from '../ui/notice'
import { Segmented } from '../ui/segmented'
import { ChooseFile, ReadingFile } from './import-choose'
import type { ImportStepOf } from './use-import-flow'

export interface ImportPlace {
  /** What adding is called: "Add at the end". */
  readonly add: string
  readonly replaces: boolean
  readonly onChange: (replaces: boolean) => void
}

export interface ImportStepsProps<Plan> {
  readonly step: ImportStepOf<Plan>
  /** What comes in, such as "tasks". */
  readonly what: string
  /** Which files are taken, as a sentence. */
  readonly takes: string
  /** Why it could not come in. */
  readonly fault: string | null
  /** Where it goes in a document that has something already; `null`: this one has nothing. */
  readonly place: ImportPlace | null
  /** How much comes in, such as "3 tasks". */
  readonly counted: (plan: Plan) => string
  readonly summary: (plan: Plan) => string
  readonly onFile: (file: File) => void
  readonly onCancel: () => void
  readonly onImport: (plan: Plan) => void
  readonly onClose: () => void
  /** What the file becomes. */
  readonly children: (plan: Plan) => ReactNode
}

/** From a file to what it becomes: choosing, reading, looking through it, and only then taking it in. */
export const ImportSteps = <Plan,>(props: ImportStepsProps<Plan>) => {
  const { step, what, fault, place, onClose } = props
  const ready = step.kind === 'ready' ? step : null
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      size={ready ? 'full' : 'medium'}
      dismissible={!ready}
      title={ready ? `Import ${ready.file.name}` : `Import ${what}`}
      description={ready ? props.summary(ready.plan) : undefined}
      footer={
        ready && (
          <>
            {place && <PlaceChoice what={what} place={place} />}
            <Button onClick={onClose}>Cancel</Button>
            <Button variant="primary" busy={ready.busy} disabled={ready.fault !== null} onClick={() => props.onImport(ready.plan)}>
              Import {props.counted(ready.plan)}
            </Button>
          </>
        )
      }
    >
      {fault && <InlineNotice tone="late">{fault}</InlineNotice>}
      {step.kind === 'choose' && (
        <ChooseFile fault={step.fault} onFile={props.onFile}>
          {props.takes}
        </ChooseFile>
      )}
      {step.kind === 'reading' && <ReadingFile name={step.file.name} onCancel={props.onCancel} />}
      {ready && (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          {ready.fault && <InlineNotice tone="late">{ready.fault}</InlineNotice>}
          {props.children(ready.plan)}
        </div>
      )}
    </Dialog>
  )
}

const PlaceChoice = ({ what, place }: { readonly what: string; readonly place: ImportPlace }) => (
  <div className="mr-auto">
    <Segmented
      label={`Where the ${what} go`}
      value={place.replaces ? 'replace' : 'end'}
      onChange={(chosen) => place.onChange(chosen === 'replace')}
      options={[
        { value: 'end', label: place.add },
        { value: 'replace', label: `Replace all ${what}` },
      ]}
    />
  </div>
)
