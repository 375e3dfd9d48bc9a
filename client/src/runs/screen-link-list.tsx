import { departmentTitles } from '@fashionos/shared/documents/run-of-show/department-names'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { peopleQuery } from '../people/queries'
import { RetryState } from '../retry-state'
import { Button } from '../ui/button'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { Placeholder } from '../ui/progress'
import { notify } from '../ui/toaster'
import { screenTitles } from './live-screens'
import { type LinksAddress, linksQuery, type ScreenLink, withdrawLink } from './screen-links'

export interface ScreenLinkListProps {
  readonly address: LinksAddress
  readonly documentId: string
  readonly timeZone: string
}

/** The links to this run of show, and to the overview it stands in. */
export const ScreenLinkList = ({ address, documentId, timeZone }: ScreenLinkListProps) => {
  const queries = useQueryClient()
  const links = useQuery(linksQuery(address))
  const people = useQuery(peopleQuery(address.workspaceId)).data ?? []
  const [asked, setAsked] = useState<ScreenLink | null>(null)
  const shown = links.data?.filter((link) => link.documentId === null || link.documentId === documentId)
  if (links.isError && !shown) return <RetryState query={links} what="The links" />
  if (!shown) return <Placeholder className="mt-8 h-16" />
  if (shown.length === 0) return null
  const withdraw = async () => {
    if (!asked) return
    await withdrawLink(queries, address, asked.id)
    notify(`The link for ${asked.label} no longer works.`)
  }
  return (
    <section className="pt-8">
      <h3 className="label border-b border-line-2 pb-1.5">Links there are</h3>
      <ul>
        {shown.map((link) => (
          <li key={link.id} className="flex min-h-13 items-center gap-4 border-b border-line py-2">
            <span className="min-w-0 flex-1">
              <span className="block truncate">{link.label}</span>
              <span className="num block text-small text-ink-2">
                {linkText(link, people.find(({ userId }) => userId === link.createdBy)?.name ?? null, timeZone)}
              </span>
            </span>
            <Button size="small" aria-label={`Withdraw the link for ${link.label}`} onClick={() => setAsked(link)}>
              Withdraw
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={`Withdraw the link for ${asked?.label ?? ''}?`}
        description="It stops working at once, and screens that are open by it close. It cannot be brought back: a new link has a new address."
        confirm="Withdraw"
        danger
        onConfirm={withdraw}
      />
    </section>
  )
}

/** `Department, Lighting · made by Inês on 3 Mar, 14:05 · until 7 Mar, 06:00`. */
export const linkText = (link: ScreenLink, madeBy: string | null, timeZone: string): string => {
  const moment = (iso: string): string =>
    new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone }).format(
      Date.parse(iso),
    )
  const screen = link.department === null ? screenTitles[link.screen] : `${screenTitles[link.screen]}, ${departmentTitles[link.department]}`
  const until =
    link.expiresAt === null ? 'does not expire' : link.expired ? `expired ${moment(link.expiresAt)}` : `until ${moment(link.expiresAt)}`
  return [screen, `made ${madeBy ? `by ${madeBy} ` : ''}on ${moment(link.createdAt)}`, until].join(' · ')
}
