import { everything } from '@fashionos/shared/documents/task-board/filter'
import { ListFilter, X } from 'lucide-react'
import { Suspense, useDeferredValue, useEffect, useState } from 'react'
import { Button } from '../../ui/button'
import { lazily } from '../../ui/lazily'
import { Popover } from '../../ui/popover'
import { Placeholder } from '../../ui/progress'
import type { BoardModel } from './board-model'
import { countOf, letsAllThrough } from './quick-filters'
import { SavedFilters } from './saved-filters'
import { countText } from './task-edits'

const FilterForm = lazily(() => import('./filter-form').then((module) => ({ default: module.FilterForm })))

/** Which tasks are shown: by words, by conditions, by a filter the team keeps. */
export const FilterBar = ({ model, narrow }: { readonly model: BoardModel; readonly narrow: boolean }) => {
  const { filter, setFilter, tasks, snapshot } = model
  const conditions = countOf(filter)
  return (
    <search className="mx-(--page) flex min-h-10 flex-wrap items-center gap-x-2 border-t border-line py-1">
      <FilterText model={model} />
      <Popover
        label="Filter"
        align={narrow ? 'end' : 'start'}
        className="w-[min(400px,92vw)]"
        trigger={
          <Button size="small" variant="quiet">
            <ListFilter size={14} strokeWidth={1.5} aria-hidden="true" />
            {conditions === 0 ? 'Filter' : `Filter, ${conditions} set`}
          </Button>
        }
      >
        <Suspense fallback={<Placeholder className="h-60" />}>
          <FilterForm model={model} />
        </Suspense>
      </Popover>
      <SavedFilters model={model} />
      {!letsAllThrough(filter) && (
        <>
          <Button size="small" variant="quiet" onClick={() => setFilter(everything)}>
            <X size={13} strokeWidth={1.5} aria-hidden="true" /> Show all
          </Button>
          <span role="status" className="num ml-auto text-small text-ink-2">
            {countText(tasks.length)} of {snapshot.tasks.length}
          </span>
        </>
      )}
    </search>
  )
}

/** What is typed shows at once; the board follows as fast as it can. */
const FilterText = ({ model }: { readonly model: BoardModel }) => {
  const { filter, setFilter } = model
  const [text, setText] = useState(filter.text)
  const [given, setGiven] = useState(filter.text)
  if (filter.text !== given) {
    setGiven(filter.text)
    setText(filter.text)
  }
  const calm = useDeferredValue(text)
  useEffect(() => {
    if (calm === filter.text) return
    setGiven(calm)
    setFilter({ ...filter, text: calm })
    // Only what was typed: a filter that changes elsewhere brings its own words.
  }, [calm])
  return (
    <input
      type="search"
      aria-label="Find tasks"
      placeholder="Find tasks, people, roles"
      className="h-8 min-w-32 flex-1 bg-transparent outline-none placeholder:text-ink-3 focus-visible:shadow-[0_1px_0_var(--ink)] sm:max-w-72 touch:h-11"
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setText('')
      }}
    />
  )
}
