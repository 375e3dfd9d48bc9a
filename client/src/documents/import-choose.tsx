import { type ReactNode, useRef } from 'react'
import { Button } from '../ui/button'
import { InlineNotice } from '../ui/notice'
import { Progress } from '../ui/progress'

export interface ChooseFileProps {
  /** What was wrong with the last one. */
  readonly fault: string | null
  readonly onFile: (file: File) => void
  /** Which files are taken. */
  readonly children: ReactNode
}

/** The first step of an import: which file. */
export const ChooseFile = ({ fault, onFile, children }: ChooseFileProps) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="grid justify-items-start gap-4">
      {fault && <InlineNotice tone="late">{fault}</InlineNotice>}
      <p className="text-ink-2">
        {children} Drop it anywhere on this page, or choose it. You see what each row becomes before anything changes.
      </p>
      <input
        ref={input}
        type="file"
        className="sr-only"
        tabIndex={-1}
        aria-label="File to import"
        accept=".xlsx,.csv,.tsv,.txt,.json,text/csv,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) onFile(file)
          event.target.value = ''
        }}
      />
      <Button variant="primary" onClick={() => input.current?.click()}>
        Choose a file
      </Button>
    </div>
  )
}

export const ReadingFile = ({ name, onCancel }: { readonly name: string; readonly onCancel: () => void }) => (
  <div className="grid gap-4">
    <p className="text-ink-2">Reading {name}</p>
    <Progress label={`Reading ${name}`} value={null} />
    <div>
      <Button onClick={onCancel}>Cancel</Button>
    </div>
  </div>
)
