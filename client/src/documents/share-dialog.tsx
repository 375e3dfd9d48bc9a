import { type Capability, can, capabilities, type Role, roleTitles } from '@fashionos/shared/access'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sentenceOf } from '../failure'
import { peopleQuery } from '../people/queries'
import type { ShowDocument } from '../shows/show'
import { Avatar } from '../ui/avatar'
import { Button, buttonClass } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Placeholder } from '../ui/progress'
import { Select } from '../ui/select'
import { notify, notifyFailure } from '../ui/toaster'
import type { Workspace } from '../workspaces/workspace'
import { capabilityWords, grantsQuery, roleAllows, type ShareAddress, setGrant } from './sharing'

export interface ShareDialogProps {
  readonly document: ShowDocument
  readonly workspace: Workspace
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** Who may do what with this document. */
export const ShareDialog = ({ document, workspace, open, onOpenChange }: ShareDialogProps) => {
  const manages = document.capabilities.includes('manage')
  const copyLink = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href)
      notify('The link is copied. It opens for people who may see the document.')
    } catch {
      notifyFailure('The link could not be copied. Copy it from the address bar.')
    }
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Share ${document.title}`}
      description="Everybody in the workspace has what their role allows. Here you can give somebody more, on this document only."
      footer={
        <>
          {manages && (
            <Link to="/w/$workspace/people" params={{ workspace: workspace.slug }} className={buttonClass('quiet')}>
              Invite someone new
            </Link>
          )}
          <Button variant="primary" onClick={() => void copyLink()}>
            Copy the link
          </Button>
        </>
      }
    >
      {open && <People address={{ workspaceId: workspace.id, documentId: document.id }} manages={manages} />}
    </Dialog>
  )
}

const byRole = 'by-role'

const People = ({ address, manages }: { readonly address: ShareAddress; readonly manages: boolean }) => {
  const queries = useQueryClient()
  const people = useQuery(peopleQuery(address.workspaceId))
  const grants = useQuery({ ...grantsQuery(address), enabled: manages })
  const fault = people.error ?? grants.error
  if (fault) return <p className="text-thread">{sentenceOf(fault)}</p>
  if (!people.data || (manages && !grants.data)) return <Placeholder className="h-24" />
  const grantOf = (userId: string): Capability | null => grants.data?.items.find((grant) => grant.userId === userId)?.capability ?? null
  const change = async (userId: string, chosen: Capability | typeof byRole) => {
    try {
      await setGrant(queries, { address, userId, capability: chosen === byRole ? null : chosen })
    } catch (error) {
      notifyFailure(sentenceOf(error))
    }
  }
  return (
    <ul className="border-t border-ink">
      {people.data.map((person) => (
        <li key={person.userId} className="flex min-h-13 items-center gap-3 border-b border-line">
          <Avatar person={person} />
          <span className="min-w-0 flex-1">
            <span className="block truncate">{person.name}</span>
            <span className="block truncate text-small text-ink-2">{roleTitles[person.role]}</span>
          </span>
          {manages ? (
            <Select
              look="bare"
              label={`What ${person.name} may do`}
              value={grantOf(person.userId) ?? byRole}
              onChange={(chosen) => void change(person.userId, chosen)}
              options={[{ value: byRole, label: `By role: ${roleAllows(person.role)}` }, ...moreThan(person.role)]}
            />
          ) : (
            <span className="text-small text-ink-2">{roleAllows(person.role)}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** A grant only adds: what the role has already is not offered. */
const moreThan = (role: Role): { value: Capability; label: string }[] =>
  capabilities.filter((capability) => !can({ role, grants: [] }, capability)).map((value) => ({ value, label: capabilityWords[value] }))
