import { Dialog } from '../ui/dialog'
import type { Workspace } from '../workspaces/workspace'
import { ShowWizard } from './wizard/wizard'

export interface CreateShowDialogProps {
  readonly workspace: Workspace
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** The wizard is its own component, so that it starts empty each time. What was typed is not lost to a click beside it. */
export const CreateShowDialog = ({ workspace, open, onOpenChange }: CreateShowDialogProps) => (
  <Dialog open={open} onOpenChange={onOpenChange} title="New show" dismissible={false}>
    <ShowWizard workspace={workspace} />
  </Dialog>
)
