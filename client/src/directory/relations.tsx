import { type EntryKind, kindWords } from '@fashionos/shared/directory/kinds'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useState } from 'react'
import { sentenceOf } from '../failure'
import { showsQuery } from '../shows/queries'
import { dayOfMonth, monthOf } from '../shows/show-date'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { Section } from '../ui/page'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import { notify, notifyFailure } from '../ui/toaster'
import type { Workspace } from '../workspaces/workspace'
import type { EntryRelations } from './entry'
import { ShowWarnings } from './show-warnings'
import { useDirectoryChanges } from './use-directory-changes'

export interface RelationsProps {
  readonly workspace: Workspace
  readonly kind: EntryKind
  readonly entry: { readonly id: string; readonly name: string; readonly relations: EntryRelations }
  readonly edits: boolean
}

const dateText = (date: string): string => `${dayOfMonth(date)} ${monthOf(date)}`

/** Where an entry is used: shows that name it, documents that refer to it. */
export const Relations = (props: RelationsProps) => (
  <>
    <ShowsSection {...props} />
    <DocumentsSection {...props} />
  </>
)

const ShowsSection = ({ workspace, kind, entry, edits }: RelationsProps) => {
  const [adding, setAdding] = useState(false)
  const { shows } = entry.relations
  return (
    <Section
      title="Shows"
      actions={
        edits &&
        !adding && (
          <Button variant="quiet" size="small" onClick={() => setAdding(true)}>
            Add to a show
          </Button>
        )
      }
    >
      {shows.length === 0 && !adding && <p className="py-4 text-ink-2">No show names this {kindWords[kind].one} yet.</p>}
      <ul>
        {shows.map((show) => (
          <li key={show.id} className="flex min-h-12 items-center gap-4 border-b border-line py-2">
            <div className="min-w-0 flex-1">
              <Link
                to="/w/$workspace/shows/$show"
                params={{ workspace: workspace.slug, show: show.id }}
                className="font-medium hover:underline"
              >
                {show.name}
              </Link>
              <p className="text-ink-2">
                {[show.role, show.archived && 'archived', kind !== 'venue' && show.venue].filter(Boolean).join(' · ')}
              </p>
              <ShowWarnings workspace={workspace} kind={kind} entryId={entry.id} show={show} />
            </div>
            <span className="num text-ink-2">{dateText(show.date)}</span>
            {edits && !show.archived && <Unlink workspace={workspace} kind={kind} entry={entry} show={show} />}
          </li>
        ))}
      </ul>
      {adding && <AddToShow workspace={workspace} kind={kind} entry={entry} onDone={() => setAdding(false)} />}
    </Section>
  )
}

interface UnlinkProps extends Pick<RelationsProps, 'workspace' | 'kind' | 'entry'> {
  readonly show: EntryRelations['shows'][number]
}

const Unlink = ({ workspace, kind, entry, show }: UnlinkProps) => {
  const changes = useDirectoryChanges(workspace.id)
  const address = { kind, id: entry.id, showId: show.id }
  const failed = (error: unknown) => notifyFailure(sentenceOf(error))
  const undo = () => changes.linkShow({ ...address, role: show.role }).catch(failed)
  const remove = () =>
    changes
      .unlinkShow(address)
      .then(() => notify(`${entry.name} is no longer in ${show.name}.`, { action: { label: 'Undo', onSelect: () => void undo() } }), failed)
  return (
    <IconButton label={`Take out of ${show.name}`} onClick={() => void remove()}>
      <X size={15} strokeWidth={1.5} aria-hidden="true" />
    </IconButton>
  )
}

const AddToShow = ({
  workspace,
  kind,
  entry,
  onDone,
}: Pick<RelationsProps, 'workspace' | 'kind' | 'entry'> & { readonly onDone: () => void }) => {
  const shows = useQuery(showsQuery({ workspaceId: workspace.id, archived: false }))
  const changes = useDirectoryChanges(workspace.id)
  const taken = new Set(entry.relations.shows.map(({ id }) => id))
  const free = (shows.data?.items ?? []).filter(({ id }) => !taken.has(id))
  const [chosen, setChosen] = useState<string | null>(null)
  const [role, setRole] = useState('')
  const [busy, setBusy] = useState(false)
  const showId = chosen ?? free[0]?.id
  if (shows.data && showId === undefined) return <p className="py-4 text-ink-2">Every show has this {kindWords[kind].one} already.</p>
  const add = async (to: string) => {
    setBusy(true)
    try {
      await changes.linkShow({ kind, id: entry.id, showId: to, role: role.trim() })
      onDone()
    } catch (error) {
      notifyFailure(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className="flex flex-wrap items-end gap-x-5 gap-y-3 py-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (showId && !busy) void add(showId)
      }}
    >
      <Select
        className="min-w-52 flex-1"
        label="Show"
        value={showId ?? ''}
        onChange={setChosen}
        options={free.map((show) => ({ value: show.id, label: show.name, detail: dateText(show.date) }))}
      />
      <TextField
        className="min-w-40 flex-1"
        label="As"
        value={role}
        maxLength={200}
        onChange={(event) => setRole(event.target.value)}
        placeholder={kind === 'venue' ? 'Second stage' : 'Guest'}
      />
      <Button onClick={onDone}>Cancel</Button>
      <Button type="submit" variant="primary" busy={busy}>
        Add
      </Button>
    </form>
  )
}

const DocumentsSection = ({ workspace, kind, entry }: RelationsProps) => {
  const { documents } = entry.relations
  if (documents.length === 0) return null
  return (
    <Section title="Documents">
      <ul>
        {documents.map((document) => (
          <li key={document.id} className="flex min-h-12 items-center gap-4 border-b border-line py-2">
            <div className="min-w-0 flex-1">
              <Link
                to="/w/$workspace/shows/$show/d/$document"
                params={{ workspace: workspace.slug, show: document.showId, document: document.id }}
                className="font-medium hover:underline"
              >
                {document.title}
              </Link>
              <p className="text-ink-2">{document.showName}</p>
              <ShowWarnings workspace={workspace} kind={kind} entryId={entry.id} show={{ id: document.showId, date: document.date }} />
            </div>
            <span className="num text-ink-2">{document.items === 1 ? 'once' : `${document.items} times`}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
