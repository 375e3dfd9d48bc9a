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
