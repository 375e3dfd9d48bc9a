import { expect, type Page } from '@playwright/test'
import { hasNothingSerious } from '../axe'
import { eighteenLooks, newLineup, numbersOn, openLineup } from '../lineup'
import { test } from '../test'

test('Two people build a lineup and see a quick-change conflict appear and go', async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const id = await newLineup(people[0], show)
  const inês = await openLineup(people[0], show, id)
  await inês.getByRole('button', { name: 'Add the first look' }).click()
  await give(inês, 'Adaeze')
  const marc = await openLineup(people[1], show, id)
  await expect(card(marc, 'Adaeze')).toHaveCount(1)
  await marc.getByRole('toolbar', { name: 'Lineup' }).getByRole('button', { name: 'New look' }).click()
  await give(marc, 'Adaeze')
  for (const page of [inês, marc]) {
    await expect(page.getByRole('button', { name: '1 change too short' })).toBeVisible()
    await expect(page.getByRole('option', { name: /change 0:00 of 2:05/ })).toBeVisible()
  }
  await inês.getByRole('option').nth(1).click()
  await expect(inês.getByLabel('Details').getByText(/Adaeze, look 1 to look 2/)).toBeVisible()
  await give(inês, 'Noor')
  for (const page of [inês, marc]) {
    await expect(card(page, 'Noor')).toHaveCount(1)
    await expect(page.getByRole('button', { name: /too short/ })).toHaveCount(0)
  }
})

test('A fix is seen before it is applied, and one undo takes it back', async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const page = await openLineup(people[0], show, await newLineup(people[0], show))
  await page.getByRole('button', { name: 'Add the first look' }).click()
  await give(page, 'Adaeze')
  await page.getByRole('toolbar', { name: 'Lineup' }).getByRole('button', { name: 'New look' }).click()
  await give(page, 'Adaeze')
  const helps = page.getByRole('list', { name: 'What would help' }).getByRole('listitem').first()
  await helps.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByRole('button', { name: /too short/ })).toHaveCount(0)
  await page.getByRole('region', { name: 'Preview' }).getByRole('button', { name: 'Back' }).click()
  await expect(page.getByRole('button', { name: '1 change too short' })).toBeVisible()
  await helps.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByRole('button', { name: /too short/ })).toHaveCount(0)
  await page.getByRole('toolbar', { name: 'Lineup' }).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: '1 change too short' })).toBeVisible()
})

test('A template fills an empty lineup with one press, section by section, and one undo empties it again', async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const page = await openLineup(people[0], show, await newLineup(people[0], show))
  await page.getByRole('button', { name: '48 looks' }).click()
  for (const section of ['Day', 'Dusk', 'Evening'])
    await expect(page.getByRole('listbox', { name: `Looks of ${section}` }).getByRole('option')).toHaveCount(16)
  expect(await numbersOn(page)).toEqual(Array.from({ length: 48 }, (_, i) => String(i + 1)))
  await page.getByRole('toolbar', { name: 'Lineup' }).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Add the first look' })).toBeVisible()
  await page.getByRole('button', { name: '18 looks' }).click()
  await expect(page.getByRole('option')).toHaveCount(18)
})

test('Looks are moved with the keyboard, keep their numbers, and undo brings them back', async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Tom: 'viewer' })
  const id = await newLineup(people[0], show)
  const page = await openLineup(people[0], show, id)
  await eighteenLooks(page)
  await page.getByRole('listbox').focus()
  await page.keyboard.press('3')
  await expect(page.getByRole('option', { selected: true })).toHaveText(/Look 3/)
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(() => firstNumbers(page)).toEqual(['1', '2', '4', '3', '5'])
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Alt+ArrowLeft')
  await page.keyboard.press('Alt+ArrowLeft')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => firstNumbers(page)).toEqual(['3', '5', '1', '2', '4'])
  for (let i = 0; i < 4; i++) await page.keyboard.press('Control+z')
  await expect.poll(() => firstNumbers(page)).toEqual(['1', '2', '3', '4', '5'])
  await page.keyboard.press('Delete')
  await expect(page.getByRole('option')).toHaveCount(17)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('option')).toHaveCount(18)
  const tom = await openLineup(people[1], show, id)
  await expect(tom.getByRole('option')).toHaveCount(18)
  await expect(tom.getByRole('button', { name: 'New look' })).toHaveCount(0)
  await expect(tom.getByRole('button', { name: 'Undo' })).toHaveCount(0)
})

