import { canInWorkspace } from '@fashionos/shared/access'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { sentenceOf } from '../failure'
import { IconButton } from '../ui/icon-button'
import { Menu, type MenuEntry } from '../ui/menu'
import { notify, notifyFailure } from '../ui/toaster'
import { WhenOpened } from '../ui/when-opened'
import type { Workspace } from '../workspaces/workspace'
import { DuplicateShowDialog, EditShowDialog } from './lazy-dialogs'
import type { Show } from './show'
import { useShowChanges } from './use-show-changes'

/** Archives and restores; either can be taken back from the notice. */
export const useArchiving = (workspace: Workspace) => {
  const changes = useShowChanges(workspace.id)
  const attempt = async ({
    run,
    done,
    back,
  }: {
    readonly run: () => Promise<unknown>
    readonly done: string
    readonly back: () => void
  }) => {
    try {
      await run()
      notify(done, { action: { label: 'Undo', onSelect: back } })
    } catch (error) {
      notifyFailure(sentenceOf(error))
    }
  }
  const archive = (show: Show): Promise<void> =>
    attempt({ run: () => changes.archive(show), done: `${show.name} is archived.`, back: () => void restore(show) })
  const restore = (show: Show): Promise<void> =>
    attempt({ run: () => changes.restore(show), done: `${show.name} is back.`, back: () => void archive(show) })
  return { archive, restore }
}

/** What one may do with a show as a whole; nothing at all for those who only look. */
export const ShowMenu = ({ show, workspace }: { readonly show: Show; readonly workspace: Workspace }) => {
  const [open, setOpen] = useState<'edit' | 'duplicate' | null>(null)
  const { archive, restore } = useArchiving(workspace)
  const may = (action: Parameters<typeof canInWorkspace>[1]) => canInWorkspace(workspace.role, action)
  const entries: MenuEntry[] = [
    ...(may('edit-shows') ? [{ kind: 'action', label: 'Edit', onSelect: () => setOpen('edit') } as const] : []),
    ...(may('create-shows') ? [{ kind: 'action', label: 'Duplicate', onSelect: () => setOpen('duplicate') } as const] : []),
    ...(may('archive-shows')
      ? [
          { kind: 'separator' } as const,
          show.archivedAt
            ? ({ kind: 'action', label: 'Restore', onSelect: () => void restore(show) } as const)
            : ({ kind: 'action', label: 'Archive', onSelect: () => void archive(show) } as const),
        ]
      : []),
  ]
  if (entries.length === 0) return null
  return (
    <>
      <Menu
        align="end"
        entries={entries}
        trigger={
          <IconButton label={`${show.name}, more`} tooltip={false}>
            <Ellipsis size={16} strokeWidth={1.5} aria-hidden="true" />
          </IconButton>
        }
      />
      <WhenOpened open={open === 'edit'}>
        <EditShowDialog show={show} workspace={workspace} open={open === 'edit'} onOpenChange={(next) => setOpen(next ? 'edit' : null)} />
      </WhenOpened>
      <WhenOpened open={open === 'duplicate'}>
        <DuplicateShowDialog
          show={show}
          workspace={workspace}
          open={open === 'duplicate'}
          onOpenChange={(next) => setOpen(next ? 'duplicate' : null)}
        />
      </WhenOpened>
    </>
  )
}
