import { expect } from '@playwright/test'
import { headOn, kept, looks, nowOn, openDesk, openScreen, planToCall, shareScreen } from '../live'
import { test } from '../test'

const [doors, first] = looks

test("A follower's page opens again with no network at all, counts on, says so, and catches up", { tag: '@phone' }, async ({
  browser,
  team,
  product,
}) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'crew' })
  const planned = await planToCall({ product, person: people[0], show })
  const link = await shareScreen({ person: people[0], document: planned, show }, { screen: 'follow', department: null, label: 'Dressers' })
  const desk = await openDesk(people[0], planned)
  await desk.open('Rehearsal at this hour')
  await desk.go(doors)
  const visitor = await browser.newContext()
  const page = await visitor.newPage()
  await openScreen(page, link.address)
  await expect(nowOn(page)).toHaveText(doors)
  await kept(page)
  await visitor.setOffline(true)
  await expect(page.getByText(/^Server not heard for \d+:\d\d\. Times are projected\.$/)).toBeVisible()
  await desk.go(first)
  await page.reload()
  await expect(nowOn(page)).toHaveText(doors)
  await expect(page.getByText(/^No server heard since this page opened\. Shown is what this device kept\./).first()).toBeVisible()
  const left = headOn(page).getByRole('timer')
  await expect(left).not.toHaveText((await left.textContent()) ?? '')
  await visitor.setOffline(false)
  await expect(nowOn(page)).toHaveText(first)
  await expect(page.getByText(/Shown is what this device kept/)).toHaveCount(0)
  await link.withdraw()
  await expect(page.getByRole('heading', { name: 'This screen is closed' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'This screen is closed' })).toBeVisible()
  await visitor.close()
})
