import type { TaskFilter } from '@fashionos/shared/documents/task-board/schema'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { Menu, type MenuEntry } from '../../ui/menu'
import { notify } from '../../ui/toaster'
import { newId } from '../new-id'
import { told } from '../told'
import type { BoardModel } from './board-model'
import { letsAllThrough } from './quick-filters'

/** Filters the team keeps: to show one, to keep the one that is set, to remove one. */
export const SavedFilters = ({ model }: { readonly model: BoardModel }) => {
  const { snapshot, filter, setFilter, session, editable } = model
  const [naming, setNaming] = useState(false)
  const saved = snapshot.filters.flatMap(({ id, title, filter }) =>
    filter ? [{ id, title: title || 'Filter without a name', filter }] : [],
  )
  const current = saved.find((one) => same(one.filter, filter))
  const canKeep = editable && !current && !letsAllThrough(filter)
  if (saved.length === 0 && !canKeep) return null
  const remove = (id: string, title: string) => {
    if (told(session.run('removeFilter', { id }))) {
      notify(`Removed the filter ${title}`, { id: 'filter', action: { label: 'Undo', onSelect: () => void session.undo.undo() } })
    }
  }
  const entries: readonly MenuEntry[] = [
    ...saved.map(
      ({ id, title, filter: kept }): MenuEntry => ({
        kind: 'check',
        label: title,
        checked: current?.id === id,
        onChange: () => setFilter(kept),
      }),
    ),
    ...(canKeep
      ? [
          { kind: 'separator' as const },
          { kind: 'action' as const, label: 'Keep this filter for the team', onSelect: () => setNaming(true) },
        ]
      : []),
    ...(current && editable
      ? [
          { kind: 'separator' as const },
          { kind: 'action' as const, label: `Remove ${current.title}`, danger: true, onSelect: () => remove(current.id, current.title) },
        ]
      : []),
  ]
  if (naming) {
    return (
      <NameField
        onDone={(title) => {
          setNaming(false)
          if (title !== '') told(session.run('saveFilter', { id: newId(), title, filter }))
        }}
      />
    )
  }
  return (
    <Menu
      entries={entries}
      trigger={
        <Button size="small" variant="quiet">
          {current ? current.title : 'Saved filters'}
        </Button>
      }
    />
  )
}

const NameField = ({ onDone }: { readonly onDone: (title: string) => void }) => (
  <input
    // biome-ignore lint/a11y/noAutofocus: it was just asked for
    autoFocus
    aria-label="Name of the filter"
    placeholder="Name of the filter"
    maxLength={200}
    className="h-8 w-44 border-b border-ink bg-transparent outline-none touch:h-11"
    onBlur={() => onDone('')}
    onKeyDown={(event) => {
      if (event.key === 'Enter') onDone(event.currentTarget.value.trim())
      if (event.key === 'Escape') onDone('')
    }}
  />
)

const parts = ['columns', 'categories', 'phases', 'priorities', 'people'] as const

const same = (a: TaskFilter, b: TaskFilter): boolean =>
  a.text === b.text &&
  a.unassigned === b.unassigned &&
  a.due === b.due &&
  a.blocked === b.blocked &&
  parts.every((part) => a[part].length === b[part].length && a[part].every((value) => b[part].some((one) => one === value)))
