import { canInWorkspace } from '@fashionos/shared/access'
import { departmentTitles } from '@fashionos/shared/directory/kinds'
import { useQuery } from '@tanstack/react-query'
import { peopleQuery } from '../people/queries'
import { Section } from '../ui/page'
import { EntryFrame } from './entry-frame'
import type { EntryPageProps } from './entry-screen'
import { rateText } from './entry-words'
import { Facts, mailLink, phoneLink } from './facts'
import { PersonalNote } from './page-parts'
import { crewMemberQuery } from './queries'
import { Relations } from './relations'

/** Somebody who makes shows: what they do, what a day costs, where they are wanted. */
export const CrewPage = ({ workspace, id }: EntryPageProps) => {
  const people = useQuery({ ...peopleQuery(workspace.id), enabled: canInWorkspace(workspace.role, 'see-people') })
  return (
    <EntryFrame
      workspace={workspace}
      kind="crew"
      query={useQuery(crewMemberQuery(workspace.id, id))}
      editedOf={(entry) => ({ kind: 'crew', entry })}
      meta={({ position, department }) => [departmentTitles[department], position]}
    >
      {(member, edits) => (
        <div className="max-w-[820px]">
          <Section title="About">
            <Facts
              lines={[
                { label: 'Department', value: departmentTitles[member.department] },
                { label: 'Position', value: member.position },
                { label: 'Day rate', value: rateText(member.dayRateMinor, member.currency) },
                { label: 'Email', value: mailLink(member.email) },
                { label: 'Phone', value: phoneLink(member.phone) },
                { label: 'Signs in as', value: people.data?.find(({ userId }) => userId === member.userId)?.name ?? '' },
                { label: 'Notes', value: member.notes },
              ]}
              empty="Only the name is known."
            />
            <PersonalNote workspace={workspace} />
          </Section>
          <Relations workspace={workspace} kind="crew" entry={member} edits={edits} />
        </div>
      )}
    </EntryFrame>
  )
}
