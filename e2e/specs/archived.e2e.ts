import { expect, type Page } from '@playwright/test'
import { openGrid, plan } from '../run-of-show'
import { test } from '../test'

test('An archived show: who has its run of show open can only look and is told why, and edits again once it is restored', async ({
  team,
  product,
}) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  await plan({ product, person: people[0], show, titles: ['Doors open', 'Finale'] })
  const marc = await openGrid(people[1], show)
  const { page } = people[0]
  await page.goto(`/w/${show.workspace.slug}/shows/${show.id}`)
  await expect(page.getByRole('button', { name: 'Import a file' })).toBeVisible()
  await choose(page, show.name, 'Archive')
  await expect(page.getByText('This show is archived.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import a file' })).toBeHidden()

  await marc.says('read-only')
  const told = marc.page.getByRole('alert').filter({ hasText: 'The show is archived, so its documents can be read but not changed.' })
  await expect(told).toBeVisible()
  await marc.cell('Finale', 'title').click()
  await marc.page.keyboard.type('Not to be written')
  await marc.page.keyboard.press('Enter')
  expect(await marc.titles()).toEqual(['Doors open', 'Finale'])
  await told.getByRole('link', { name: 'To the show' }).click()
  await expect(marc.page.getByText('This show is archived.')).toBeVisible()
  await marc.page.goBack()
  await marc.says('read-only')

  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(told).toBeHidden()
  await marc.write('Finale', 'Finale, after all')
  await marc.saved()
  expect(await marc.titles()).toEqual(['Doors open', 'Finale, after all'])
})

async function choose(page: Page, show: string, what: string): Promise<void> {
  await page.getByRole('button', { name: `${show}, more` }).click()
  await page.getByRole('menuitem', { name: what }).click()
}
