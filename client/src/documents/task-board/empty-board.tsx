import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'

export interface EmptyBoardProps {
  readonly editable: boolean
  readonly onAdd: () => void
  readonly onTemplates: () => void
  readonly onImport: () => void
  /** Rows of a spreadsheet, or lines, from the clipboard. */
  readonly onPaste: (text: string) => void
}

/** A board nobody has put anything on yet. */
export const EmptyBoard = ({ editable, onAdd, onTemplates, onImport, onPaste }: EmptyBoardProps) => (
  <section
    aria-label="Task board"
    // biome-ignore lint/a11y/noNoninteractiveTabindex: rows are pasted into it
    tabIndex={0}
    className="mx-(--page) flex-1 outline-none"
    onPaste={(event) => editable && onPaste(event.clipboardData.getData('text/plain'))}
  >
    <EmptyState
      title="Nothing is planned yet"
      action={
        editable && (
          <div className="flex flex-wrap gap-2">
            <Button variant="primary" onClick={onTemplates}>
              Start from a template
            </Button>
            <Button onClick={onAdd}>Add the first task</Button>
            <Button onClick={onImport}>Import a spreadsheet</Button>
          </div>
        )
      }
    >
      {editable
        ? 'A template brings a whole plan, dated from the show: who does what, by when, and what has to come first.'
        : 'Nobody has written a task yet.'}
    </EmptyState>
  </section>
)
