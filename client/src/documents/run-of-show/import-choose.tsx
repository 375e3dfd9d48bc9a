import { useRef } from 'react'
import { Button } from '../../ui/button'
import { InlineNotice } from '../../ui/notice'
import { Progress } from '../../ui/progress'

/** The first step: which file. `fault`: what was wrong with the last one. */
export const ChooseFile = ({ fault, onFile }: { readonly fault: string | null; readonly onFile: (file: File) => void }) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="grid justify-items-start gap-4">
      {fault && <InlineNotice tone="late">{fault}</InlineNotice>}
      <p className="text-ink-2">
        An Excel workbook, a CSV table, an Ontime project or a Sofie rundown. Drop it anywhere on this page, or choose it. You see what each
        row becomes before anything changes.
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
