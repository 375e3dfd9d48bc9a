import { canInWorkspace } from '@fashionos/shared/access'
import { type EntryKind, kindWords } from '@fashionos/shared/directory/kinds'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ShowEntry } from '../directory/entry'
import { showEntriesQuery } from '../directory/queries'
import { Button } from '../ui/button'
import { Section } from '../ui/page'
import type { Workspace } from '../workspaces/workspace'
import { titledGroupsOf } from './show-entries'

export interface ShowDirectoryProps {
  readonly showId: string
  readonly workspace: Workspace
}

/** Who and what of the directory takes part in a show: where it is, whose work, who walks, who makes it. */
export const ShowDirectory = ({ showId, workspace }: ShowDirectoryProps) => {
  const entries = useQuery(showEntriesQuery(workspace.id, showId))
  // What stands here is told elsewhere too, so nothing is said while it is on its way, or does not come.
  if (!entries.data) return null
  if (entries.data.length === 0) return canInWorkspace(workspace.role, 'edit-directory') && <Nobody workspace={workspace} />
  return (
    <Section title="Taking part" actions={<ToDirectory workspace={workspace} />}>
      <dl>
        {titledGroupsOf(entries.data).map(({ kind, title, entries: own }) => (
          <Group key={kind} kind={kind} title={title} entries={own} workspace={workspace} />
        ))}
      </dl>
    </Section>
  )
}

const ToDirectory = ({ workspace }: Pick<ShowDirectoryProps, 'workspace'>) => (
  <Link to="/w/$workspace/directory" params={{ workspace: workspace.slug }} className="link text-small">
    Directory
  </Link>
)

const Nobody = ({ workspace }: Pick<ShowDirectoryProps, 'workspace'>) => (
  <Section title="Taking part" actions={<ToDirectory workspace={workspace} />}>
    <p className="py-4 text-ink-2">Nothing yet. Venues, designers, collections and models are added on their own pages.</p>
  </Section>
)

interface GroupProps extends Pick<ShowDirectoryProps, 'workspace'> {
  readonly kind: EntryKind
  readonly title: string
  readonly entries: readonly ShowEntry[]
}

/** As many of a kind as are drawn before somebody asks for all of them. */
const drawnAtFirst = 5

const Group = ({ kind, title, entries, workspace }: GroupProps) => {
  const [all, setAll] = useState(false)
  // A button takes as much room as one more does.
  const isLong = entries.length > drawnAtFirst + 1
  return (
    <div className="grid grid-cols-[88px_minmax(0,1fr)] gap-x-3 gap-y-1 border-b border-line py-2">
      <dt className="flex min-h-6 items-center self-start text-ink-2 touch:min-h-11">{title}</dt>
      {(isLong && !all ? entries.slice(0, drawnAtFirst) : entries).map((entry) => (
        <Entry key={entry.id} kind={kind} entry={entry} workspace={workspace} />
      ))}
      {isLong && (
        <dd className="col-start-2">
          <Button variant="quiet" size="small" className="-ml-2.5" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Fewer' : `${entries.length - drawnAtFirst} more`}
          </Button>
        </dd>
      )}
    </div>
  )
}

const Entry = ({ kind, entry, workspace }: Pick<GroupProps, 'kind' | 'workspace'> & { readonly entry: ShowEntry }) => (
  <dd className="col-start-2 flex min-h-6 flex-wrap items-center gap-x-2 touch:min-h-11">
    <Link
      to="/w/$workspace/directory/$kind/$entry"
      params={{ workspace: workspace.slug, kind: kindWords[kind].path, entry: entry.id }}
      className="min-w-0 break-words hover:underline"
    >
      {entry.name}
    </Link>
    <span className="min-w-0 text-small text-ink-2 empty:hidden">
      {[entry.role, entry.archived && 'archived'].filter(Boolean).join(' · ')}
    </span>
  </dd>
)
