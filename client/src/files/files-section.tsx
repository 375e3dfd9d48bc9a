import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../api'
import { sentenceOf } from '../failure'
import { Button } from '../ui/button'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { Section } from '../ui/page'
import { Placeholder, Progress } from '../ui/progress'
import { notify, notifyFailure } from '../ui/toaster'
import { sizeText } from './accepted'
import { fileAddressOf } from './file-address'

const filesOf = (workspaceId: string) => api.workspaces({ workspace: workspaceId }).files

const usageQuery = (workspaceId: string) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'files', 'usage'],
    queryFn: () => answerOf(filesOf(workspaceId).usage.get()),
  })

const pageQuery = (workspaceId: string, size: number) =>
  queryOptions({
    queryKey: ['workspace', workspaceId, 'files', size],
    queryFn: () => answerOf(filesOf(workspaceId).get({ query: { sort: '-size', page: 1, size } })),
    placeholderData: keepPreviousData,
  })

type Listed = Awaited<ReturnType<Extract<ReturnType<typeof pageQuery>['queryFn'], (...given: never) => unknown>>>['items'][number]

const step = 20
const most = 100

/** What the files of a workspace take, the largest first with what uses them; what nothing uses can be removed at once. */
export default function FilesSection({ workspaceId }: { readonly workspaceId: string }) {
  const queries = useQueryClient()
  const [shown, setShown] = useState(step)
  const [leaving, setLeaving] = useState<Listed | null>(null)
  const usage = useQuery(usageQuery(workspaceId)).data
  const { data: page, error } = useQuery(pageQuery(workspaceId, shown))
  const remove = async (file: Listed) => {
    setLeaving(null)
    try {
      await answerOf(filesOf(workspaceId)({ file: file.id }).delete())
    } catch (fault) {
      return notifyFailure(sentenceOf(fault))
    } finally {
      void queries.invalidateQueries({ queryKey: ['workspace', workspaceId, 'files'] })
    }
    notify(`${file.name} is removed.`)
  }
  return (
    <Section title="Files">
      <div className="grid gap-2 pt-5 pb-3">
        {usage ? (
          <>
            <p className="num">
              {sizeText(usage.used)} of {sizeText(usage.quota)} taken
              {usage.uploads > 0 && <span className="text-ink-2"> · {sizeText(usage.uploads)} on the way</span>}
            </p>
            <Progress label="Taken by files" value={Math.min(1, usage.used / usage.quota)} />
          </>
        ) : (
          <Placeholder className="h-5 w-52" />
        )}
        <p className="text-small text-ink-2">What nothing uses goes by itself after a week.</p>
      </div>
      {error && (
        <p role="alert" className="py-3 text-thread">
          {sentenceOf(error)}
        </p>
      )}
      <ul>
        {page?.items.map((file) => (
          <li key={file.id} className="flex min-h-12 items-center gap-4 border-b border-line py-2">
            <span className="min-w-0 flex-1">
              <a href={fileAddressOf(workspaceId, file.id)} target="_blank" rel="noreferrer" className="link block truncate">
                {file.name}
              </a>
              <span className="block truncate text-small text-ink-2">{usesText(file)}</span>
            </span>
            <span className="num shrink-0 text-small text-ink-2">{sizeText(file.size)}</span>
            {file.uses.length === 0 && (
              <Button variant="quiet" size="small" onClick={() => setLeaving(file)} aria-label={`Remove ${file.name}`}>
                Remove
              </Button>
            )}
          </li>
        ))}
      </ul>
      {page?.total === 0 && <p className="py-3 text-ink-2">No files yet. Photos of looks and files of tasks stand here.</p>}
      {page && page.total > page.items.length && shown < most && (
        <Button variant="quiet" className="mt-3 -ml-2.5" onClick={() => setShown((count) => Math.min(most, count + step))}>
          Show more of {page.total}
        </Button>
      )}
      <ConfirmDialog
        open={leaving !== null}
        onOpenChange={(open) => !open && setLeaving(null)}
        title={`Remove ${leaving?.name ?? ''}?`}
        confirm="Remove"
        danger
        description="Nothing in the workspace uses it now. It cannot be brought back."
        onConfirm={() => (leaving ? remove(leaving) : undefined)}
      />
    </Section>
  )
}

const usesText = ({ uses }: Pick<Listed, 'uses'>): string => {
  const [first] = uses
  if (!first) return 'Nothing uses it'
  return uses.length === 1 ? first.title : `${first.title} and ${uses.length - 1} more`
}
