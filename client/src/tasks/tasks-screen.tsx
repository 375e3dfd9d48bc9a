import { canInWorkspace } from '@fashionos/shared/access'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { peopleQuery } from '../people/queries'
import { RetryState } from '../retry-state'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { useNow } from '../ui/now'
import { Page, Section } from '../ui/page'
import { Segmented } from '../ui/segmented'
import { Select } from '../ui/select'
import { useMe, type Workspace } from '../workspaces/workspace'
import { byDue, dueTitles } from './by-due'
import { LoadTable } from './load-table'
import { type ListedTask, tasksQuery } from './queries'
import { TaskRow } from './task-row'

export interface TasksSearch {
  /** A person's id, `nobody`, `everybody`; left out: whoever looks. */
  readonly person?: string
  /** What is done instead of what is not. */
  readonly done?: true
}

export interface TasksScreenProps {
  readonly workspace: Workspace
  readonly search: TasksSearch
  readonly onSearch: (search: TasksSearch) => void
}

/** Tasks over all shows, by how soon they are due. */
export const TasksScreen = ({ workspace, search, onSearch }: TasksScreenProps) => {
  const { user } = useMe()
  const now = useNow(60_000)
  const others = canInWorkspace(workspace.role, 'see-people')
  const person = others && search.person !== user.id ? search.person : undefined
  const done = search.done === true
  const { first, tasks, total, more, onMore } = useTasks({ workspaceId: workspace.id, person, done })
  return (
    <Page
      title="Tasks"
      meta={first.data && <span>{countText(total, done)}</span>}
      actions={
        <>
          {others && <PersonFilter workspace={workspace} value={person} onChange={(next) => onSearch({ ...search, person: next })} />}
          <Segmented
            label="Which are shown"
            value={done ? 'done' : 'open'}
            onChange={(next) => onSearch({ ...search, done: next === 'done' || undefined })}
            options={[
              { value: 'open', label: 'To do' },
              { value: 'done', label: 'Done' },
            ]}
          />
        </>
      }
    >
      <div className={others ? 'grid gap-x-14 lg:grid-cols-[minmax(0,1fr)_400px]' : 'max-w-[880px]'}>
        <div>
          {first.data ? (
            tasks.length === 0 ? (
              <Nothing mine={person === undefined} done={done} />
            ) : (
              <Groups tasks={tasks} slug={workspace.slug} now={now} done={done} withPerson={person === 'everybody'} />
            )
          ) : first.isError ? (
            <RetryState query={first} what="The tasks" />
          ) : (
            <Waiting />
          )}
          {more && (
            <div className="pt-6">
              <Button busy={more === 'coming'} onClick={onMore}>
                More
              </Button>
            </div>
          )}
        </div>
        {others && <LoadTable workspace={workspace} now={now} person={person} meId={user.id} />}
      </div>
    </Page>
  )
}

const countText = (total: number, done: boolean): string => {
  if (total === 0) return done ? 'Nothing done yet' : 'Nothing to do'
  return done ? `${total} done` : `${total} to do`
}

/** The pages that were asked for, in one list. */
const useTasks = (filter: { readonly workspaceId: string; readonly person: string | undefined; readonly done: boolean }) => {
  const key = `${filter.person ?? ''} ${filter.done}`
  const [asked, setAsked] = useState({ key, pages: 1 })
  const pages = asked.key === key ? asked.pages : 1
  const first = useQuery(tasksQuery({ ...filter, page: 1 }))
  const later = useQueries({ queries: Array.from({ length: pages - 1 }, (_, i) => tasksQuery({ ...filter, page: i + 2 })) })
  const tasks = oneEach([first, ...later].flatMap(({ data }) => data?.items ?? []))
  const total = first.data?.total ?? 0
  const coming = later.some(({ isPending }) => isPending)
  const loaded = [first, ...later].reduce((sum, { data }) => sum + (data?.items.length ?? 0), 0)
  const more = first.data && loaded < total ? (coming ? ('coming' as const) : ('there' as const)) : null
  return { first, tasks, total, more, onMore: () => setAsked({ key, pages: pages + 1 }) }
}

const keyOf = ({ documentId, item, person }: ListedTask): string => `${documentId} ${item} ${person?.id ?? ''}`

/** What moved to a later page while both were on their way stands twice. */
const oneEach = (tasks: readonly ListedTask[]): readonly ListedTask[] => [...new Map(tasks.map((task) => [keyOf(task), task])).values()]

interface GroupsProps {
  readonly tasks: readonly ListedTask[]
  readonly slug: string
  readonly now: number
  readonly done: boolean
  readonly withPerson: boolean
}

const Groups = ({ tasks, slug, now, done, withPerson }: GroupsProps) => {
  const rows = (held: readonly ListedTask[]) => (
    <ul>
      {held.map((task) => (
        <TaskRow key={keyOf(task)} task={task} slug={slug} now={now} withPerson={withPerson} />
      ))}
    </ul>
  )
  if (done) return <Section title="Done">{rows(tasks)}</Section>
  return byDue(tasks, now).map(({ group, tasks: held }) => (
    <Section key={group} title={dueTitles[group]} actions={<span className="num text-small text-ink-3">{held.length}</span>}>
      {rows(held)}
    </Section>
  ))
}

interface PersonFilterProps {
  readonly workspace: Workspace
  readonly value: string | undefined
  readonly onChange: (person: string | undefined) => void
}

const PersonFilter = ({ workspace, value, onChange }: PersonFilterProps) => {
  const { user } = useMe()
  const people = useQuery(peopleQuery(workspace.id)).data ?? []
  const options = [
    { value: 'me', label: 'My tasks' },
    { value: 'everybody', label: 'Everybody’s' },
    { value: 'nobody', label: 'Nobody’s yet' },
    ...people.filter(({ userId }) => userId !== user.id).map(({ userId, name }) => ({ value: userId, label: name })),
  ]
  const known = value === undefined || options.some((option) => option.value === value)
  return (
    <Select
      look="bare"
      label="Whose tasks"
      value={value ?? 'me'}
      onChange={(next) => onChange(next === 'me' ? undefined : next)}
      options={known ? options : [...options, { value: value ?? '', label: 'Someone who left' }]}
    />
  )
}

const Nothing = ({ mine, done }: { readonly mine: boolean; readonly done: boolean }) => {
  if (done) return <EmptyState title="Nothing is done yet">What is ticked off in a task board stands here.</EmptyState>
  return mine ? (
    <EmptyState title="You have nothing to do">
      Tasks you take or are given in any task board stand here, the most pressing first.
    </EmptyState>
  ) : (
    <EmptyState title="Nothing is left to do here">Every task is done, or there is none.</EmptyState>
  )
}

const Waiting = () => (
  <div role="status" aria-label="Opening the tasks" className="grid gap-6 pt-12">
    {[64, 48, 56].map((width) => (
      <span key={width} className="h-4 animate-pulse rounded bg-sunk" style={{ width: `${width}%` }} />
    ))}
  </div>
)
