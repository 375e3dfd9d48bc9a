import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { sentenceOf } from '../failure'
import { RetryState } from '../retry-state'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { lazily } from '../ui/lazily'
import { useNow } from '../ui/now'
import { Page } from '../ui/page'
import { Placeholder } from '../ui/progress'
import { Segmented } from '../ui/segmented'
import { useShortcut, useShortcutHelp } from '../ui/shortcuts'
import { notifyFailure } from '../ui/toaster'
import { WhenOpened } from '../ui/when-opened'
import type { Workspace } from '../workspaces/workspace'
import { byDay } from './by-day'
import { focusedRow, inboxShortcuts, walkRows } from './inbox-keys'
import type { Inbox } from './merged-inbox'
import { unreadQuery } from './news-queries'
import { fetchEarlier, inboxQuery } from './queries'
import { markRead } from './reading'
import { ToldRow } from './told-row'

const NoticeSettings = lazily(() => import('./notice-settings').then((module) => ({ default: module.NoticeSettings })))

export interface InboxScreenProps {
  readonly workspace: Workspace
  /** Only what was not read. */
  readonly unread: boolean
  readonly onUnread: (unread: boolean) => void
}

/** What a person was told, by day. */
export const InboxScreen = ({ workspace, unread, onUnread }: InboxScreenProps) => {
  const queries = useQueryClient()
  const address = { workspaceId: workspace.id, unread }
  const inbox = useQuery(inboxQuery(address))
  const list = useRef<HTMLDivElement>(null)
  const [settings, setSettings] = useState(false)
  const of = { queries, workspaceId: workspace.id }
  const count = inbox.data?.unread
  useEffect(() => {
    if (count !== undefined) queries.setQueryData(unreadQuery(workspace.id).queryKey, count)
  }, [queries, workspace.id, count])
  const toggle = () => {
    const told = inbox.data?.items.find(({ id }) => id === focusedRow())
    if (told) void markRead(of, { ids: [told.id], read: told.readAt === null })
  }
  useRowKeys(list)
  useShortcut('u', toggle)
  useShortcutHelp('Inbox', inboxShortcuts)
  return (
    <Page
      title="Inbox"
      meta={count !== undefined && <span>{count === 0 ? 'Everything is read' : `${count} unread`}</span>}
      actions={
        <>
          <Segmented
            label="Which are shown"
            value={unread ? 'unread' : 'all'}
            onChange={(next) => onUnread(next === 'unread')}
            options={[
              { value: 'all', label: 'All' },
              { value: 'unread', label: 'Unread' },
            ]}
          />
          <Button disabled={!count} onClick={() => void markRead(of, { all: true })}>
            Mark all as read
          </Button>
          <Button onClick={() => setSettings(true)}>How I am told</Button>
        </>
      }
    >
      <div ref={list} className="max-w-[880px]">
        {inbox.data ? (
          <Days inbox={inbox.data} workspace={workspace} address={address} onAll={() => onUnread(false)} />
        ) : inbox.isError ? (
          <RetryState query={inbox} what="The inbox" />
        ) : (
          <Waiting />
        )}
      </div>
      <WhenOpened open={settings}>
        <NoticeSettings workspace={workspace} open={settings} onOpenChange={setSettings} />
      </WhenOpened>
    </Page>
  )
}

/** J, K and arrows anywhere on the screen, as long as nothing takes the key before. */
const useRowKeys = (list: React.RefObject<HTMLDivElement | null>) => {
  useShortcut('j', () => walkRows({ key: 'j', preventDefault: nothing }, list.current))
  useShortcut('k', () => walkRows({ key: 'k', preventDefault: nothing }, list.current))
  useEffect(() => {
    const element = list.current
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.startsWith('Arrow') && !event.defaultPrevented) walkRows(event, element)
    }
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [list])
}

const nothing = () => undefined

interface DaysProps {
  readonly inbox: Inbox
  readonly workspace: Workspace
  readonly address: { readonly workspaceId: string; readonly unread: boolean }
  readonly onAll: () => void
}

const Days = ({ inbox, workspace, address, onAll }: DaysProps) => {
  const queries = useQueryClient()
  const now = useNow(60_000)
  const [fetching, setFetching] = useState(false)
  if (inbox.items.length === 0) return <Nothing unread={address.unread} onAll={onAll} />
  const more = async () => {
    setFetching(true)
    try {
      await fetchEarlier(queries, address)
    } catch (error) {
      notifyFailure('Earlier ones did not come.', { description: sentenceOf(error) })
    } finally {
      setFetching(false)
    }
  }
  return (
    <>
      {byDay(inbox.items, now).map((day) => (
        <section key={day.start} className="pt-8">
          <h2 className="label border-b border-line-2 pb-2">{day.title}</h2>
          <ul>
            {day.items.map((told) => (
              <ToldRow
                key={told.id}
                told={told}
                slug={workspace.slug}
                onRead={(read) => void markRead({ queries, workspaceId: workspace.id }, { ids: [told.id], read })}
              />
            ))}
          </ul>
        </section>
      ))}
      {inbox.more && (
        <div className="pt-6">
          <Button busy={fetching} onClick={() => void more()}>
            Earlier ones
          </Button>
        </div>
      )}
    </>
  )
}

const Nothing = ({ unread, onAll }: { readonly unread: boolean; readonly onAll: () => void }) =>
  unread ? (
    <EmptyState title="Nothing is unread" action={<Button onClick={onAll}>Show all</Button>}>
      What you have read stays in the list of all.
    </EmptyState>
  ) : (
    <EmptyState title="Nobody has asked for you yet">
      When somebody mentions you, writes in a thread of yours, or gives you a task, it stands here.
    </EmptyState>
  )

const Waiting = () => (
  <div role="status" aria-label="Opening the inbox" className="grid gap-6 pt-12">
    {[64, 48, 56].map((width) => (
      <div key={width} className="grid gap-2">
        <Placeholder className="h-3 w-48" />
        <span className="h-4 animate-pulse rounded bg-sunk" style={{ width: `${width}%` }} />
      </div>
    ))}
  </div>
)
