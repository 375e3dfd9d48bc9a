import { useRouter } from '@tanstack/react-router'
import { textIn, useForm } from '../form'
import { faultsOf, missing } from '../sign-in/checks'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextField } from '../ui/text-field'
import type { Workspace } from '../workspaces/workspace'
import type { Show } from './show'
import { useShowChanges } from './use-show-changes'

export interface ShowDialogProps {
  readonly show: Show
  readonly workspace: Workspace
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

const DuplicateForm = ({ show, workspace, onOpenChange }: Omit<ShowDialogProps, 'open'>) => {
  const router = useRouter()
  const changes = useShowChanges(workspace.id)
  const form = useForm({
    check: (values) =>
      faultsOf({ name: missing(values, 'name', 'Give the copy a name.'), date: missing(values, 'date', 'Choose the date of the copy.') }),
    submit: async (values) => {
      const copy = await changes.duplicate(show, { name: textIn(values, 'name'), date: textIn(values, 'date') })
      onOpenChange(false)
      await router.navigate({ to: '/w/$workspace/shows/$show', params: { workspace: workspace.slug, show: copy.id } })
    },
  })
  return (
    <form {...form.props} className="grid gap-5">
      <TextField label="Name" name="name" defaultValue={`${show.name}, copy`} error={form.faults.name} autoComplete="off" autoFocus />
      <TextField label="Date" name="date" type="date" defaultValue={show.date} error={form.faults.date} />
      <div className="flex items-center justify-end gap-4">
        <p role="alert" className="flex-1 text-thread empty:hidden">
          {form.failure}
        </p>
        <Button type="submit" variant="primary" busy={form.busy}>
          Duplicate
        </Button>
      </div>
    </form>
  )
}

export const DuplicateShowDialog = ({ show, workspace, open, onOpenChange }: ShowDialogProps) => (
  <Dialog
    open={open}
    onOpenChange={onOpenChange}
    size="small"
    title="Duplicate the show"
    description="Its documents are copied as they are now. Times follow the new date."
  >
    <DuplicateForm show={show} workspace={workspace} onOpenChange={onOpenChange} />
  </Dialog>
)
