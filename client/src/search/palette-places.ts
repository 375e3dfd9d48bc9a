import { canInWorkspace } from '@fashionos/shared/access'
import { entryKinds, kindWords } from '@fashionos/shared/directory/kinds'
import type { PaletteAction, PaletteGroup } from '../ui/command-palette'
import { chooseTheme } from '../ui/theme'
import type { Workspace } from '../workspaces/workspace'
import type { Go } from './use-go'

interface Places {
  readonly workspace: Workspace
  readonly workspaces: readonly Workspace[]
  readonly go: Go
}

/** The screens of a workspace, and the other workspaces. */
export const screenGroup = ({ workspace, workspaces, go }: Places): PaletteGroup => {
  const may = (capability: Parameters<typeof canInWorkspace>[1]) => canInWorkspace(workspace.role, capability)
  const directory: readonly PaletteAction[] = entryKinds.map((kind) => {
    const { many } = kindWords[kind]
    return {
      id: `directory-${kind}`,
      label: `${many.charAt(0).toUpperCase()}${many.slice(1)}`,
      detail: 'directory',
      onSelect: () => go.directory(kind),
    }
  })
  return {
    label: 'Go to',
    actions: [
      { id: 'shows', label: 'Shows', onSelect: () => go.shows() },
      { id: 'inbox', label: 'Inbox', keywords: ['notifications', 'mentions', 'unread'], onSelect: go.inbox },
      { id: 'tasks', label: 'My tasks', keywords: ['todo', 'overdue', 'load'], onSelect: () => go.tasks() },
      ...(may('see-directory') ? directory : []),
      ...(may('see-people') ? [{ id: 'people', label: 'People', keywords: ['members', 'invite'], onSelect: go.people }] : []),
      ...(may('manage-members') ? [{ id: 'settings', label: 'Workspace settings', onSelect: go.settings }] : []),
      { id: 'account', label: 'Account', keywords: ['password', 'sessions', 'two-factor'], onSelect: go.account },
      ...workspaces
        .filter((one) => one.id !== workspace.id)
        .map((one) => ({ id: one.id, label: one.name, detail: 'workspace', onSelect: () => go.workspace(one.slug) })),
    ],
  }
}

interface Deeds {
  readonly workspace: Workspace
  readonly go: Go
  readonly onKeyboard: () => void
  readonly onSignOut: () => void
}

/** What one can do anywhere. */
export const deedGroup = ({ workspace, go, onKeyboard, onSignOut }: Deeds): PaletteGroup => ({
  label: 'Do',
  actions: [
    ...(canInWorkspace(workspace.role, 'create-shows')
      ? [{ id: 'new-show', label: 'New show', keywords: ['create'], onSelect: () => go.shows({ new: true }) }]
      : []),
    { id: 'new-workspace', label: 'New workspace', keywords: ['create'], onSelect: go.newWorkspace },
    { id: 'light', label: 'Light theme', onSelect: () => chooseTheme('light') },
    { id: 'dark', label: 'Dark theme', keywords: ['backstage'], onSelect: () => chooseTheme('dark') },
    { id: 'system', label: 'Theme as the device', onSelect: () => chooseTheme('system') },
    { id: 'keyboard', label: 'Keyboard shortcuts', shortcut: '?', keywords: ['help', 'keys'], onSelect: onKeyboard },
    { id: 'sign-out', label: 'Sign out', keywords: ['log out'], onSelect: onSignOut },
  ],
})
