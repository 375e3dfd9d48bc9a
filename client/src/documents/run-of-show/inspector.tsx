import { ownConflicts } from '@fashionos/shared/documents/run-of-show/own-conflicts'
import { memo, Suspense } from 'react'
import { classes } from '../../ui/classes'
import { lazily } from '../../ui/lazily'
import { conflictList } from './conflict-list'
import { selectedIds } from './grid-commands'
import type { GridModel } from './grid-model'

const RowForm = lazily(() => import('./row-form').then((module) => ({ default: module.RowForm })))

/** What is selected, in full; with nothing selected, what needs attention. */
export const Inspector = memo(({ model }: { readonly model: GridModel }) => {
  const ids = selectedIds(model)
  const row = ids.length === 1 ? model.snapshot.items.find(({ id }) => id === ids[0]) : undefined
  return (
    <aside aria-label="Details" className="flex w-[272px] shrink-0 flex-col gap-5 overflow-y-auto border-l border-line px-5.5 py-6.5">
      {row ? (
        <>
          <h2
            className={classes(
              'display text-title [overflow-wrap:anywhere]',
              ownConflicts(row, model.schedule.rows.get(row.id)).length > 0 && 'text-balance',
            )}
          >
            {row.title || (row.kind === 'group' ? 'Group without a title' : 'Row without a title')}
          </h2>
          <Suspense fallback={null}>
            <RowForm model={model} row={row} />
          </Suspense>
        </>
      ) : (
        <Attention model={model} count={ids.length} />
      )}
    </aside>
  )
})

const Attention = ({ model, count }: { readonly model: GridModel; readonly count: number }) => {
  const conflicts = conflictList(model)
  return (
    <>
      <h2 className="display text-title">
        {count > 1 ? `${count} rows selected` : conflicts.length === 0 ? 'The plan holds' : 'What does not fit'}
      </h2>
      {count <= 1 && conflicts.length === 0 && <p className="text-ink-2">{holds(model)}</p>}
      {count <= 1 && (
        <ol className="num grid">
          {conflicts.slice(0, 40).map((conflict) => (
            <li key={conflict.row + conflict.kind + conflict.message} className="border-t border-line">
              <button
                type="button"
                className="grid w-full gap-0.5 py-2 text-left hover:text-ink"
                onClick={() => model.reveal(conflict.row)}
              >
                <span className="truncate">{conflict.name || 'Row without a title'}</span>
                <span className={conflict.tone === 'late' ? 'text-small text-thread' : 'text-small text-amber'}>{conflict.message}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

const holds = ({ schedule }: GridModel): string =>
  schedule.hardOut === null
    ? 'No two items are in each other’s way.'
    : 'No two items are in each other’s way, and the show ends before its hard out.'
