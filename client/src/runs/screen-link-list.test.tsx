import { afterEach, expect, test } from 'bun:test'
import { openDom } from '../../test/dom'
import type { ScreenLink } from './screen-links'

const { act, cleanup, fireEvent, render, screen } = await openDom()
const { QueryClient, QueryClientProvider } = await import('@tanstack/react-query')
const { linkText, ScreenLinkList } = await import('./screen-link-list')
const { linksQuery } = await import('./screen-links')

afterEach(cleanup)

const address = { workspaceId: 'w', showId: 's' }
const link: ScreenLink = {
  id: 'l1',
  documentId: 'd1',
  screen: 'department',
  department: 'lx',
  label: 'Board',
  createdBy: 'u1',
  createdAt: '2027-03-01T13:05:00.000Z',
  expiresAt: '2027-03-07T05:00:00.000Z',
  expired: false,
}

const listed = (links: readonly ScreenLink[]) => {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } })
  queries.setQueryData(linksQuery(address).queryKey, links)
  queries.setQueryData(['workspace', 'w', 'people'], [])
  return render(
    <QueryClientProvider client={queries}>
      <ScreenLinkList address={address} documentId="d1" timeZone="Europe/Paris" />
    </QueryClientProvider>,
  )
}

test('a link says its screen, who made it when, and until when it works, on the clock of the show', () => {
  expect(linkText(link, 'Inês', 'Europe/Paris')).toBe('Department, Lighting · made by Inês on 1 Mar, 14:05 · until 7 Mar, 06:00')
  expect(linkText({ ...link, screen: 'stage', department: null, expiresAt: null }, null, 'Europe/Paris')).toBe(
    'Stage display · made on 1 Mar, 14:05 · does not expire',
  )
  expect(linkText({ ...link, expired: true }, 'Inês', 'Europe/Paris')).toContain('expired 7 Mar, 06:00')
})

test('listed are the links of this run of show and of the overview it stands in', () => {
  listed([
    link,
    { ...link, id: 'l2', documentId: 'd2', label: 'Other plan' },
    { ...link, id: 'l3', documentId: null, screen: 'overview', label: 'Producer' },
  ])
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent?.slice(0, 5))).toEqual(['Board', 'Produ'])
})

test('withdrawing asks first, and says that open screens close', async () => {
  listed([link])
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Withdraw the link for Board' })))
  expect(screen.getByRole('alertdialog', { name: 'Withdraw the link for Board?' }).textContent).toContain(
    'screens that are open by it close',
  )
})
