import type { ReactNode } from 'react'
import type { Workspace } from '../workspaces/workspace'
import { seesPersonal } from './entry-form'

/** What is known on the left, what is looked at on the right. */
export const Columns = ({ children, aside }: { readonly children: ReactNode; readonly aside: ReactNode }) => (
  <div className="grid gap-x-14 md:grid-cols-[minmax(0,1fr)_minmax(280px,380px)]">
    <div className="min-w-0">{children}</div>
    <div className="min-w-0">{aside}</div>
  </div>
)

/** A31: said where something is left out, so that nobody takes it for missing. */
export const PersonalNote = ({ workspace }: { readonly workspace: Workspace }) =>
  !seesPersonal(workspace) && <p className="pt-3 text-ink-2">Contacts, measurements and notes are not shown to your role.</p>
