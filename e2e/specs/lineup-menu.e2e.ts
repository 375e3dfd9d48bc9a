import { expect, type Locator, type Page } from '@playwright/test'
import { cardOf, eighteenLooks, newLineup, numbersOn, openLineup, selectedOn } from '../lineup'
import { test } from '../test'

test('A right click on a look chooses it first; on one of several chosen it is about them all', async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const page = await openLineup(people[0], show, await newLineup(people[0], show))
  await eighteenLooks(page)
  await cardOf(page, '3').click()
  await cardOf(page, '5').click({ button: 'right' })
  await expect.poll(() => selectedOn(page)).toEqual(['5'])
  await page.getByRole('menuitem', { name: 'Hold' }).click()
  await expect(cardOf(page, '5')).toHaveAttribute('data-status', 'held')
  await expect(cardOf(page, '3')).toHaveAttribute('data-status', 'in')

  await cardOf(page, '7').click()
  await cardOf(page, '9').click({ modifiers: ['Shift'] })
  await cardOf(page, '8').click({ button: 'right' })
  await expect.poll(() => selectedOn(page)).toEqual(['7', '8', '9'])
  await page.getByRole('menuitem', { name: 'Remove 3 looks' }).click()
  await expect(page.getByRole('option')).toHaveCount(15)
  expect((await numbersOn(page)).slice(4, 8)).toEqual(['5', '6', '10', '11'])
})

test.describe('On a tablet', () => {
  test.use({ viewport: { width: 1180, height: 820 }, hasTouch: true, isMobile: true })

  test('a finger that rests on a look opens its menu and moves nothing', async ({ team }) => {
    const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
    const page = await openLineup(people[0], show, await newLineup(people[0], show))
    await eighteenLooks(page)
    const finger = await fingerOn(page)
    await finger.press(cardOf(page, '2'))
    await expect(page.getByRole('menu')).toBeVisible()
    await expect.poll(() => selectedOn(page)).toEqual(['2'])
    await finger.lift()
    await expect(page.getByRole('menu')).toBeVisible()
    await page.getByRole('menuitem', { name: 'Hold' }).tap()
    await expect(cardOf(page, '2')).toHaveAttribute('data-status', 'held')
    expect((await numbersOn(page)).slice(0, 6)).toEqual(['1', '2', '3', '4', '5', '6'])
  })

  test('a look taken along by a finger goes where it is let go, and no menu is in its way', async ({ team }) => {
    const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
    const page = await openLineup(people[0], show, await newLineup(people[0], show))
    await eighteenLooks(page)
    const finger = await fingerOn(page)
    await finger.press(cardOf(page, '1'))
    await expect.poll(() => selectedOn(page)).toEqual(['1'])
    await finger.takeBehind(cardOf(page, '4'))
    // Held for longer than it takes to open a menu.
    await page.waitForFunction((from) => performance.now() > from + 1_000, await page.evaluate(() => performance.now()))
    await expect(page.getByRole('menu')).toBeHidden()
    await finger.lift()
    await expect.poll(() => numbersOn(page).then((numbers) => numbers.slice(0, 5))).toEqual(['2', '3', '4', '1', '5'])
  })
})

test.describe('On a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a look that is held has its menu, and is not opened when the finger leaves it', async ({ team }) => {
    const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
    const page = await openLineup(people[0], show, await newLineup(people[0], show))
    await eighteenLooks(page)
    const finger = await fingerOn(page)
    await finger.press(cardOf(page, '2'))
    await expect(page.getByRole('menu')).toBeVisible()
    await finger.lift()
    await page.getByRole('menuitem', { name: 'One place later' }).tap()
    await expect.poll(() => numbersOn(page).then((numbers) => numbers.slice(0, 4))).toEqual(['1', '3', '2', '4'])
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
})

/** One finger, and what it does. */
async function fingerOn(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  return {
    press: async (shown: Locator) => touch('touchStart', [await middleOf(shown)]),
    /** What is held has been taken up when the line is seen where it would go. */
    takeBehind: async (shown: Locator) => {
      const { x, y } = await middleOf(shown)
      await expect(async () => {
        await touch('touchMove', [{ x: x + 16, y }])
        await touch('touchMove', [{ x: x + 24, y }])
        await expect(page.locator('.lineup-drop')).toBeVisible({ timeout: 250 })
      }).toPass()
    },
    lift: () => touch('touchEnd', []),
  }
}

async function middleOf(shown: Locator): Promise<{ x: number; y: number }> {
  const box = await shown.boundingBox()
  if (!box) throw new Error('A look that should be on screen is not.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
