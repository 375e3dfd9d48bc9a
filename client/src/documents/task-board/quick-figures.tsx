import { everything, filterOf } from '@fashionos/shared/documents/task-board/filter'
import { useMemo } from 'react'
import { classes } from '../../ui/classes'
import type { BoardModel } from './board-model'
import { isOn, type QuickFilter, quickFilters, quickTitles, toggled } from './quick-filters'

/** The figures people came for; a press shows the tasks behind one. */
export const QuickFigures = ({ model }: { readonly model: BoardModel }) => {
  const { snapshot, facts, filter, setFilter, session } = model
  const counts = useCounts(model)
  const done = [...facts.values()].filter((one) => one.done).length
  if (snapshot.tasks.length === 0) return <hr className="mx-(--page) border-ink" />
  return (
    <div className="num mx-(--page) flex items-end gap-x-7 overflow-x-auto border-t border-ink pt-3 pb-3 [scrollbar-width:none] sm:gap-x-10">
      <div className="shrink-0 border-b-2 border-transparent">
        <p className="label">Done</p>
        <p className="figure text-[24px]">
          {done} <span className="text-[15px] text-ink-2">of {snapshot.tasks.length}</span>
        </p>
      </div>
      <fieldset className="flex gap-x-7 sm:gap-x-10">
        <legend className="sr-only">Quick filters</legend>
        {quickFilters.map((quick) => {
          const on = isOn(filter, quick, session.me.id)
          return (
            <button
              key={quick}
              type="button"
              aria-pressed={on}
              className={classes(
                'shrink-0 border-b-2 text-left hover:border-line-2',
                on ? 'border-ink hover:border-ink' : 'border-transparent',
              )}
              onClick={() => setFilter(toggled(filter, quick, session.me.id))}
            >
              <span className="label block">{quickTitles[quick]}</span>
              <span className={classes('figure block text-[24px]', quick === 'overdue' && counts[quick] > 0 && 'text-thread')}>
                {counts[quick]}
              </span>
            </button>
          )
        })}
      </fieldset>
    </div>
  )
}

/** Open tasks behind each figure, of the whole board. */
const useCounts = ({ snapshot, states, find, facts, now, calendar, session }: BoardModel): Readonly<Record<QuickFilter, number>> =>
  useMemo(() => {
    const open = snapshot.tasks.filter(({ id }) => !facts.get(id)?.done)
    const count = (quick: QuickFilter): number =>
      open.filter(filterOf(toggled(everything, quick, session.me.id), snapshot, { states, now, today: calendar.today, find })).length
    return {
      mine: count('mine'),
      overdue: count('overdue'),
      'this-week': count('this-week'),
      blocked: count('blocked'),
      unassigned: count('unassigned'),
    }
  }, [snapshot, states, find, facts, now, calendar.today, session.me.id])
