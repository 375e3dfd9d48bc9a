import { Ellipsis } from 'lucide-react'
import { IconButton } from '../../ui/icon-button'
import { Menu } from '../../ui/menu'
import { hourOf, revisionTitle } from './history-words'
import type { NamedRevision, Revision } from './queries'

export interface RevisionRowProps {
  readonly revision: Revision
  /** Whether its name may be changed. */
  readonly editable: boolean
  readonly onPoint: () => void
  readonly onRename: (revision: NamedRevision) => void
  readonly onRemove: (revision: NamedRevision) => void
}

/** A point with a name: one somebody gave it, or a run's beginning or end. */
export const RevisionRow = ({ revision, editable, onPoint, onRename, onRemove }: RevisionRowProps) => {
  const title = revisionTitle(revision)
  return (
    <li className="flex min-h-11 items-center gap-1 border-t border-ink">
      <button
        type="button"
        className="-ml-2 flex min-h-11 min-w-0 flex-1 items-center gap-2.5 rounded px-2 text-left transition-colors duration-120 hover:bg-sunk"
        onClick={onPoint}
      >
        <span aria-hidden="true" className="grid w-[22px] shrink-0 place-items-center">
          <span className="size-2 rotate-45 bg-ink" />
        </span>
        <span className="min-w-0 flex-1">
          <span className="font-semibold">{title}</span>
          {revision.kind === 'named' && <span className="text-small text-ink-3"> named by {revision.by.name}</span>}
        </span>
        <span className="num shrink-0 text-small text-ink-2">{hourOf(Date.parse(revision.at))}</span>
      </button>
      {revision.kind === 'named' && editable && (
        <Menu
          align="end"
          trigger={
            <IconButton label={`More about ${title}`} tooltip={false}>
              <Ellipsis size={16} strokeWidth={1.5} aria-hidden="true" />
            </IconButton>
          }
          entries={[
            { kind: 'action', label: 'Rename', onSelect: () => onRename(revision) },
            { kind: 'action', label: 'Take the name away', danger: true, onSelect: () => onRemove(revision) },
          ]}
        />
      )}
    </li>
  )
}
