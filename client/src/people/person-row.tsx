import { canInWorkspace, type Role, roleTitles } from '@fashionos/shared/access'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { sentenceOf } from '../failure'
import { Avatar } from '../ui/avatar'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { IconButton } from '../ui/icon-button'
import { Menu } from '../ui/menu'
import { Select } from '../ui/select'
import { notify, notifyFailure } from '../ui/toaster'
import { useMe, type Workspace } from '../workspaces/workspace'
import { isLastOwner, roleOptions } from './role-options'
import { usePeopleChanges } from './use-people-changes'

interface WorkspacePerson {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly role: Role
}

export interface PersonRowProps {
  readonly person: WorkspacePerson
  readonly people: readonly WorkspacePerson[]
  readonly workspace: Workspace
}

/** Why nothing about this person can be changed by whoever looks; `null` when it can. */
const fixedBecause = ({ person, people, workspace }: PersonRowProps): string | null => {
  if (!canInWorkspace(workspace.role, 'manage-members')) return ''
  if (isLastOwner(person, people)) return 'The only owner'
  return person.role === 'owner' && workspace.role !== 'owner' ? 'Only an owner changes owners' : null
}

const RoleSelect = ({ person, workspace }: Pick<PersonRowProps, 'person' | 'workspace'>) => {
  const changes = usePeopleChanges(workspace.id)
  const change = async (role: Role) => {
    if (role === person.role) return
    try {
      await changes.changeRole({ userId: person.userId, role })
      notify(`${person.name} is now ${roleTitles[role].toLowerCase()}.`)
    } catch (error) {
      notifyFailure(sentenceOf(error))
    }
  }
  return (
    <Select
      look="bare"
      label={`Role of ${person.name}`}
      value={person.role}
      onChange={(role) => void change(role)}
      options={roleOptions(workspace.role)}
    />
  )
}

const RemoveMenu = ({ person, workspace }: Pick<PersonRowProps, 'person' | 'workspace'>) => {
  const changes = usePeopleChanges(workspace.id)
  const [asking, setAsking] = useState(false)
  const remove = async () => {
    await changes.remove(person.userId)
    notify(`${person.name} is no longer in ${workspace.name}.`)
  }
  return (
    <>
      <Menu
        align="end"
        entries={[{ kind: 'action', label: 'Remove from the workspace', danger: true, onSelect: () => setAsking(true) }]}
        trigger={
          <IconButton label={`${person.name}, more`} tooltip={false}>
            <Ellipsis size={16} strokeWidth={1.5} aria-hidden="true" />
          </IconButton>
        }
      />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Remove ${person.name}?`}
        description={`Every document of ${workspace.name} closes for ${person.name} within a second. What they wrote stays.`}
        confirm="Remove"
        danger
        onConfirm={remove}
      />
    </>
  )
}

/** One member: who, how to reach them, what they may do. */
export const PersonRow = (props: PersonRowProps) => {
  const { person, workspace } = props
  const { user } = useMe()
  const fixed = fixedBecause(props)
  return (
    <li className="grid min-h-[60px] grid-cols-[32px_minmax(0,1fr)_auto_32px] items-center gap-x-3.5 border-b border-line py-2">
      <Avatar person={person} size={32} />
      <div className="min-w-0">
        <p className="truncate font-medium">
          {person.name}
          {person.userId === user.id && <span className="ml-2 font-normal text-ink-3">you</span>}
        </p>
        <p className="truncate text-ink-2">{person.email}</p>
      </div>
      {fixed === null ? (
        <RoleSelect person={person} workspace={workspace} />
      ) : (
        <span className="px-2 text-right text-ink-2">
          {roleTitles[person.role]}
          {fixed && <span className="block text-small text-ink-3">{fixed}</span>}
        </span>
      )}
      {fixed === null ? <RemoveMenu person={person} workspace={workspace} /> : <span />}
    </li>
  )
}
