import { roleCapabilities } from '@fashionos/shared/access'
import { useQueryClient } from '@tanstack/react-query'
import { Suspense } from 'react'
import { textIn, useForm } from '../form'
import { authAnswerOf } from '../sign-in/auth-answer'
import { faultsOf, missing } from '../sign-in/checks'
import { Button } from '../ui/button'
import { lazily } from '../ui/lazily'
import { Page, Section } from '../ui/page'
import { Placeholder } from '../ui/progress'
import { TextField } from '../ui/text-field'
import { notify } from '../ui/toaster'
import { meQuery } from './queries'
import type { Workspace } from './workspace'

const FilesSection = lazily(() => import('../files/files-section'))

/** What belongs to the workspace itself. */
export const SettingsScreen = ({ workspace }: { readonly workspace: Workspace }) => {
  const queries = useQueryClient()
  const form = useForm({
    check: (values) => faultsOf({ name: missing(values, 'name', 'A workspace needs a name.') }),
    submit: async (values) => {
      await authAnswerOf((auth) => auth.organization.update({ organizationId: workspace.id, data: { name: textIn(values, 'name') } }))
      await queries.invalidateQueries({ queryKey: meQuery.queryKey })
      notify('The new name is set for everybody.')
    },
  })
  return (
    <Page title="Settings" meta={<span>{workspace.name}</span>}>
      <div className="max-w-[520px]">
        <Section title="Name">
          <form {...form.props} className="grid gap-5 pt-5">
            <TextField
              label="Name of the workspace"
              name="name"
              key={workspace.name}
              defaultValue={workspace.name}
              maxLength={100}
              error={form.faults.name}
              hint="Its address stays the same, so that links people have go on working."
              autoComplete="organization"
            />
            <div className="flex items-center gap-4">
              <Button type="submit" variant="primary" busy={form.busy}>
                Save
              </Button>
              <p role="alert" className="text-thread empty:hidden">
                {form.failure}
              </p>
            </div>
          </form>
        </Section>
      </div>
      {roleCapabilities[workspace.role].includes('manage') && (
        <div className="max-w-[720px]">
          <Suspense fallback={<Placeholder className="mt-9 h-5 w-52" />}>
            <FilesSection workspaceId={workspace.id} />
          </Suspense>
        </div>
      )}
    </Page>
  )
}
