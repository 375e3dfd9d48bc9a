import { canInWorkspace } from '@fashionos/shared/access'
import { type EntryKind, entryKinds, kindWords } from '@fashionos/shared/directory/kinds'
import { Link } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { Menu, type MenuEntry } from '../ui/menu'
import { Page } from '../ui/page'
import { useShortcut, useShortcutHelp } from '../ui/shortcuts'
import { WhenOpened } from '../ui/when-opened'
import type { Workspace } from '../workspaces/workspace'
import { exportAddress } from './export-address'
import { EntryDialog, ImportDialog } from './lazy-dialogs'
import { ListFilters } from './list-filters'
import type { ListProps } from './list-frame'
import type { ListSearch } from './list-search'
import { ModelsList } from './model-list'
import { CrewList, DesignersList } from './people-lists'
import { CollectionsList, VenuesList } from './place-lists'
import { SearchField } from './search-field'

export interface DirectoryScreenProps {
  readonly workspace: Workspace
  readonly kind: EntryKind
  readonly search: ListSearch
  readonly onSearch: (part: Partial<ListSearch>) => void
}

const lists: Readonly<Record<EntryKind, (props: ListProps) => React.ReactNode>> = {
  designer: DesignersList,
  collection: CollectionsList,
  model: ModelsList,
  venue: VenuesList,
  crew: CrewList,
}

const titles: Readonly<Record<EntryKind, string>> = {
  designer: 'Designers',
  collection: 'Collections',
  model: 'Models',
  venue: 'Venues',
  crew: 'Crew',
}

const shortcuts = [
  { keys: '/', label: 'Find' },
  { keys: 'N', label: 'New entry' },
  { keys: '↑ ↓', label: 'Go from row to row' },
]

/** Whom and what the shows of a workspace draw on, one kind at a time. */
export const DirectoryScreen = ({ workspace, kind, search, onSearch }: DirectoryScreenProps) => {
  const [adding, setAdding] = useState(false)
  const [file, setFile] = useState<File | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const edits = canInWorkspace(workspace.role, 'edit-directory')
  useShortcutHelp('Directory', shortcuts)
  useShortcut('/', () => field.current?.focus())
  useShortcut('N', () => edits && setAdding(true))
  const List = lists[kind]
  const entries: readonly MenuEntry[] = [
    ...(edits ? [{ kind: 'action' as const, label: 'Import a table', onSelect: () => picker.current?.click() }] : []),
    { kind: 'action', label: 'Export as CSV', onSelect: () => window.location.assign(exportAddress(workspace.id, kind)) },
    { kind: 'separator' },
    {
      kind: 'check',
      label: 'Show what is archived',
      checked: search.archived ?? false,
      onChange: (archived) => onSearch({ archived: archived || undefined, page: undefined }),
    },
  ]
  return (
    <Page
      title="Directory"
      actions={
        <>
          {edits && (
            <Button variant="primary" onClick={() => setAdding(true)}>
              {`New ${kindWords[kind].one}`}
            </Button>
          )}
          <Menu
            align="end"
            entries={entries}
            trigger={
              <IconButton label={`${titles[kind]}, more`} tooltip={false}>
                <Ellipsis size={16} strokeWidth={1.5} aria-hidden="true" />
              </IconButton>
            }
          />
        </>
      }
    >
      <input
        ref={picker}
        type="file"
        accept=".csv,.tsv,.txt"
        hidden
        onChange={(event) => {
          setFile(event.target.files?.[0] ?? null)
          event.target.value = ''
        }}
      />
      <KindTabs workspace={workspace} kind={kind} />
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line py-2">
        <SearchField
          ref={field}
          key={kind}
          label={`Find ${titles[kind].toLowerCase()}`}
          value={search.q ?? ''}
          onChange={(q) => onSearch({ q: q || undefined, page: undefined })}
        />
        <ListFilters kind={kind} workspace={workspace} search={search} onSearch={onSearch} />
        {search.archived && <p className="px-2 text-ink-2">Archived</p>}
      </div>
      <List workspace={workspace} search={search} onSearch={onSearch} onAdd={() => setAdding(true)} />
      <WhenOpened open={adding && edits}>
        <EntryDialog edited={{ kind, entry: null }} workspace={workspace} open={adding && edits} onOpenChange={setAdding} />
      </WhenOpened>
      <WhenOpened open={file !== null}>
        <ImportDialog kind={kind} workspace={workspace} file={file} onClose={() => setFile(null)} />
      </WhenOpened>
    </Page>
  )
}

const KindTabs = ({ workspace, kind }: { readonly workspace: Workspace; readonly kind: EntryKind }) => (
  <nav aria-label="Kinds" className="-mx-(--page) overflow-x-auto px-(--page) pt-2.5">
    <ul className="flex gap-5">
      {entryKinds.map((one) => (
        <li key={one}>
          <Link
            to="/w/$workspace/directory/$kind"
            params={{ workspace: workspace.slug, kind: kindWords[one].path }}
            aria-current={one === kind ? 'page' : undefined}
            className="flex min-h-8 items-center border-b border-transparent whitespace-nowrap text-ink-2 hover:text-ink aria-[current=page]:border-ink aria-[current=page]:font-medium aria-[current=page]:text-ink touch:min-h-11"
          >
            {titles[one]}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)
