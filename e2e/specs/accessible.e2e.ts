import { expect } from '@playwright/test'
import { hasNothingSerious } from '../axe'
import { openPlan, plan } from '../run-of-show'
import { test } from '../test'

test('Axe finds nothing serious before anybody signs in', { tag: '@phone' }, async ({ page }) => {
  for (const path of ['/sign-in', '/sign-up', '/forgot-password', '/reset-password?token=none', '/nowhere']) {
    await page.goto(path)
    await expect(page.getByRole('heading').first()).toBeVisible()
    await hasNothingSerious(page, path)
  }
})

test('Axe finds nothing serious on any screen of a workspace', { tag: '@phone' }, async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'stage-manager' })
  const [{ page }] = people
  await plan({ product, person: people[0], show, titles: ['Doors open', 'First look', 'Finale'] })
  const workspace = `/w/${show.workspace.slug}`
  for (const path of [workspace, `${workspace}/shows/${show.id}`, `${workspace}/people`, `${workspace}/settings`, '/account', '/mailbox']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page).toHaveURL(path)
    await hasNothingSerious(page, path)
  }
  await page.goto(workspace)
  await page.getByRole('button', { name: 'New show' }).first().click()
  await hasNothingSerious(page, 'a new show')
  await openPlan(people[0], show)
  await hasNothingSerious(page, 'the run of show')
  await page.getByText('First look').first().dblclick()
  await hasNothingSerious(page, 'a row being edited')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Share' }).click()
  await hasNothingSerious(page, 'sharing')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'More' }).click()
  await hasNothingSerious(page, 'the menu of a run of show')
  await page.getByRole('menuitem', { name: /^Import/ }).click()
  await hasNothingSerious(page, 'an import')
  await page.keyboard.press('Escape')
  await page
    .getByRole('radio', { name: 'Timeline' })
    .or(page.getByRole('button', { name: 'Timeline' }))
    .first()
    .click()
  await hasNothingSerious(page, 'the timeline')
})
