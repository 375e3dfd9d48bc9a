import { roleTitles } from '@fashionos/shared/access'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { peopleQuery } from '../people/queries'
import { Avatar } from '../ui/avatar'
import { Section } from '../ui/page'
import type { Workspace } from '../workspaces/workspace'

const shownAtMost = 8

/** Who works on it. */
export const ShowPeople = ({ workspace }: { readonly workspace: Workspace }) => {
  const people = useQuery(peopleQuery(workspace.id))
  const shown = people.data?.slice(0, shownAtMost) ?? []
  const more = (people.data?.length ?? 0) - shown.length
  return (
    <Section
      title="People"
      actions={
        <Link to="/w/$workspace/people" params={{ workspace: workspace.slug }} className="link text-small">
          {more > 0 ? `All ${people.data?.length}` : 'Everybody'}
        </Link>
      }
    >
      <ul>
        {shown.map((person) => (
          <li key={person.userId} className="flex min-h-10 items-center gap-3 border-b border-line">
            <Avatar person={person} size={24} />
            <span className="min-w-0 flex-1 truncate">{person.name}</span>
            <span className="text-small text-ink-2">{roleTitles[person.role]}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
