import { expect } from '@playwright/test'
import { headOn, looks, openDesk, openScreen, planToCall, reportOf, shareScreen } from '../live'
import { test } from '../test'

const [doors, first, second] = looks

test('Lighting stands by, taps Ready on a screen without an account, and gets its GO', { tag: '@phone' }, async ({
  browser,
  team,
  product,
}) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'crew' })
  const planned = await planToCall({ product, person: people[0], show })
  const link = await shareScreen(
    { person: people[0], document: planned, show },
    { screen: 'department', department: 'lx', label: 'Light desk' },
  )
  const desk = await openDesk(people[0], planned)
  await desk.open('Rehearsal at this hour')
  await desk.go(doors)
  const visitor = await browser.newContext()
  const page = await visitor.newPage()
  await openScreen(page, link.address)
  const mine = page.getByRole('region', { name: 'My next cue' })
  await expect(mine).toContainText('LX 2')
  await desk.press('s')
  await expect(mine).toContainText('Standby, GO')
  await expect(desk.readiness('LX 2')).toContainText('Standby')
  await mine.getByRole('button', { name: 'Ready' }).click()
  await expect(mine).toContainText('Said by Light desk')
  await expect(desk.readiness('LX 2')).toContainText('Ready')
  // The patch of colour goes after some seconds: it is waited for from before the GO.
  const flash = page.waitForFunction(() => document.querySelector('section[aria-label="Now"]')?.textContent?.includes('GOLX 2'))
  await desk.go(first)
  await flash
  await expect(mine).toContainText('LX 3')
  await desk.go(second)
  await expect(headOn(page)).toContainText('LX 3')
  const { report } = await reportOf(people[0], show)
  expect(report.items.map(({ missed }) => missed.includes('lx'))).toEqual([true, false, true])
  await visitor.close()
})
