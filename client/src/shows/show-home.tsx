import { canInWorkspace } from '@fashionos/shared/access'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useRef, useState } from 'react'
import { RetryState } from '../retry-state'
import { Button } from '../ui/button'
import { lazily } from '../ui/lazily'
import { InlineNotice } from '../ui/notice'
import { Page, Section } from '../ui/page'
import { Placeholder } from '../ui/progress'
import { WhenOpened } from '../ui/when-opened'
import type { Workspace } from '../workspaces/workspace'
import { Countdown } from './countdown'
import { DocumentList } from './document-list'
import { DropZone } from './drop-zone'
import { EditShowDialog, ImportChoice } from './lazy-dialogs'
import { documentsQuery, readinessQuery } from './queries'
import { Readiness } from './readiness'
import { RemovedDocuments } from './removed-documents'
import { type Show, showKindTitles } from './show'
import { longDateOf } from './show-date'
import { ShowMenu, useArchiving } from './show-menu'
import { ShowPeople } from './show-people'
import { showStartOf } from './show-start'
import { ShowStatusMark } from './show-status'

// The types of documents, and what fills them, come after the page.
const NewDocumentButton = lazy(() => import('./new-document-button').then((module) => ({ default: module.NewDocumentButton })))
const RunsSection = lazy(() => import('../runs/runs-section').then((runs) => ({ default: runs.RunsSection })))
const ShowDirectory = lazily(() => import('./show-directory').then((directory) => ({ default: directory.ShowDirectory })))

export interface ShowHomeProps {
  readonly show: Show
  readonly workspace: Workspace
}

const importable = '.xlsx,.csv,.tsv,.txt,.json'

const Meta = ({ show, time }: { readonly show: Show; readonly time: string }) => (
  <>
    <span>{time ? `${longDateOf(show.date)}, ${time}` : longDateOf(show.date)}</span>
    {show.venue && <span>{show.venue}</span>}
    <span>{showKindTitles[show.kind]}</span>
    <ShowStatusMark status={show.status} />
  </>
)

const Archived = ({ show, workspace }: ShowHomeProps) => {
  const { restore } = useArchiving(workspace)
  const may = canInWorkspace(workspace.role, 'archive-shows')
  return (
    <InlineNotice className="mt-6" action={may && <Button onClick={() => void restore(show)}>Restore</Button>}>
      This show is archived. It is kept as it was and left out of the list.
    </InlineNotice>
  )
}

/** A show's first page: how long there is, what there is, who is there, and what is not ready. */
export const ShowHome = ({ show, workspace }: ShowHomeProps) => {
  const address = { workspaceId: workspace.id, showId: show.id }
  const documents = useQuery(documentsQuery(address))
  const readiness = useQuery(readinessQuery(address))
  const [file, setFile] = useState<File | null>(null)
  const [editing, setEditing] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const start = showStartOf(show, readiness.data?.documents ?? [])
  const edits = canInWorkspace(workspace.role, 'edit-shows') && !show.archivedAt
  const brings = (documents.data?.some((document) => document.capabilities.includes('edit')) ?? false) && !show.archivedAt

  return (
    <DropZone label="Drop it to import" onFile={brings ? setFile : null}>
      <Page
        title={show.name}
        meta={<Meta show={show} time={start.time} />}
        actions={
          <>
            {brings && <Button onClick={() => picker.current?.click()}>Import a file</Button>}
            {edits && <Button onClick={() => setEditing(true)}>Edit show</Button>}
            <ShowMenu show={show} workspace={workspace} />
          </>
        }
      >
        <input
          ref={picker}
          type="file"
          accept={importable}
          hidden
          onChange={(event) => {
            setFile(event.target.files?.[0] ?? null)
            event.target.value = ''
          }}
        />
        {show.archivedAt && <Archived show={show} workspace={workspace} />}
        {show.status === 'cancelled' ? (
          <p className="display py-9 text-[40px] text-ink-2">Cancelled</p>
        ) : (
          <Countdown show={show} start={start} />
        )}
        <div className="grid gap-x-14 lg:grid-cols-[minmax(0,1fr)_300px] lg:grid-rows-[auto_1fr]">
          <Section
            title="Documents"
            actions={
              edits && (
                <Suspense fallback={null}>
                  <NewDocumentButton show={show} workspace={workspace} />
                </Suspense>
              )
            }
          >
            {documents.data ? (
              <DocumentList
                show={show}
                workspace={workspace}
                documents={documents.data}
                readiness={readiness.isPending ? 'waiting' : (readiness.data?.documents ?? [])}
              />
            ) : documents.isError ? (
              <RetryState query={documents} what="The documents" />
            ) : (
              <Placeholder className="my-5 h-10" />
            )}
            {edits && <RemovedDocuments show={show} workspace={workspace} />}
            {brings && <p className="pt-4 text-ink-2">Drop a spreadsheet or JSON file anywhere on this page to import it.</p>}
          </Section>
          <Suspense fallback={<Placeholder className="mt-9 h-24" />}>
            <RunsSection show={show} workspace={workspace} />
          </Suspense>
          <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
            <Section title="Readiness">
              {readiness.data ? (
                <Readiness readiness={readiness.data.documents} />
              ) : (
                <p className="py-4 text-ink-2">{readiness.isError ? 'Not known now: there was no answer.' : ' '}</p>
              )}
            </Section>
            {canInWorkspace(workspace.role, 'see-people') && <ShowPeople workspace={workspace} />}
            {canInWorkspace(workspace.role, 'see-directory') && (
              <Suspense fallback={null}>
                <ShowDirectory showId={show.id} workspace={workspace} />
              </Suspense>
            )}
          </div>
        </div>
        <WhenOpened open={editing}>
          <EditShowDialog show={show} workspace={workspace} open={editing} onOpenChange={setEditing} />
        </WhenOpened>
        <WhenOpened open={file !== null}>
          <ImportChoice file={file} show={show} workspace={workspace} documents={documents.data ?? []} onClose={() => setFile(null)} />
        </WhenOpened>
      </Page>
    </DropZone>
  )
}
