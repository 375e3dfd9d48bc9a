import { expect, type Page } from '@playwright/test'
import { eighteenLooks, newLineup, openLineup, pick } from '../lineup'
import { looks as items, nowOn, openDesk, openScreen, planToCall, shareScreen } from '../live'
import type { Person, Show } from '../person'
import { openGrid } from '../run-of-show'
import { test } from '../test'

const [doors, first, second] = items

test('A look moved while the show runs moves its cues but not the playhead', async ({ browser, team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer', Aurélie: 'producer' })
  const [inês, marc, aurélie = marc] = people
  const planned = await planToCall({ product, person: inês, show })
  const lineup = await filledLineup(marc, show)

  const plan = await openGrid(marc, show)
  await plan.cell(second, 'title').click()
  await choose(marc.page, 'Lineup', 'Lineup')
  const looksOfItem = marc.page.getByRole('list', { name: `Looks of ${second}` }).getByRole('listitem')
  await expect(looksOfItem).toHaveCount(18)
  await expect(plan.cell(second, 'length').first()).toHaveText('9:15')

  const link = await shareScreen({ person: inês, document: planned, show }, { screen: 'follow', department: null, label: 'Dressers' })
  const visitor = await browser.newContext()
  const follower = await visitor.newPage()
  await openScreen(follower, link.address)
  const desk = await openDesk(inês, planned)
  const goes = (item: string) => expect(desk.page.getByRole('button', { name: `GO ${item}` })).toBeVisible()
  await desk.open('Rehearsal at this hour')
  for (const title of [doors, first, 'Look 1', 'Look 2']) await desk.go(title)
  await expect(nowOn(follower)).toHaveText('Look 2')
  await goes('L3 Look 3')

  const wall = await openLineup(aurélie, show, lineup)
  await pick(wall, '4')
  await wall.keyboard.press('Alt+ArrowLeft')
  await goes('L4 Look 4')
  await expect(desk.now).toHaveText('Look 2')
  await expect(nowOn(follower)).toHaveText('Look 2')
  await expect
    .poll(() =>
      looksOfItem
        .locator('[data-cell="title"]')
        .allTextContents()
        .then((all) => all.slice(0, 4)),
    )
    .toEqual(['Look 1', 'Look 2', 'Look 4', 'Look 3'])

  await pick(wall, '2')
  for (let i = 0; i < 3; i++) await wall.keyboard.press('Alt+ArrowRight')
  await expect.poll(() => looksOfItem.nth(4).locator('[data-cell="title"]').textContent()).toBe('Look 2')
  await goes('L4 Look 4')
  await expect(desk.now).toHaveText('Look 2')

  await pick(wall, '4')
  await wall.keyboard.press('Alt+x')
  await goes('L3 Look 3')
  await desk.go('Look 3')
  await expect(nowOn(follower)).toHaveText('Look 3')
  await goes('L5 Look 5')
  await visitor.close()
})

test('A person who plans a show makes an item its lineup, folds the looks away, and makes it an item again', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [inês, marc] = people
  await planToCall({ product, person: inês, show })
  await filledLineup(marc, show)
  const plan = await openGrid(inês, show)
  await plan.cell(first, 'title').click()
  await choose(inês.page, 'Lineup', 'Lineup')
  const looksOfItem = inês.page.getByRole('list', { name: `Looks of ${first}` }).getByRole('listitem')
  await expect(looksOfItem).toHaveCount(18)
  await plan.cell(first, 'length').first().dblclick()
  await expect(inês.page.getByText('Its length is that of its looks: change them in the lineup.')).toBeVisible()
  await inês.page.getByRole('button', { name: `Fold ${first}` }).click()
  await expect(looksOfItem).toHaveCount(0)
  await inês.page.getByRole('button', { name: `Unfold ${first}` }).click()
  await choose(inês.page, 'Lineup', 'None')
  await expect(looksOfItem).toHaveCount(0)
  await expect(plan.cell(first, 'length')).toHaveText('1:00')
})

/** A lineup of the show with eighteen looks; its id. */
async function filledLineup(person: Person, show: Show): Promise<string> {
  const id = await newLineup(person, show)
  await eighteenLooks(await openLineup(person, show, id))
  return id
}

/** Chooses in a list of the details. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel('Details').getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option }).click()
}
