import { expect } from '@playwright/test'
import { newLineup, numbersOn, openLineup } from '../lineup'
import { test } from '../test'

const table = ['Exit,Look,Talent,Shoes', '1,Coat in felted wool,Adaeze,Boots', '2,Slip dress,Noor,', '7A,Cape,Adaeze,Boots'].join('\n')

test('A table of looks is seen before it comes in, and one undo takes it out again', async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [inês] = people
  const page = await openLineup(inês, show, await newLineup(inês, show))
  await page.getByRole('button', { name: 'Import a spreadsheet' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('File to import').setInputFiles({ name: 'looks.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await expect(dialog.getByRole('row', { name: /7A Adaeze/ })).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Look becomes' }).click()
  await page.getByRole('option', { name: 'Title', exact: true }).click()
  await expect(dialog.getByRole('row', { name: /7A Cape Adaeze/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Import 3 looks' }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(() => numbersOn(page)).toEqual(['1', '2', '7A'])
  await page.getByRole('toolbar', { name: 'Lineup' }).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('option')).toHaveCount(0)
})