test('A look is dragged to another place, and the other person sees it there', async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const id = await newLineup(people[0], show)
  const page = await openLineup(people[0], show, id)
  await eighteenLooks(page)
  const marc = await openLineup(people[1], show, id)
  const from = await boxOf(page, 0)
  const to = await boxOf(page, 3)
  await page.mouse.move(from.x + from.width / 2, from.y + 40)
  await page.mouse.down()
  await page.mouse.move(from.x + from.width / 2 + 30, from.y + 50, { steps: 4 })
  await page.mouse.move(to.x + to.width - 8, to.y + 60, { steps: 12 })
  await expect(page.locator('.lineup-drop')).toBeVisible()
  await page.mouse.up()
  for (const one of [page, marc]) await expect.poll(() => firstNumbers(one)).toEqual(['2', '3', '4', '1', '5'])
})

test('Cells of the list are written, pasted and undone as in a spreadsheet', async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const page = await openLineup(people[0], show, await newLineup(people[0], show))
  await eighteenLooks(page)
  await page.getByRole('tab', { name: 'List' }).click()
  const cell = (row: number, column: string) => page.getByRole('row').nth(row).locator(`[data-cell="${column}"]`)
  await cell(1, 'title').click()
  await page.keyboard.type('Coat in felted wool')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Adaeze')
  await page.keyboard.press('Enter')
  await expect(cell(1, 'title')).toHaveText('Coat in felted wool')
  await expect(cell(1, 'model')).toHaveText('Adaeze')
  await cell(2, 'title').click()
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, 'Suit\tNoor\nCape\tAdaeze')
  await expect(cell(3, 'model')).toHaveText('Adaeze')
  await expect(cell(2, 'model')).toHaveText('Noor')
  await page.keyboard.press('Control+z')
  await expect(cell(2, 'title')).toHaveText('')
  await expect(cell(1, 'model')).toHaveText('Adaeze')
})

test('Axe finds nothing serious on the wall, the list, the casting board and the role sheets', { tag: '@phone' }, async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const page = await openLineup(people[0], show, await newLineup(people[0], show))
  await hasNothingSerious(page, 'an empty lineup')
  await eighteenLooks(page)
  await page.getByRole('option').first().click()
  await give(page, 'Adaeze')
  await hasNothingSerious(page, 'a look, open')
  const isPhone = (page.viewportSize()?.width ?? 0) < 720
  if (isPhone) await page.getByRole('button', { name: 'Close' }).first().click()
  await hasNothingSerious(page, 'the wall')
  for (const name of ['List', 'Casting', 'Role sheets']) {
    await page.getByRole('tab', { name, exact: true }).click()
    await hasNothingSerious(page, name)
  }
  await page.getByRole('button', { name: 'Times and finale' }).click()
  await hasNothingSerious(page, 'times and finale')
})

/** Gives the open look to a model, who is new when nobody is called so yet. */
const give = async (page: Page, name: string): Promise<void> => {
  const field = page.getByRole('combobox', { name: 'Model', exact: true })
  await field.fill(name)
  await field.press('Enter')
  await expect(field).toHaveValue(name)
}

const card = (page: Page, text: string) => page.getByRole('option').filter({ hasText: text })

const firstNumbers = async (page: Page): Promise<string[]> => (await numbersOn(page)).slice(0, 5)

const boxOf = async (page: Page, index: number) => {
  const box = await page.getByRole('option').nth(index).boundingBox()
  if (!box) throw new Error(`Card ${index} is not on screen.`)
  return box
}
