import { expect, type Locator, type Page } from '@playwright/test'
import { type Person, post, type Show } from './person'

/** A lineup that nobody has begun; its id. */
export async function newLineup(person: Person, show: Show): Promise<string> {
  const { id } = await post(person, `/api/workspaces/${show.workspace.id}/shows/${show.id}/documents`, { type: 'lineup', title: 'Lineup' })
  return id
}

/** Opens it and waits until it is live. */
export async function openLineup({ page }: Person, show: Show, id: string): Promise<Page> {
  await page.goto(`/w/${show.workspace.slug}/shows/${show.id}/d/${id}`)
  await expect(page.locator('[data-connection="live"], [data-connection="saved"], [data-connection="read-only"]')).toBeVisible()
  return page
}

/** Fills an empty lineup with looks numbered from 1, all in one list, and waits until they are stored. */
export async function eighteenLooks(page: Page): Promise<void> {
  await page.getByRole('button', { name: '18 looks' }).click()
  await expect(page.getByRole('option')).toHaveCount(18)
  await expect(page.locator('[data-connection="saved"]')).toBeVisible()
}

/** Selects a look by typing its number. */
export async function pick(page: Page, number: string): Promise<void> {
  await page.getByRole('listbox').focus()
  await page.keyboard.press(number)
  await expect(page.getByRole('option', { selected: true })).toHaveText(new RegExp(`Look ${number}(?!\\d)`))
}

/** The card of the look with this number, behind a menu too. */
export const cardOf = (page: Page, number: string): Locator =>
  page.locator('[data-look]').filter({ has: page.locator('.lineup-number', { hasText: new RegExp(`^Look ${number}$`) }) })

/** Numbers of the looks in walking order. */
export const numbersOn = (page: Page): Promise<string[]> => numbersIn(page.locator('[data-look]'))

/** Numbers of the selected looks, in walking order. */
export const selectedOn = (page: Page): Promise<string[]> => numbersIn(page.locator('[data-look][aria-selected="true"]'))

const numbersIn = async (cards: Locator): Promise<string[]> => {
  const texts = await cards.locator('.lineup-number').allTextContents()
  return texts.map((text) => text.replace('Look ', '').trim())
}
