import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Bell as BellIcon } from 'lucide-react'
import { Tooltip } from '../ui/tooltip'
import type { Workspace } from '../workspaces/workspace'
import { unreadQuery } from './news-queries'

/** Counts above this are told as more: there is room for two digits. */
const most = 99

/** The way to the inbox, and how much is new in it. */
export const Bell = ({ workspace }: { readonly workspace: Workspace }) => {
  const unread = useQuery(unreadQuery(workspace.id)).data ?? 0
  return (
    <Tooltip
      content="Inbox"
      trigger={
        <Link
          to="/w/$workspace/inbox"
          params={{ workspace: workspace.slug }}
          aria-label={unread === 0 ? 'Inbox' : `Inbox, ${unread} unread`}
          className="relative grid size-8 shrink-0 place-items-center rounded text-ink-2 transition-colors duration-120 hover:bg-sunk hover:text-ink aria-[current=page]:bg-sunk aria-[current=page]:text-ink touch:size-11"
        >
          <BellIcon size={16} strokeWidth={1.5} aria-hidden="true" />
          {unread > 0 && (
            <span
              aria-hidden="true"
              className="num absolute top-0 right-0 grid h-4 min-w-4 place-items-center rounded-full bg-ink px-1 text-[10px] leading-none font-medium text-ivory touch:top-1 touch:right-1"
            >
              {unread > most ? `${most}+` : unread}
            </span>
          )}
        </Link>
      }
    />
  )
}
