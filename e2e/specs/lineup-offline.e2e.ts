import { expect, type Page } from '@playwright/test'
import { cardOf, eighteenLooks, newLineup, openLineup, pick } from '../lineup'
import { test } from '../test'

test('A lineup edited offline is all there after a reload without a network, and meets the edits of others', { tag: '@phone' }, async ({
  team,
}) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const id = await newLineup(people[0], show)
  const inês = await openLineup(people[0], show, id)
  await eighteenLooks(inês)
  const marc = await openLineup(people[1], show, id)
  await expect(marc.getByRole('option')).toHaveCount(18)
  await inês.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))

  await people[0].goOffline()
  const edits = isPhone(inês) ? withFingers : withKeys
  await edits.moveLater(inês, '3')
  await edits.hold(inês, '2')
  await edits.write(inês, '5', 'Coat in felted wool')
  await says(inês, 'offline')
  const hers = ['1 in', '2 held', '4 in', '3 in', '5 in Coat in felted wool', '6 in', '7 in', '8 in']
  await expect.poll(() => firstLooks(inês)).toEqual(hers)

  await withKeys.write(marc, '3', 'Cape, wet silk')
  await withKeys.moveLater(marc, '7')
  await withKeys.hold(marc, '6')
  await says(marc, 'saved')

  await inês.reload()
  await expect.poll(() => firstLooks(inês)).toEqual(hers)
  await says(inês, 'offline')

  await people[0].goOnline()
  const both = ['1 in', '2 held', '4 in', '3 in Cape, wet silk', '5 in Coat in felted wool', '6 held', '8 in', '7 in']
  await expect.poll(() => firstLooks(inês)).toEqual(both)
  await expect.poll(() => firstLooks(marc)).toEqual(both)
  await says(inês, 'saved')
  await says(marc, 'saved')
})

/** What people do to a look with a keyboard before them. */
const withKeys = {
  moveLater: async (page: Page, number: string) => {
    await pick(page, number)
    await page.keyboard.press('Alt+ArrowRight')
  },
  hold: async (page: Page, number: string) => {
    await pick(page, number)
    await page.keyboard.press('Alt+h')
  },
  write: async (page: Page, number: string, title: string) => {
    await pick(page, number)
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title)
    await page.keyboard.press('Escape')
  },
}

/** The same with a phone in one hand. */
const withFingers = {
  moveLater: (page: Page, number: string) => inSheet(page, number, (sheet) => sheet.getByRole('button', { name: 'Later' }).tap()),
  hold: (page: Page, number: string) => inSheet(page, number, (sheet) => sheet.getByRole('radio', { name: 'Held' }).tap()),
  write: (page: Page, number: string, title: string) =>
    inSheet(page, number, (sheet) => sheet.getByRole('textbox', { name: 'Title', exact: true }).fill(title)),
}

const inSheet = async (page: Page, number: string, edit: (sheet: ReturnType<Page['getByRole']>) => Promise<void>): Promise<void> => {
  await cardOf(page, number).tap()
  const sheet = page.getByRole('dialog')
  await edit(sheet)
  await sheet.getByRole('button', { name: 'Close' }).first().tap()
  await expect(sheet).toBeHidden()
}

/** Number, status and title of the first eight looks as they walk. */
const firstLooks = (page: Page): Promise<string[]> =>
  page
    .getByRole('option')
    .evaluateAll((cards) =>
      cards
        .slice(0, 8)
        .map((card) =>
          [
            card.querySelector('.lineup-number')?.lastChild?.textContent,
            card.getAttribute('data-status'),
            card.querySelector('.lineup-title')?.textContent,
          ]
            .filter(Boolean)
            .join(' '),
        ),
    )

const says = (page: Page, connection: string) =>
  expect(page.locator('[data-connection]').first()).toHaveAttribute('data-connection', connection)

const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 700
