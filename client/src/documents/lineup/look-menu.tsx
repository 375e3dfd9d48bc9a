import type { MenuEntry } from '../../ui/menu'
import { addLook, addSection, duplicateLooks, pickedLooks, removeLooks, stepLooks, toggleStatus } from './lineup-commands'
import type { LineupModel } from './lineup-model'
import type { WallScreen } from './use-wall-keys'

/** From a look to what is said about it and to what became of it. */
export interface LookActions {
  readonly openHistory: (look: string) => void
  /** `null`: this person does not comment. */
  readonly comment: ((look: string) => void) | null
}

/** What can be done with the selected looks. */
export const lookMenu = (model: LineupModel, screen: Pick<WallScreen, 'open' | 'actions'>): readonly MenuEntry[] => {
  const ids = pickedLooks(model)
  const open = model.selection.active
  const looks = model.snapshot.looks.filter(({ id }) => ids.includes(id))
  const every = (status: string) => looks.length > 0 && looks.every((look) => look.status === status)
  const none = ids.length === 0
  const opening: readonly MenuEntry[] = [
    { kind: 'action', label: 'Open the look', shortcut: 'Enter', disabled: open === null, onSelect: () => open && screen.open(open) },
  ]
  const [one] = ids
  const { comment, openHistory } = screen.actions
  const about: readonly MenuEntry[] =
    one !== undefined && ids.length === 1
      ? [
          ...(comment ? [{ kind: 'action' as const, label: 'Comment', shortcut: 'Mod+Alt+M', onSelect: () => comment(one) }] : []),
          { kind: 'action', label: 'History of this look', onSelect: () => openHistory(one) },
        ]
      : []
  if (!model.editable) return [...opening, ...about]
  return [
    ...opening,
    { kind: 'action', label: 'New look behind it', shortcut: 'Mod+Enter', onSelect: () => void addLook(model) },
    { kind: 'action', label: 'New section', onSelect: () => void addSection(model) },
    { kind: 'action', label: 'Duplicate', shortcut: 'Mod+D', disabled: none, onSelect: () => duplicateLooks(model) },
    { kind: 'separator' },
    { kind: 'action', label: 'One place earlier', shortcut: 'Alt+←', disabled: none, onSelect: () => stepLooks(model, -1) },
    { kind: 'action', label: 'One place later', shortcut: 'Alt+→', disabled: none, onSelect: () => stepLooks(model, 1) },
    { kind: 'separator' },
    {
      kind: 'action',
      label: every('held') ? 'Take back in' : 'Hold',
      shortcut: 'Alt+H',
      disabled: none,
      onSelect: () => toggleStatus(model, 'held'),
    },
    {
      kind: 'action',
      label: every('cut') ? 'Take back in' : 'Cut',
      shortcut: 'Alt+X',
      disabled: none,
      onSelect: () => toggleStatus(model, 'cut'),
    },
    { kind: 'separator' },
    ...about,
    {
      kind: 'action',
      label: ids.length > 1 ? `Remove ${ids.length} looks` : 'Remove',
      shortcut: 'Delete',
      danger: true,
      disabled: none,
      onSelect: () => removeLooks(model),
    },
  ]
}
