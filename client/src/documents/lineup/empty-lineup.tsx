import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'

export interface EmptyLineupProps {
  readonly editable: boolean
  readonly onAdd: () => void
  readonly onImport: () => void
  /** Looks numbered from 1, to be filled. */
  readonly onMany: (count: number) => void
}

/** A lineup nobody has begun yet. */
export const EmptyLineup = ({ editable, onAdd, onImport, onMany }: EmptyLineupProps) => (
  <div className="mx-(--page) flex-1">
    <EmptyState
      title="Nobody walks yet"
      action={
        editable && (
          <div className="flex flex-wrap gap-2">
            <Button variant="primary" onClick={onAdd}>
              Add the first look
            </Button>
            <Button onClick={onImport}>Import a spreadsheet</Button>
            <Button onClick={() => onMany(40)}>Forty numbered looks</Button>
          </div>
        )
      }
    >
      {editable
        ? 'Add looks one by one, bring in the list the studio keeps, or begin with numbered places and fill them.'
        : 'Nobody has added a look yet.'}
    </EmptyState>
  </div>
)
