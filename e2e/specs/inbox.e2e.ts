import { expect } from '@playwright/test'
import { hasNothingSerious } from '../axe'
import { openPlan, plan } from '../run-of-show'
import { test } from '../test'

test('A mention is in the inbox and leads to the comment', { tag: '@phone' }, async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [ines, marc] = people
  await openPlan(ines, show)
  await ines.page.getByRole('button', { name: /^Comments/ }).click()
  const words = ines.page
    .getByRole('combobox', { name: 'Comment on the document' })
    .or(ines.page.getByRole('textbox', { name: 'Comment on the document' }))
  await words.fill('@Mar')
  await ines.page.getByRole('option', { name: 'Marc' }).click()
  await words.pressSequentially('is the opening too long?')
  await ines.page.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(ines.page.getByText('is the opening too long?').first()).toBeVisible()

  const { page } = marc
  await page.goto(`/w/${show.workspace.slug}`)
  // The server follows what is written in documents some seconds behind.
  const bell = page.getByRole('link', { name: 'Inbox, 1 unread' }).filter({ visible: true })
  await expect(async () => {
    await page.reload()
    await expect(bell).toBeVisible({ timeout: 3_000 })
  }).toPass()
  await bell.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible()
  const told = page.getByRole('link', { name: /Inês mentioned you/ })
  await expect(told).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible()
  await hasNothingSerious(page, 'an inbox with a mention')
  await page.keyboard.press('j')
  await expect(told).toBeFocused()
  await page.keyboard.press('u')
  await expect(page.getByText('Everything is read')).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByText('1 unread')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/panel=comments/)
  await expect(page.getByText('is the opening too long?').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Inbox, 1 unread' })).toHaveCount(0)
  await page.goto(`/w/${show.workspace.slug}/inbox`)
  await expect(page.getByText('Everything is read')).toBeVisible()
})

test('How one is told is kept', async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [, { page }] = people
  const settings = page.getByRole('button', { name: 'How I am told' })
  const rhythm = page.getByRole('combobox', { name: 'Mails about what I have not read' })
  const replies = page.getByRole('checkbox', { name: 'Somebody writes in a thread of yours' })
  await page.goto(`/w/${show.workspace.slug}/inbox`)
  await settings.click()
  await rhythm.click()
  await page.getByRole('option', { name: /Every hour/ }).click()
  await replies.uncheck()
  await hasNothingSerious(page, 'how one is told')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.reload()
  await settings.click()
  await expect(rhythm).toContainText('Every hour')
  await expect(replies).not.toBeChecked()
})

test('A document that others changed is marked until one opens it', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [ines, marc] = people
  const { page } = marc
  const home = `/w/${show.workspace.slug}/shows/${show.id}`
  const visited = page.waitForResponse((response) => response.url().endsWith('/visit') && response.ok())
  await openPlan(marc, show)
  await visited
  await plan({ product, person: ines, show, titles: ['Doors open'] })
  await page.goto(home)
  const mark = page.getByText(/^Changed by Inês, /)
  await expect(mark).toBeVisible()
  await hasNothingSerious(page, 'a document that others changed')
  await page.getByRole('main').getByRole('link', { name: 'Run of show' }).click()
  await expect(page.getByText('Doors open').first()).toBeVisible()
  await page.goto(home)
  await expect(page.getByRole('heading', { name: 'Documents' })).toBeVisible()
  await expect(mark).toBeHidden()
})

test('Axe finds nothing serious in an empty inbox and an empty list of tasks', { tag: '@phone' }, async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [{ page }] = people
  for (const path of ['inbox', 'inbox?unread=true', 'tasks', 'tasks?person=everybody', 'tasks?done=true']) {
    await page.goto(`/w/${show.workspace.slug}/${path}`)
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await hasNothingSerious(page, path)
  }
})
