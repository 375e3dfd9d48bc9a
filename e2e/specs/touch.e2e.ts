import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import type { Person } from '../person'
import { openGrid, openPlan, plan } from '../run-of-show'
import { test } from '../test'

const titles = ['Doors', 'First look', 'Second look', 'Finale']

test('On a phone a row is moved from its sheet', async ({ team, product, browser }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  await plan({ product, person: people[0], show, titles })
  const phone = await deviceOf(people[0], { browser, width: 390, height: 844 })
  const screen = await openPlan(phone, show)
  const { page } = screen
  await page.getByRole('list', { name: 'Rows' }).getByRole('button', { name: 'Doors' }).tap()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('button', { name: 'Move up' })).toBeDisabled()
  await sheet.getByRole('button', { name: 'Move down' }).tap()
  await sheet.getByRole('button', { name: 'Move down' }).tap()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect.poll(() => screen.titles()).toEqual(['First look', 'Second look', 'Doors', 'Finale'])
  await screen.saved()
  await phone.context.close()
})

test('On a tablet a row held by its number is dragged with a finger', async ({ team, product, browser }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  await plan({ product, person: people[0], show, titles })
  const tablet = await deviceOf(people[0], { browser, width: 1180, height: 820 })
  const screen = await openGrid(tablet, show)
  await expect.poll(() => screen.titles()).toEqual(titles)
  const finger = await fingerOn(screen.page)
  await finger.press(screen.row('Doors').getByRole('rowheader'))
  await finger.dragBelow(screen.row('Second look').getByRole('rowheader'))
  // Held for longer than it takes to open the menu of a row.
  await screen.page.waitForFunction((from) => performance.now() > from + 1_000, await screen.page.evaluate(() => performance.now()))
  await expect(screen.page.getByRole('menu')).toBeHidden()
  await finger.lift()
  await expect.poll(() => screen.titles()).toEqual(['First look', 'Second look', 'Doors', 'Finale'])
  await screen.saved()
  await tablet.context.close()
})

/** Another device of somebody who is signed in, one to touch. */
async function deviceOf(person: Person, { browser, ...viewport }: { browser: Browser; width: number; height: number }): Promise<Person> {
  const storageState = await person.context.storageState()
  const context = await browser.newContext({ baseURL: person.url, storageState, viewport, hasTouch: true, isMobile: true })
  return { ...person, context, page: await context.newPage() }
}

async function fingerOn(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  const moved = ({ x, y }: { x: number; y: number }, down: number) => touch('touchMove', [{ x, y: y + down }])
  let from = { x: 0, y: 0 }
  return {
    press: async (shown: Locator) => {
      from = await middleOf(shown)
      await touch('touchStart', [from])
      // A finger that moves at once scrolls: the row is taken up when it is held.
      await expect(page.locator('.shadow-float', { hasText: 'Doors' })).toBeVisible()
    },
    dragBelow: async (shown: Locator) => {
      const to = await middleOf(shown)
      await expect(async () => {
        await moved(to, 4)
        await moved(to, 8)
        await expect(page.locator('.ros-drop')).toBeVisible({ timeout: 250 })
      }).toPass()
    },
    lift: () => touch('touchEnd', []),
  }
}

async function middleOf(shown: Locator): Promise<{ x: number; y: number }> {
  const box = await shown.boundingBox()
  if (!box) throw new Error('A row that should be on screen is not.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
