import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'

export interface EmptyRunProps {
  readonly editable: boolean
  readonly onAdd: () => void
  /** Rows of a spreadsheet, from the clipboard. */
  readonly onPaste: (text: string) => void
  readonly onImport: (() => void) | null
}

/** A run of show nobody has written yet. */
export const EmptyRun = ({ editable, onAdd, onPaste, onImport }: EmptyRunProps) => (
  <section
    aria-label="Run of show"
    // biome-ignore lint/a11y/noNoninteractiveTabindex: rows are pasted into it
    tabIndex={0}
    className="mx-(--page) flex-1 outline-none"
    onPaste={(event) => editable && onPaste(event.clipboardData.getData('text/plain'))}
  >
    <EmptyState
      title="The evening is still open"
      action={
        editable && (
          <div className="flex flex-wrap gap-2">
            <Button variant="primary" onClick={onAdd}>
              Add the first item
            </Button>
            {onImport && <Button onClick={onImport}>Import a spreadsheet</Button>}
          </div>
        )
      }
    >
      {editable ? 'Write the first item, paste rows from a spreadsheet, or bring in a whole file.' : 'Nobody has written anything yet.'}
    </EmptyState>
  </section>
)
