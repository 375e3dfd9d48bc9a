import { expect, type Page } from '@playwright/test'
import { hasNothingSerious } from '../axe'
import { post, type Show } from '../person'
import { openGrid, plan } from '../run-of-show'
import { test } from '../test'

test('Somebody finds a look by a misspelt word from anywhere and lands on it', async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [ines, { page }] = people
  const lineup = await post(ines, `${inShow(show)}/documents`, { type: 'lineup', title: 'Lineup' })
  await ines.page.goto(`/w/${show.workspace.slug}/shows/${show.id}/d/${lineup.id}`)
  await ines.page.getByRole('button', { name: 'More' }).click()
  await ines.page.getByRole('menuitem', { name: 'Import a spreadsheet' }).click()
  const looks = 'Look,Model,Pieces\n1,Ada,Wool coat\n2,Binta,Silver velvet cape\n3,Chloé,Linen trousers\n'
  await ines.page
    .locator('input[type=file]')
    .last()
    .setInputFiles({ name: 'looks.csv', mimeType: 'text/csv', buffer: Buffer.from(looks) })
  await ines.page.getByRole('button', { name: /^(Import|Add) \d+ looks/ }).click()
  await expect(ines.page.getByText('Binta').first()).toBeVisible()

  await page.goto(`/w/${show.workspace.slug}/people`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await find(page, 'silvr velvt', /Silver velvet cape/)
  await expect(page.getByText('Nothing says “silvr velvt” exactly. Near it:').first()).toBeVisible()
  await expect(page.getByRole('option', { name: /Silver velvet cape/ }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/d/${lineup.id}$`))
  await expect(page.getByRole('option', { name: /^Look 2/, selected: true })).toBeVisible()
})

test('The palette finds a row by its text, and what one does where one is, by keyboard alone', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [ines] = people
  await plan({ product, person: ines, show, titles: ['Doors open', 'First look', 'Finale with confetti'] })
  const { page } = await openGrid(ines, show)
  await find(page, 'timeline', /timeline/i)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: 'Timeline' })).toBeChecked()
  await find(page, 'rows', /rows/i)
  await page.keyboard.press('Enter')
  await find(page, 'confetti', /Finale with confetti/)
  await expect(page.getByRole('option', { name: /Finale with confetti/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-cell="title"]', { hasText: 'Finale with confetti' })).toHaveAttribute('aria-selected', 'true')
  await find(page, 'inbox', /inbox/i)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible()
})

test('Without a network the palette finds what the device has seen, and says so', async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [ines] = people
  await ines.page.goto(`/w/${show.workspace.slug}/shows/${show.id}`)
  await expect(ines.page.getByRole('heading', { level: 1 })).toBeVisible()
  await find(ines.page, 'autumn', /Autumn/)
  await expect(ines.page.getByRole('option', { name: /Autumn\/Winter 2027/ }).first()).toBeVisible()
  await ines.goOffline()
  await ines.page.getByRole('combobox').fill('autum')
  await expect(ines.page.getByText('No connection: only names this device has seen are found.').first()).toBeVisible()
  await expect(ines.page.getByRole('option', { name: /Autumn\/Winter 2027/ }).first()).toBeVisible()
})

test('Axe finds nothing serious in the palette', { tag: '@phone' }, async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [{ page }] = people
  await page.goto(`/w/${show.workspace.slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Find or do' }).filter({ visible: true }).first().click()
  await expect(page.getByRole('option').first()).toBeVisible()
  await hasNothingSerious(page, 'an empty palette')
  await page.getByRole('combobox').fill('autumn')
  await expect(page.getByRole('option', { name: /Autumn/ }).first()).toBeVisible()
  await hasNothingSerious(page, 'something found')
  await page.getByRole('combobox').fill('zzqx')
  await expect(page.getByText('Nothing says “zzqx”, nor anything like it.')).toBeVisible()
  await hasNothingSerious(page, 'nothing found')
})

const inShow = (show: Show): string => `/api/workspaces/${show.workspace.id}/shows/${show.id}`

/** Opens the palette and types until what is meant can be chosen. What was written a moment ago is found seconds later. */
async function find(page: Page, words: string, option: RegExp): Promise<void> {
  const typed = page.getByRole('combobox', { name: 'Find or do' })
  await expect(async () => {
    await page.keyboard.press('Escape')
    // One that is closing still has its options for a moment.
    await expect(typed).toBeHidden({ timeout: 5_000 })
    await page.keyboard.press('Control+k')
    await typed.fill(words, { timeout: 5_000 })
    await expect(page.getByRole('option', { name: option }).first()).toBeVisible({ timeout: 5_000 })
    await expect(typed).toHaveValue(words, { timeout: 1_000 })
  }).toPass()
}
