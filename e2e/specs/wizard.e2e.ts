import { expect } from '@playwright/test'
import { hasNothingSerious } from '../axe'
import { test } from '../test'

test('A show is made by the wizard with its documents filled, on the right dates', { tag: '@phone' }, async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Mo: 'model' })
  const [{ page }] = people
  await page.goto(`/w/${show.workspace.slug}`)
  await page.getByRole('button', { name: 'New show' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New show' })

  await dialog.getByRole('button', { name: 'Create show' }).click()
  await expect(dialog.getByText('Give the show a name.')).toBeVisible()
  await dialog.getByLabel('Name', { exact: true }).fill('Couture 2028')
  await dialog.getByLabel('Date').fill('2028-01-24')

  await dialog.getByRole('button', { name: 'Documents' }).first().click()
  await expect(dialog.getByText(/^\d{3} tasks, .*2027 to .*2028$/)).toBeVisible()
  await hasNothingSerious(page, 'the documents of a new show')
  await dialog.getByRole('button', { name: 'Team' }).first().click()
  await dialog.getByRole('combobox', { name: 'What Mo may do in this show' }).click()
  await page.getByRole('option', { name: 'May comment' }).click()
  await hasNothingSerious(page, 'the team of a new show')
  // Going back loses nothing.
  await dialog.getByRole('button', { name: 'The show' }).click()
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('Couture 2028')
  await dialog.getByRole('button', { name: 'Create show' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Couture 2028' })).toBeVisible()
  const documents = page.getByRole('main')
  for (const title of ['Run of show', 'Lineup', 'Task board'])
    await expect(documents.getByRole('link', { name: title, exact: true })).toBeVisible()
  await documents.getByRole('link', { name: 'Run of show', exact: true }).click()
  await expect(page.getByText('Doors, guests arrive').first()).toBeVisible()
})

test('What the wizard planned is found, and stands among the tasks, before anybody has opened its board', async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Mo: 'model' })
  const [{ page }] = people
  await page.goto(`/w/${show.workspace.slug}`)
  await page.getByRole('button', { name: 'New show' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New show' })
  await dialog.getByLabel('Name', { exact: true }).fill('Resort 2028')
  await dialog.getByLabel('Date').fill('2028-06-12')
  await dialog.getByRole('button', { name: 'Create show' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Resort 2028' })).toBeVisible()

  // The server follows what is in documents some seconds behind.
  const found = page.getByRole('option', { name: /Write the brief/ }).first()
  await expect(async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find or do' }).fill('write brief', { timeout: 5_000 })
    await expect(found).toBeVisible({ timeout: 5_000 })
  }).toPass()
  await page.goto(`/w/${show.workspace.slug}/tasks?person=nobody`)
  await expect(page.getByRole('heading', { level: 1, name: 'Tasks' })).toBeVisible()
  await expect(page.getByText(/^Write the brief/).first()).toBeVisible()
})
