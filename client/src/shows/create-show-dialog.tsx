import { useRouter } from '@tanstack/react-router'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import type { Workspace } from '../workspaces/workspace'
import { ShowFields, useShowForm } from './show-form'
import { deviceTimeZone } from './time-zones'
import { useShowChanges } from './use-show-changes'

export interface CreateShowDialogProps {
  readonly workspace: Workspace
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** The form is its own component, so that it starts empty each time. */
const CreateShowForm = ({ workspace }: { readonly workspace: Workspace }) => {
  const router = useRouter()
  const changes = useShowChanges(workspace.id)
  const show = useShowForm({
    initial: { timeZone: deviceTimeZone() },
    submit: async (details) => {
      const created = await changes.create(details)
      await router.navigate({ to: '/w/$workspace/shows/$show', params: { workspace: workspace.slug, show: created.id } })
    },
  })
  return (
    <form {...show.form.props} className="grid gap-6">
      <ShowFields of={show} />
      <p className="text-ink-2">A run of show is created with it.</p>
      <div className="flex items-center justify-end gap-4">
        <p role="alert" className="flex-1 text-thread empty:hidden">
          {show.form.failure}
        </p>
        <Button type="submit" variant="primary" busy={show.form.busy}>
          Create show
        </Button>
      </div>
    </form>
  )
}

export const CreateShowDialog = ({ workspace, open, onOpenChange }: CreateShowDialogProps) => (
  <Dialog open={open} onOpenChange={onOpenChange} title="New show">
    <CreateShowForm workspace={workspace} />
  </Dialog>
)
