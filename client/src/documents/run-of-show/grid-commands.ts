import type { NewRow } from '@fashionos/shared/documents/run-of-show/args'
import { notify } from '../../ui/toaster'
import { rowsIn, selectCell } from '../grid/selection'
import { newId } from '../new-id'
import { told } from '../told'
import type { DisplayRow } from './display-rows'
import { movedRows, type Place, placeOneStep } from './drop-place'
import type { GridModel } from './grid-model'

const selectedRows = (model: GridModel): readonly DisplayRow[] => {
  const ids = new Set(rowsIn(model.selection, model.axes))
  return model.rows.filter(({ row }) => ids.has(row.id))
}

export const selectedIds = (model: GridModel): readonly string[] => selectedRows(model).map(({ row }) => row.id)

/** A new row beside the selected one, in the same group; its title is edited at once. Answers its id, `null` when it was refused. */
export const insertRow = (model: GridModel, where: 'above' | 'below', row: Partial<NewRow> = {}): string | null => {
  const picked = selectedRows(model)
  const beside = where === 'below' ? picked.at(-1) : picked[0]
  const place = beside ? placeBeside(model.rows, beside, where) : endPlace(model.rows)
  const id = newId()
  const group = row.kind === 'group' ? undefined : place.group
  const after = row.kind === 'group' && place.group !== null ? place.group : place.after
  if (!told(model.session.run('addItems', { items: [{ id, ...row, ...(group === undefined ? {} : { group }) }], after }))) return null
  model.select(selectCell({ row: id, column: 'title' }))
  model.setEditing({ cell: { row: id, column: 'title' }, how: 'keep' })
  return id
}

const endPlace = (rows: readonly DisplayRow[]): Place => {
  const last = rows.at(-1)
  if (!last) return { after: null, group: null }
  if (last.row.kind === 'group') return { after: last.row.id, group: last.folded ? null : last.row.id }
  return { after: last.row.id, group: last.group }
}

const placeBeside = (rows: readonly DisplayRow[], beside: DisplayRow, where: 'above' | 'below'): Place => {
  const { row, group, folded } = beside
  if (where === 'below') return row.kind === 'group' && !folded ? { after: row.id, group: row.id } : { after: row.id, group }
  const level = rows.filter((shown) => shown.group === group)
  const before = level[level.indexOf(beside) - 1]
  return { after: before?.row.id ?? group, group }
}

/** Removes the selected rows; they can be brought back from the notice, by undo, and from the trash. */
export const removeRows = (model: GridModel) => {
  const rows = selectedRows(model)
  const ids = rows.map(({ row }) => row.id)
  if (ids.length === 0 || !told(model.session.run('removeItems', { ids }))) return
  const gone = new Set([...ids, ...model.snapshot.items.flatMap(({ id, group }) => (group && ids.includes(group) ? [id] : []))])
  notify(gone.size === 1 ? 'Removed one row' : `Removed ${gone.size} rows`, {
    id: 'removed',
    action: { label: 'Undo', onSelect: () => told(model.session.run('restoreItems', { ids: [...gone] })) },
  })
}

export const moveRows = (model: GridModel, ids: readonly string[], place: Place) => {
  const moved = movedRows(model.rows, ids).map(({ row }) => row.id)
  if (moved.length === 0 || !told(model.session.run('moveItems', { ids: moved, after: place.after, group: place.group }))) return
  const nameOf = (id: string | null) => model.snapshot.items.find((row) => row.id === id)?.title || 'a row without a title'
  const what = moved.length === 1 ? nameOf(moved[0] ?? null) : `${moved.length} rows`
  const into = place.group === null ? '' : `, in ${nameOf(place.group)}`
  model.say(`Moved ${what} ${place.after === null ? 'to the top' : `after ${nameOf(place.after)}`}${into}.`)
}

/** Where the rows would be one step further; `null`: they are at the end already. */
export const oneStepFurther = (model: GridModel, ids: readonly string[], direction: 'up' | 'down'): Place | null =>
  ids.length > 0 ? placeOneStep(model.rows, { ids, direction }) : null

export const moveOneStep = (model: GridModel, direction: 'up' | 'down', ids = selectedIds(model)) => {
  const place = oneStepFurther(model, ids, direction)
  if (!place) return
  if (place.group !== null) model.fold(place.group, false)
  moveRows(model, ids, place)
}

export const groupRows = (model: GridModel) => {
  const ids = selectedRows(model)
    .filter(({ row }) => row.kind !== 'group')
    .map(({ row }) => row.id)
  if (ids.length === 0) return
  const id = newId()
  if (!told(model.session.run('groupItems', { ids: [...ids], group: { id, title: 'New group' } }))) return
  model.select(selectCell({ row: id, column: 'title' }))
  model.setEditing({ cell: { row: id, column: 'title' }, how: 'replace' })
}

export const ungroup = (model: GridModel, id: string) => void told(model.session.run('ungroup', { id }))

/** Changes the same parts of every selected row. */
export const changeRows = (model: GridModel, change: Omit<NewRow, 'id'>) => {
  const ids = selectedIds(model)
  if (ids.length > 0) told(model.session.run('changeItems', { changes: ids.map((id) => ({ id, ...change })) }))
}

/** Skips all selected rows, or takes all back in when each is skipped already. */
export const toggleSkip = (model: GridModel) => changeRows(model, { skip: !selectedRows(model).every(({ row }) => row.skip) })

export const toggleFloat = (model: GridModel) => changeRows(model, { float: !selectedRows(model).every(({ row }) => row.float) })

/** Copies the selected rows below themselves. A group is copied with its rows. */
export const duplicateRows = (model: GridModel) => {
  const picked = movedRows(model.rows, selectedIds(model))
  const last = picked.at(-1)
  if (!last) return
  const copies = picked.flatMap((shown) => copyOf(model, shown))
  const edits = copies.map((items, i) => ({
    name: 'addItems' as const,
    args: { items, after: i === 0 ? last.row.id : (copies[i - 1]?.[0]?.id ?? null) },
  }))
  if (told(model.session.runAll(edits))) model.select(selectCell({ row: copies[0]?.[0]?.id ?? last.row.id, column: 'title' }))
}

const copyOf = ({ snapshot }: GridModel, { row, group }: DisplayRow): NewRow[][] => {
  const id = newId()
  const { id: _id, ...parts } = row
  if (row.kind !== 'group') return [[{ ...parts, id, group }]]
  const rows = snapshot.items.filter((item) => item.group === row.id).map((item) => ({ ...item, id: newId(), group: id }))
  return [[{ ...parts, id, group: null }, ...rows]]
}
