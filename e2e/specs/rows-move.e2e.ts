import { expect, type Locator, type Page } from '@playwright/test'
import { type GridScreen, openGrid, plan } from '../run-of-show'
import { test } from '../test'

const titles = ['Doors', 'First look', 'Second look', 'Finale']

test('A row is dragged by its number to where the line shows, also with the first press after the page opened', async ({
  team,
  product,
}) => {
  const { show, people } = await team({ Inês: 'owner' })
  await plan({ product, person: people[0], show, titles })
  const screen = await openGrid(people[0], show)
  await dragBelow(screen, { title: 'Doors', below: 'Second look' })
  await expect.poll(screen.titles).toEqual(['First look', 'Second look', 'Doors', 'Finale'])
  await dragBelow(screen, { title: 'Finale', below: 'First look' })
  await expect.poll(screen.titles).toEqual(['First look', 'Finale', 'Second look', 'Doors'])
  await screen.saved()
})

test('A drag that is given up with Escape moves nothing', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner' })
  await plan({ product, person: people[0], show, titles })
  const screen = await openGrid(people[0], show)
  await takeUp(screen, { title: 'Doors', below: 'Second look' })
  await screen.page.keyboard.press('Escape')
  await screen.page.mouse.up()
  await expect(line(screen.page)).toBeHidden()
  expect(await screen.titles()).toEqual(titles)
})

test('A row is moved with the keyboard', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner' })
  await plan({ product, person: people[0], show, titles })
  const screen = await openGrid(people[0], show)
  await screen.cell('Doors', 'title').click()
  await screen.page.keyboard.press('Alt+ArrowDown')
  await expect.poll(screen.titles).toEqual(['First look', 'Doors', 'Second look', 'Finale'])
})

const line = (page: Page): Locator => page.locator('.ros-drop')

const numberOf = ({ row }: GridScreen, title: string): Locator => row(title).getByRole('rowheader')

/** Drags a row until the line shows below another one, and holds it there. */
async function takeUp(screen: GridScreen, { title, below }: { title: string; below: string }): Promise<void> {
  const { mouse } = screen.page
  const from = await middleOf(numberOf(screen, title))
  const to = await middleOf(numberOf(screen, below))
  await mouse.move(from.x, from.y)
  await mouse.down()
  // What follows the pointer may still be on its way: it is moved until the row goes with it.
  await expect(async () => {
    await mouse.move(to.x, to.y + 4)
    await mouse.move(to.x, to.y + 8)
    await expect(line(screen.page)).toBeVisible({ timeout: 250 })
  }).toPass()
}

async function dragBelow(screen: GridScreen, rows: { title: string; below: string }): Promise<void> {
  await takeUp(screen, rows)
  await screen.page.mouse.up()
}

async function middleOf(shown: Locator): Promise<{ x: number; y: number }> {
  const box = await shown.boundingBox()
  if (!box) throw new Error('A row that should be on screen is not.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
