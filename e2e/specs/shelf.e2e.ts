import { expect } from '@playwright/test'
import { createShow } from '../person'
import { test } from '../test'

test('A shelf longer than a page shows the rest when asked, and finds a show without its accents', async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Tom: 'viewer' })
  const [{ page }] = people
  const number = (index: number) => String(index).padStart(3, '0')
  for (let from = 1; from <= 101; from += 10) {
    const batch = Array.from({ length: Math.min(10, 102 - from) }, (_, i) => `Fitting ${number(from + i)}`)
    await Promise.all(batch.map((name) => createShow(people[0], show.workspace, name)))
  }
  await createShow(people[0], show.workspace, 'Défilé')
  await page.goto(`/w/${show.workspace.slug}`)
  await expect(page.getByText('100 of 103 shows are listed.')).toBeVisible()
  const rows = page.getByRole('list', { name: 'Shows' }).getByRole('listitem')
  await expect(rows).toHaveCount(100)
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect(rows).toHaveCount(103)
  await expect(page.getByRole('button', { name: 'Show more' })).toBeHidden()
  await page.getByLabel('Find a show').fill('defile')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('Défilé')
})
