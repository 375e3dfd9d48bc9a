import { departmentTitles } from '@fashionos/shared/directory/kinds'
import { useQuery } from '@tanstack/react-query'
import { Avatar } from '../ui/avatar'
import type { CrewMember, Designer } from './entry'
import type { EntryColumn } from './entry-table'
import { rateText } from './entry-words'
import { ListFrame, type ListProps } from './list-frame'
import { crewQuery, designersQuery } from './queries'

const designerColumns: readonly EntryColumn<Designer>[] = [
  { title: 'House', sort: 'house', from: 'md', cell: ({ house }) => house },
  { title: 'Email', from: 'lg', cell: ({ email }) => email },
  { title: 'Phone', from: 'md', align: 'end', cell: ({ phone }) => phone },
]

export const DesignersList = (props: ListProps) => (
  <ListFrame
    {...props}
    kind="designer"
    query={useQuery(designersQuery(props.workspace.id, props.search))}
    columns={designerColumns}
    detail={({ house }) => house}
    invitation="Whose work is shown: looks and collections refer to them by name."
  />
)

const crewColumns: readonly EntryColumn<CrewMember>[] = [
  { title: 'Department', sort: 'department', from: 'md', cell: ({ department }) => departmentTitles[department] },
  { title: 'Position', sort: 'position', from: 'md', cell: ({ position }) => position },
  { title: 'Phone', from: 'lg', cell: ({ phone }) => phone },
  { title: 'Day rate', from: 'sm', align: 'end', cell: ({ dayRateMinor, currency }) => rateText(dayRateMinor, currency) },
]

export const CrewList = (props: ListProps) => (
  <ListFrame
    {...props}
    kind="crew"
    query={useQuery(crewQuery(props.workspace.id, props.search))}
    columns={crewColumns}
    lead={({ id, name }) => <Avatar person={{ userId: id, name }} size={28} />}
    detail={({ position, department }) => [position, departmentTitles[department]].filter(Boolean).join(' · ')}
    invitation="Who makes the shows: dressers, operators, riggers, with their day rates."
  />
)
