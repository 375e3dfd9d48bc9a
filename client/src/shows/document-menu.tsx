import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { sentenceOf } from '../failure'
import { textIn, useForm } from '../form'
import { faultsOf, missing } from '../sign-in/checks'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { IconButton } from '../ui/icon-button'
import { Menu } from '../ui/menu'
import { TextField } from '../ui/text-field'
import { notify, notifyFailure } from '../ui/toaster'
import type { Workspace } from '../workspaces/workspace'
import type { ShowDocument } from './show'
import { useShowChanges } from './use-show-changes'

export interface DocumentMenuProps {
  readonly document: ShowDocument
  readonly workspace: Workspace
}

const RenameForm = ({ document, workspace, onDone }: DocumentMenuProps & { readonly onDone: () => void }) => {
  const changes = useShowChanges(workspace.id)
  const form = useForm({
    check: (values) => faultsOf({ title: missing(values, 'title', 'Give the document a title.') }),
    submit: async (values) => {
      await changes.renameDocument({ documentId: document.id, title: textIn(values, 'title'), version: document.version })
      onDone()
    },
  })
  return (
    <form {...form.props} className="grid gap-5">
      <TextField label="Title" name="title" defaultValue={document.title} error={form.faults.title} autoComplete="off" autoFocus />
      <div className="flex items-center justify-end gap-4">
        <p role="alert" className="flex-1 text-thread empty:hidden">
          {form.failure}
        </p>
        <Button type="submit" variant="primary" busy={form.busy}>
          Rename
        </Button>
      </div>
    </form>
  )
}

/** What one may do with a document from outside; nothing for those who only look. */
export const DocumentMenu = ({ document, workspace }: DocumentMenuProps) => {
  const changes = useShowChanges(workspace.id)
  const [renaming, setRenaming] = useState(false)
  if (!document.capabilities.includes('edit')) return null
  const restore = () => changes.restoreDocument(document.id).catch((error: unknown) => notifyFailure(sentenceOf(error)))
  const remove = async () => {
    try {
      await changes.removeDocument(document.id)
      notify(`${document.title} is removed.`, { action: { label: 'Undo', onSelect: () => void restore() } })
    } catch (error) {
      notifyFailure(sentenceOf(error))
    }
  }
  const manages = document.capabilities.includes('manage')
  return (
    <>
      <Menu
        align="end"
        entries={[
          { kind: 'action', label: 'Rename', onSelect: () => setRenaming(true) },
          ...(manages ? [{ kind: 'action', label: 'Remove', danger: true, onSelect: () => void remove() } as const] : []),
        ]}
        trigger={
          <IconButton label={`${document.title}, more`} tooltip={false}>
            <Ellipsis size={16} strokeWidth={1.5} aria-hidden="true" />
          </IconButton>
        }
      />
      <Dialog open={renaming} onOpenChange={setRenaming} title="Rename the document" size="small">
        <RenameForm document={document} workspace={workspace} onDone={() => setRenaming(false)} />
      </Dialog>
    </>
  )
}
