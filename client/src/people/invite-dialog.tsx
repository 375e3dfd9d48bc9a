import type { Role } from '@fashionos/shared/access'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { textIn, useForm } from '../form'
import { emailFault, faultsOf } from '../sign-in/checks'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import { notify } from '../ui/toaster'
import { configQuery } from '../workspaces/queries'
import type { Workspace } from '../workspaces/workspace'
import { invitationRoles } from './role-options'
import { usePeopleChanges } from './use-people-changes'

export interface InviteDialogProps {
  readonly workspace: Workspace
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

const InviteForm = ({ workspace, onDone }: { readonly workspace: Workspace; readonly onDone: () => void }) => {
  const changes = usePeopleChanges(workspace.id)
  const config = useQuery(configQuery)
  const [role, setRole] = useState<Role>('crew')
  const form = useForm({
    check: (values) => faultsOf({ email: emailFault(values) }),
    submit: async (values) => {
      const email = textIn(values, 'email')
      await changes.invite({ email, role })
      notify(config.data?.mailbox ? `An invitation to ${email} is in the local mailbox.` : `An invitation is on its way to ${email}.`)
      onDone()
    },
  })
  return (
    <form {...form.props} className="grid gap-5">
      <TextField label="E-mail" name="email" type="email" autoComplete="off" error={form.faults.email} autoFocus />
      <Select label="Role" value={role} onChange={setRole} options={invitationRoles(workspace.role)} />
      {config.data?.mailbox && (
        <p className="text-ink-2">
          No mail server is set up here: the invitation waits in the{' '}
          <Link to="/mailbox" className="link">
            local mailbox
          </Link>
          .
        </p>
      )}
      <div className="flex items-center justify-end gap-4">
        <p role="alert" className="flex-1 text-thread empty:hidden">
          {form.failure}
        </p>
        <Button type="submit" variant="primary" busy={form.busy}>
          Send invitation
        </Button>
      </div>
    </form>
  )
}

export const InviteDialog = ({ workspace, open, onOpenChange }: InviteDialogProps) => (
  <Dialog open={open} onOpenChange={onOpenChange} size="small" title={`Invite to ${workspace.name}`}>
    <InviteForm workspace={workspace} onDone={() => onOpenChange(false)} />
  </Dialog>
)
