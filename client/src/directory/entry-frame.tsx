import { canInWorkspace } from '@fashionos/shared/access'
import { type EntryKind, kindWords } from '@fashionos/shared/directory/kinds'
import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { codeOf, sentenceOf } from '../failure'
import { RetryState } from '../retry-state'
import { MissingScreen } from '../screens'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { Menu } from '../ui/menu'
import { InlineNotice } from '../ui/notice'
import { Page } from '../ui/page'
import { Placeholder } from '../ui/progress'
import { useShortcut } from '../ui/shortcuts'
import { notify, notifyFailure } from '../ui/toaster'
import { WhenOpened } from '../ui/when-opened'
import type { Workspace } from '../workspaces/workspace'
import type { EditedEntry } from './entry-dialog'
import { EntryDialog } from './lazy-dialogs'
import { useDirectoryChanges } from './use-directory-changes'

interface Framed {
  readonly id: string
  readonly name: string
  readonly archivedAt: string | null
}

export interface EntryFrameProps<E extends Framed> {
  readonly workspace: Workspace
  readonly kind: EntryKind
  readonly query: UseQueryResult<E>
  readonly editedOf: (entry: E) => EditedEntry
  /** Quiet, under the name. */
  readonly meta: (entry: E) => readonly string[]
  readonly children: (entry: E, edits: boolean) => ReactNode
}

/** The page of one entry: its name, what there is to do with it, and what its kind shows. */
export const EntryFrame = <E extends Framed>({ workspace, kind, query, editedOf, meta, children }: EntryFrameProps<E>) => {
  const [editing, setEditing] = useState(false)
  const entry = query.data
  const edits = canInWorkspace(workspace.role, 'edit-directory') && entry?.archivedAt === null
  useShortcut('E', () => edits && setEditing(true))
  if (!entry) return <Waiting query={query} kind={kind} />
  return (
    <Page
      title={entry.name}
      meta={<Meta workspace={workspace} kind={kind} texts={meta(entry)} />}
      actions={
        <>
          {edits && <Button onClick={() => setEditing(true)}>Edit</Button>}
          {canInWorkspace(workspace.role, 'edit-directory') && <ArchiveMenu workspace={workspace} kind={kind} entry={entry} />}
        </>
      }
    >
      {entry.archivedAt !== null && (
        <InlineNotice className="mt-6">
          Archived. It is kept for the documents that refer to it, and is not offered to new ones.
        </InlineNotice>
      )}
      {children(entry, edits)}
      <WhenOpened open={editing && edits}>
        <EntryDialog edited={editedOf(entry)} workspace={workspace} open={editing && edits} onOpenChange={setEditing} />
      </WhenOpened>
    </Page>
  )
}

const Meta = ({
  workspace,
  kind,
  texts,
}: {
  readonly workspace: Workspace
  readonly kind: EntryKind
  readonly texts: readonly string[]
}) => (
  <>
    <Link to="/w/$workspace/directory/$kind" params={{ workspace: workspace.slug, kind: kindWords[kind].path }} className="link">
      {kindWords[kind].many[0]?.toUpperCase()}
      {kindWords[kind].many.slice(1)}
    </Link>
    {texts.filter(Boolean).map((text) => (
      <span key={text}>{text}</span>
    ))}
  </>
)

const Waiting = ({ query, kind }: { readonly query: UseQueryResult; readonly kind: EntryKind }) => {
  if (query.isError && codeOf(query.error) === 'not-found') return <MissingScreen />
  if (query.isError)
    return (
      <div className="px-(--page)">
        <RetryState query={query} what={`This ${kindWords[kind].one}`} />
      </div>
    )
  return (
    <div role="status" aria-label={`Loading the ${kindWords[kind].one}`} className="grid gap-5 px-(--page) pt-8">
      <Placeholder className="h-10 w-72" />
      <Placeholder className="h-40" />
    </div>
  )
}

const ArchiveMenu = ({ workspace, kind, entry }: { readonly workspace: Workspace; readonly kind: EntryKind; readonly entry: Framed }) => {
  const changes = useDirectoryChanges(workspace.id)
  const restore = () =>
    changes.restore(kind, entry.id).then(
      () => notify(`${entry.name} is back in the directory.`),
      (error: unknown) => notifyFailure(sentenceOf(error)),
    )
  const archive = () =>
    changes.archive(kind, entry.id).then(
      () => notify(`${entry.name} is archived.`, { action: { label: 'Undo', onSelect: () => void restore() } }),
      (error: unknown) => notifyFailure(sentenceOf(error)),
    )
  const action =
    entry.archivedAt === null ? { label: 'Archive', onSelect: () => void archive() } : { label: 'Restore', onSelect: () => void restore() }
  return (
    <Menu
      align="end"
      entries={[{ kind: 'action', ...action }]}
      trigger={
        <IconButton label={`${entry.name}, more`} tooltip={false}>
          <Ellipsis size={16} strokeWidth={1.5} aria-hidden="true" />
        </IconButton>
      }
    />
  )
}
