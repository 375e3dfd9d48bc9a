import type { TaskFilter } from '@fashionos/shared/documents/task-board/schema'
import { useRef, useState } from 'react'
import { Button } from '../../ui/button'
import { Menu, type MenuEntry } from '../../ui/menu'
import { notify } from '../../ui/toaster'
import { newId } from '../new-id'
import { told } from '../told'
import type { BoardModel } from './board-model'
import { FilterName } from './filter-name'
import { letsAllThrough } from './quick-filters'

interface SavedFilter {
  readonly id: string
  readonly title: string
  readonly filter: TaskFilter
}

/** Filters the team keeps: to show one, to keep the one that is set, to name one anew, to remove one. */
export const SavedFilters = ({ model }: { readonly model: BoardModel }) => {
  const { snapshot, filter, setFilter, session, editable } = model
  const [naming, setNaming] = useState<SavedFilter | 'new' | null>(null)
  const place = useRef<HTMLSpanElement>(null)
  const saved = snapshot.filters.flatMap(({ id, title, filter }): SavedFilter[] =>
    filter ? [{ id, title: title || 'Filter without a name', filter }] : [],
  )
  const current = saved.find((one) => same(one.filter, filter))
  const canKeep = editable && !current && !letsAllThrough(filter)
  if (saved.length === 0 && !canKeep && naming === null) return null
  const remove = ({ id, title }: SavedFilter) => {
    if (told(session.run('removeFilter', { id }))) notifyUndo(model, `Removed the filter ${title}`)
  }
  const named = (title: string | null, byKey: boolean) => {
    setNaming(null)
    if (byKey) requestAnimationFrame(() => place.current?.querySelector('button')?.focus())
    if (title === null || naming === null) return
    if (naming === 'new') told(session.run('saveFilter', { id: newId(), title, filter }))
    else if (title !== naming.title) rename(model, naming, title)
  }
  if (naming !== null) {
    return (
      <span ref={place}>
        <FilterName title={naming === 'new' ? '' : naming.title} onDone={named} />
      </span>
    )
  }
  const keep: readonly MenuEntry[] = [{ kind: 'action', label: 'Keep this filter for the team', onSelect: () => setNaming('new') }]
  const change: readonly MenuEntry[] = [
    { kind: 'submenu', label: 'Rename', entries: saved.map((one) => actionOf(one, setNaming)) },
    { kind: 'submenu', label: 'Remove', entries: saved.map((one) => actionOf(one, remove)) },
  ]
  const entries: readonly MenuEntry[] = [
    ...saved.map(
      ({ id, title, filter: kept }): MenuEntry => ({
        kind: 'check',
        label: title,
        checked: current?.id === id,
        onChange: () => setFilter(kept),
      }),
    ),
    ...(canKeep ? [...between(saved), ...keep] : []),
    ...(editable && saved.length > 0 ? [...between(saved), ...change] : []),
  ]
  return (
    <span ref={place}>
      <Menu
        entries={entries}
        trigger={
          <Button size="small" variant="quiet">
            {current ? current.title : 'Saved filters'}
          </Button>
        }
      />
    </span>
  )
}

const between = (saved: readonly SavedFilter[]): readonly MenuEntry[] => (saved.length > 0 ? [{ kind: 'separator' }] : [])

const actionOf = (one: SavedFilter, act: (one: SavedFilter) => void): MenuEntry => ({
  kind: 'action',
  label: one.title,
  onSelect: () => act(one),
})

const rename = (model: BoardModel, { id, title }: SavedFilter, next: string): void => {
  if (told(model.session.run('changeFilter', { id, title: next }))) notifyUndo(model, `Renamed the filter ${title} to ${next}`)
}

const notifyUndo = ({ session }: BoardModel, what: string): void =>
  notify(what, { id: 'filter', action: { label: 'Undo', onSelect: () => void session.undo.undo() } })

const parts = ['columns', 'categories', 'phases', 'priorities', 'people'] as const

const same = (a: TaskFilter, b: TaskFilter): boolean =>
  a.text === b.text &&
  a.unassigned === b.unassigned &&
  a.due === b.due &&
  a.blocked === b.blocked &&
  parts.every((part) => a[part].length === b[part].length && a[part].every((value) => b[part].some((one) => one === value)))
