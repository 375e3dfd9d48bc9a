import { type Capability, capabilities } from '@fashionos/shared/access'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { capabilityWords, roleAllows } from '../../documents/sharing'
import { peopleQuery } from '../../people/queries'
import { RetryState } from '../../retry-state'
import { Placeholder } from '../../ui/progress'
import { Select } from '../../ui/select'
import type { Workspace } from '../../workspaces/workspace'

/** What members may do in the show beyond their role, by their id. */
export type Team = Readonly<Record<string, Capability>>

export interface TeamStepProps {
  readonly workspace: Workspace
  readonly team: Team
  readonly onChange: (team: Team) => void
}

const role = 'role'

/** Who works on the show, and who of them may do more than their role says. */
export const TeamStep = ({ workspace, team, onChange }: TeamStepProps) => {
  const people = useQuery(peopleQuery(workspace.id))
  if (people.isError && !people.data) return <RetryState query={people} what="The people" />
  if (!people.data) return <Placeholder className="my-5 h-24" />
  const set = (userId: string, capability: string) => {
    const { [userId]: _before, ...rest } = team
    const chosen = capabilities.find((one) => one === capability)
    onChange(chosen ? { ...rest, [userId]: chosen } : rest)
  }
  return (
    <div className="grid gap-4">
      <ul aria-label="People">
        {people.data.map(({ userId, name, role: theirs }) => (
          <li key={userId} className="flex min-h-12 flex-wrap items-center justify-between gap-x-6 border-b border-line">
            <span>{name}</span>
            <Select
              look="bare"
              label={`What ${name} may do in this show`}
              value={team[userId] ?? role}
              onChange={(capability) => set(userId, capability)}
              options={[
                { value: role, label: `As ${theirs.replace('-', ' ')}: ${roleAllows(theirs)}` },
                ...capabilities.map((value) => ({ value, label: capabilityWords[value] })),
              ]}
            />
          </li>
        ))}
      </ul>
      <p className="text-ink-2">
        Somebody is missing?{' '}
        <Link to="/w/$workspace/people" params={{ workspace: workspace.slug }} className="underline underline-offset-3">
          Invite them
        </Link>{' '}
        first; the show can be shared at any time.
      </p>
    </div>
  )
}
