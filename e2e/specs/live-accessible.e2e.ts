import { expect } from '@playwright/test'
import { hasNothingSerious } from '../axe'
import { addressOf, looks, nowOn, openDesk, openScreen, planToCall } from '../live'
import { test } from '../test'

const [doors, first] = looks

test('Axe finds nothing serious on any screen of a live show', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'stage-manager' })
  const [inês, { page }] = people
  const plan = await planToCall({ product, person: inês, show })
  const desk = await openDesk(inês, plan)
  await hasNothingSerious(desk.page, 'opening a run')
  await desk.open('Rehearsal at this hour')
  await desk.go(doors)
  await desk.press('s')
  await hasNothingSerious(desk.page, 'the desk, standby called')
  for (const key of ['j', 'm', 'd']) {
    await desk.press(key)
    await hasNothingSerious(desk.page, `the desk, panel of ${key}`)
    await desk.press('Escape')
  }
  await openScreen(page, addressOf(plan, 'department', 'lx'))
  await expect(page.getByRole('button', { name: 'Ready' })).toBeVisible()
  await hasNothingSerious(page, 'a department standing by')
  await desk.go(first)
  await desk.press('h')
  await desk.press('e')
  await expect(desk.page.getByRole('alertdialog')).toBeVisible()
  await hasNothingSerious(desk.page, 'the desk, on hold and asked to end')
  await desk.press('Escape')
  for (const screen of ['caller', 'follow', 'stage', 'talent', 'presenter'] as const) {
    await openScreen(page, addressOf(plan, screen))
    await expect(page.getByRole('status').first()).toBeAttached()
    await hasNothingSerious(page, screen)
  }
  await openScreen(page, `/live/show/${show.id}/overview`)
  await expect(page.getByText(first).first()).toBeAttached()
  await hasNothingSerious(page, 'overview')
  await openScreen(page, addressOf(plan, 'follow'))
  await desk.end()
  await expect(nowOn(page)).toHaveText('The end')
  await hasNothingSerious(page, 'follow, ended')
  await hasNothingSerious(desk.page, 'the desk, ended')
  await desk.page.getByRole('link', { name: 'Read the report' }).click()
  await expect(desk.page.getByRole('heading', { level: 1, name: 'Rehearsal, as run' })).toBeVisible()
  await expect(desk.page.getByRole('row').filter({ hasText: doors })).toBeVisible()
  await hasNothingSerious(desk.page, 'the report')
})
