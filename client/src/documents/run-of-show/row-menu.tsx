import { colours } from '@fashionos/shared/documents/run-of-show/schema'
import { wallTimeAt } from '@fashionos/shared/time'
import type { MenuEntry } from '../../ui/menu'
import { told } from '../told'
import { colourTitles, rowColourOf } from './colours'
import { changeRows, duplicateRows, groupRows, insertRow, removeRows, selectedIds, toggleFloat, toggleSkip, ungroup } from './grid-commands'
import { copyText } from './grid-keys'
import type { GridModel } from './grid-model'

/** What can be done with the selected rows. All of it has a key, or a place in the inspector or a panel too. */
export const rowMenu = (
  model: GridModel,
  { openHistory, comment }: { readonly openHistory: (row: string) => void; readonly comment: (() => void) | null },
): readonly MenuEntry[] => {
  const ids = new Set(selectedIds(model))
  const picked = model.rows.filter(({ row }) => ids.has(row.id))
  const [first] = picked
  const copy: MenuEntry = { kind: 'action', label: 'Copy', shortcut: 'Mod+C', onSelect: () => void copyToClipboard(model) }
  const one = picked.length === 1 ? (first?.row ?? null) : null
  const history: readonly MenuEntry[] = one
    ? [
        ...(comment ? [{ kind: 'action' as const, label: 'Comment', shortcut: 'Mod+Alt+M', onSelect: comment }] : []),
        { kind: 'action', label: 'History of this row', onSelect: () => openHistory(one.id) },
      ]
    : []
  if (!model.editable || !first) return [copy, ...history]
  return [
    { kind: 'action', label: 'New row above', shortcut: 'Mod+Shift+Enter', onSelect: () => insertRow(model, 'above') },
    { kind: 'action', label: 'New row below', shortcut: 'Mod+Enter', onSelect: () => insertRow(model, 'below') },
    { kind: 'action', label: 'New milestone below', onSelect: () => insertRow(model, 'below', milestoneBefore(first.row.id)) },
    { kind: 'action', label: 'New group below', onSelect: () => insertRow(model, 'below', { kind: 'group' }) },
    { kind: 'separator' },
    copy,
    { kind: 'action', label: 'Duplicate', shortcut: 'Mod+D', onSelect: () => duplicateRows(model) },
    { kind: 'separator' },
    ...(one?.kind === 'group'
      ? [{ kind: 'action' as const, label: 'Dissolve the group', onSelect: () => ungroup(model, one.id) }]
      : [{ kind: 'action' as const, label: 'Group', shortcut: 'Mod+G', onSelect: () => groupRows(model) }]),
    ...(one?.kind === 'item' ? [hardStartEntry(model, one.id)] : []),
    { kind: 'check', label: 'Skip', checked: picked.every(({ row }) => row.skip), onChange: () => toggleSkip(model) },
    { kind: 'check', label: 'Float', checked: picked.every(({ row }) => row.float), onChange: () => toggleFloat(model) },
    { kind: 'submenu', label: 'Colour', entries: colourEntries(model) },
    { kind: 'separator' },
    ...history,
    {
      kind: 'action',
      label: picked.length === 1 ? 'Remove' : `Remove ${picked.length} rows`,
      shortcut: 'Mod+Delete',
      danger: true,
      onSelect: () => removeRows(model),
    },
  ]
}

const hour = 3_600_000

/** A milestone begins as "one hour before" the row it was made at. */
const milestoneBefore = (to: string) => ({ kind: 'milestone', start: { kind: 'relative', to, edge: 'start', offset: -hour } }) as const

const hardStartEntry = (model: GridModel, id: string): MenuEntry => {
  const { start } = model.snapshot.items.find((row) => row.id === id) ?? { start: { kind: 'follow' } }
  const at = hardTimeOf(model, id)
  return {
    kind: 'check',
    label: 'Hard start',
    checked: start.kind === 'hard',
    disabled: at === null && start.kind !== 'hard',
    onChange: (hard) => {
      if (hard && at) told(model.session.run('changeItems', { changes: [{ id, start: { kind: 'hard', at } }] }))
      if (!hard) told(model.session.run('changeItems', { changes: [{ id, start: { kind: 'follow' } }] }))
    },
  }
}

const hardTimeOf = (model: GridModel, id: string) => {
  const start = model.schedule.rows.get(id)?.start ?? null
  return start === null || model.clock.floating ? null : wallTimeAt(start, model.clock)
}

const colourEntries = (model: GridModel): readonly MenuEntry[] => [
  { kind: 'action', label: 'None', onSelect: () => changeRows(model, { colour: null }) },
  ...colours.map(
    (colour): MenuEntry => ({
      kind: 'action',
      label: colourTitles[colour],
      icon: <span className="size-3.5 rounded-full border border-line-2" style={{ background: rowColourOf(colour) }} />,
      onSelect: () => changeRows(model, { colour }),
    }),
  ),
]

const copyToClipboard = async (model: GridModel) => {
  const text = copyText(model)
  if (text !== null) await navigator.clipboard.writeText(text).catch(() => undefined)
}
