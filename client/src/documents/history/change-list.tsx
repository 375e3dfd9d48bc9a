import type { Change } from '@fashionos/shared/history/diff'
import type { ReactNode } from 'react'
import { changeText, changeTitle } from './history-words'
import { PartChangeLine } from './part-change-line'

export interface ChangeListProps<C extends Change> {
  readonly changes: readonly C[]
  /** Changes beyond those told. */
  readonly more: number
  /** What can be done with one, behind it. */
  readonly actionOf?: (change: C) => ReactNode
  /** A quiet line under one. */
  readonly noteOf?: (change: C) => string | null
}

/** Changes, item by item. */
export const ChangeList = <C extends Change>({ changes, more, actionOf, noteOf }: ChangeListProps<C>) => (
  <ul>
    {changes.map((change) => (
      <li key={`${change.list}/${change.id}`} className="grid gap-1 border-t border-line py-2.5 first:border-t-0">
        <div className="flex items-start justify-between gap-2">
          <p className="min-w-0 pt-0.5">
            <span className={change.kind === 'removed' ? 'text-ink-2 line-through decoration-thread decoration-1' : 'font-medium'}>
              {changeTitle(change)}
            </span>{' '}
            <span className="text-ink-3">{changeText(change)}</span>
          </p>
          {actionOf?.(change)}
        </div>
        {change.parts.length > 0 && (
          <dl className="grid gap-1">
            {change.parts.map((part, index) => (
              <PartChangeLine key={index} change={part} />
            ))}
          </dl>
        )}
        <Note text={noteOf?.(change) ?? null} />
      </li>
    ))}
    {more > 0 && <li className="border-t border-line py-2.5 text-ink-2">and {more.toLocaleString('en-GB')} more changes</li>}
  </ul>
)

const Note = ({ text }: { readonly text: string | null }) => (text ? <p className="text-small text-ink-3">{text}</p> : null)
