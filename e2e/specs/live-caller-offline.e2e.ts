import { expect } from '@playwright/test'
import { addressOf, deskOn, headOn, kept, looks, nowOn, openDesk, openScreen, planToCall, reportOf } from '../live'
import { test } from '../test'

const [doors, first, second, third, finale] = looks

test('A caller without a network calls on, the follower says so, and what was called arrives with its own times', async ({
  team,
  product,
}) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'crew' })
  const [inês, marc] = people
  const planned = await planToCall({ product, person: inês, show })
  const desk = await openDesk(inês, planned)
  await openScreen(marc.page, addressOf(planned, 'follow'))
  await desk.open('Rehearsal at this hour')
  await desk.go(doors)
  await expect(nowOn(marc.page)).toHaveText(doors)
  const cut = Date.now()
  await inês.goOffline()
  await desk.go(first)
  await desk.go(second)
  await desk.press('h')
  await expect(desk.page.getByText(/^Server away.* You call on; 3 calls wait\.$/)).toBeVisible()
  await expect(marc.page.getByText(/^Caller last heard \d+:\d\d ago\. Times are projected\.$/)).toBeVisible()
  await expect(nowOn(marc.page)).toHaveText(doors)
  const healed = Date.now()
  await inês.goOnline()
  await expect(nowOn(marc.page)).toHaveText(second)
  await expect(headOn(marc.page).getByText('On hold')).toBeVisible()
  await expect(desk.page.getByText(/Server away|calls wait/)).toHaveCount(0)
  await desk.press('h')
  await desk.go(third)
  await expect(nowOn(marc.page)).toHaveText(third)
  const { report } = await reportOf(inês, show)
  expect(report.items.map(({ title }) => title)).toEqual([doors, first, second, third])
  expect(report.holds).toHaveLength(1)
  for (const at of [report.items[1]?.start, report.items[2]?.start, report.holds[0]?.at]) {
    expect(at).toBeGreaterThan(cut)
    expect(at).toBeLessThan(healed)
  }
  expect(report.superseded).toEqual([])
})

test('A server killed with -9 stops no show: the desk calls on, also when its page is loaded again', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'crew' })
  const [inês, marc] = people
  const planned = await planToCall({ product, person: inês, show })
  const desk = await openDesk(inês, planned)
  await openScreen(marc.page, addressOf(planned, 'follow'))
  await desk.open('Rehearsal at this hour')
  await desk.go(doors)
  await kept(desk.page)
  await product.withoutCollabServer(async () => {
    await desk.go(first)
    await expect(marc.page.getByText(/^Server not heard for \d+:\d\d\. Times are projected\.$/)).toBeVisible()
    await desk.page.reload()
    await expect(desk.now).toHaveText(first)
    await deskOn(desk.page).go(second)
    await expect(desk.page.getByText(/2 calls wait/)).toBeVisible()
  })
  await expect(nowOn(marc.page)).toHaveText(second)
  await expect(desk.page.getByText(/Server away|calls wait/)).toHaveCount(0)
  await desk.go(third)
  await desk.go(finale)
  await expect(nowOn(marc.page)).toHaveText(finale)
  const { report, log } = await reportOf(inês, show)
  expect(report.items.map(({ title }) => title)).toEqual([...looks])
  expect(new Set(log.map(({ id }) => id)).size).toBe(log.length)
})
