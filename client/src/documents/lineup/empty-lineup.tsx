import { type Filling, fillingOf } from '@fashionos/shared/documents/lineup/fillings'
import { templates } from '@fashionos/shared/documents/lineup/templates'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { newId } from '../new-id'

export interface EmptyLineupProps {
  readonly editable: boolean
  readonly onAdd: () => void
  readonly onImport: () => void
  readonly onFill: (filling: Filling) => void
}

/** A lineup nobody has begun yet. */
export const EmptyLineup = ({ editable, onAdd, onImport, onFill }: EmptyLineupProps) => (
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
          </div>
        )
      }
      className={editable ? 'pb-8' : undefined}
    >
      {editable
        ? 'Add looks one by one, bring in the list the studio keeps, or begin with numbered places and fill them.'
        : 'Nobody has added a look yet.'}
    </EmptyState>
    {editable && <Templates onFill={onFill} />}
  </div>
)

/** Numbered looks, to be filled: what a new lineup may begin with as well. */
const Templates = ({ onFill }: Pick<EmptyLineupProps, 'onFill'>) => {
  const fill = (template: string) => {
    const filling = fillingOf(template, newId)
    if (filling) onFill(filling)
  }
  return (
    <section className="max-w-[46ch] pb-14">
      <h3 className="label border-b border-line-2 pb-1.5">Numbered looks</h3>
      <ul>
        {Object.entries(templates).map(([name, { title, summary }]) => (
          <li key={name} className="border-b border-line">
            <button
              type="button"
              className="num grid min-h-11 w-full grid-cols-[5rem_1fr] items-baseline gap-x-4 py-2.5 text-left hover:bg-sunk"
              onClick={() => fill(name)}
            >
              <span className="font-medium">{title}</span>
              <span className="text-small text-ink-2">{summary}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
