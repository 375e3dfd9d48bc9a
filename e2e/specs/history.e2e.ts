import { expect, type Page } from '@playwright/test'
import { hasNothingSerious } from '../axe'
import { openDesk, planToCall } from '../live'
import { type Person, runOfShowOf, type Show } from '../person'
import { openGrid, openPlan, plan } from '../run-of-show'
import { test } from '../test'

const titles = ['Doors open', 'First look', 'Second look', 'Finale']

/** The panel beside the document, or over it. */
const historyOn = (page: Page) =>
  page
    .getByRole('complementary', { name: 'History' })
    .or(page.getByRole('dialog').filter({ has: page.getByRole('heading', { name: 'History' }) }))

/** Opens it from the header. */
async function openHistory(page: Page) {
  await page.getByRole('button', { name: 'History', exact: true }).click()
  const panel = historyOn(page)
  await expect(panel.getByRole('heading', { name: 'Today' })).toBeVisible()
  return panel
}

/** Gives the newest point a name. */
async function namePoint(page: Page, name: string): Promise<void> {
  await historyOn(page).getByRole('button', { name: 'Name this point' }).click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Keep the name' }).click()
  await expect(historyOn(page).getByText(name)).toBeVisible()
}

test('An item is put back as it was from its history while somebody edits another one', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  await plan({ product, person: people[0], show, titles })
  const [inês, marc] = await Promise.all([openGrid(people[0], show), openGrid(people[1], show)])
  await marc.write('Second look', 'Second look, coat')
  await expect.poll(inês.titles).toEqual(['Doors open', 'First look', 'Second look, coat', 'Finale'])
  await marc.saved()
  const panel = await openHistory(inês.page)
  await namePoint(inês.page, 'Before the cut')
  await inês.cell('Second look', 'title').click()
  await inês.page.keyboard.press('Control+Backspace')
  await expect.poll(marc.titles).toEqual(['Doors open', 'First look', 'Finale'])
  await inês.saved()

  await marc.edit('Finale')
  await marc.page.keyboard.type(' of', { delay: 20 })
  const work = panel
    .getByRole('listitem')
    .filter({ has: inês.page.getByRole('button', { name: /^Marc/ }) })
    .first()
  await work.getByRole('button', { name: /^Marc/ }).click()
  await expect(work.getByText('Finale').first()).toBeVisible()
  await panel.getByRole('button', { name: /^Before the cut/ }).click()
  await expect(panel.getByText('item removed')).toBeVisible()
  await panel.getByRole('button', { name: 'Put Second look, coat back' }).click()
  await marc.page.keyboard.type(' all', { delay: 20 })
  await marc.page.keyboard.press('Enter')

  const together = ['Doors open', 'First look', 'Second look, coat', 'Finale of all']
  await expect.poll(marc.titles).toEqual(together)
  await expect.poll(inês.titles).toEqual(together)
  await inês.page.getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(marc.titles).toEqual(['Doors open', 'First look', 'Finale of all'])
  await Promise.all([inês.saved(), marc.saved()])
})

test('A point is named, everything is restored to it, and that is undone in one step', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'viewer' })
  await plan({ product, person: people[0], show, titles })
  const inês = await openGrid(people[0], show)
  await inês.saved().catch(() => undefined)
  const panel = await openHistory(inês.page)
  await namePoint(inês.page, 'Before the fitting')
  await expect(panel.getByText('Before the fitting')).toBeVisible()

  await inês.write('First look', 'First look, cape')
  await inês.cell('Doors open', 'title').click()
  await inês.page.keyboard.press('Alt+ArrowDown')
  await expect.poll(inês.titles).toEqual(['First look, cape', 'Doors open', 'Second look', 'Finale'])
  await panel
    .getByRole('button', { name: /Before the fitting/ })
    .first()
    .click()
  await expect(panel.getByText(/^Since then: \d changed$/)).toBeVisible()
  await hasNothingSerious(inês.page, 'a point of the history')
  await panel.getByRole('button', { name: 'Restore everything' }).click()
  await inês.page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click()
  await expect.poll(inês.titles).toEqual(titles)
  await expect(panel.getByText('this is how the document is now')).toBeVisible()
  await inês.page.getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(inês.titles).toEqual(['First look, cape', 'Doors open', 'Second look', 'Finale'])

  const marc = await openPlan(people[1], show)
  const looked = await openHistory(marc.page)
  await expect(looked.getByRole('button', { name: 'Name this point' })).toBeHidden()
  await looked.getByRole('button', { name: /Before the fitting/ }).click()
  await expect(looked.getByText(/^Since then/)).toBeVisible()
  await expect(looked.getByRole('button', { name: /Put .* back|Restore everything/ })).toHaveCount(0)
})

test('When a run began is a point of its plan’s history', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner' })
  const [inês] = people
  const document = await planToCall({ product, person: inês, show })
  const desk = await openDesk(inês, document)
  await desk.open('Rehearsal at this hour')
  await desk.go('Doors open')
  await openHistoryOf(inês, show)
  await expect(historyOn(inês.page).getByText('Rehearsal began')).toBeVisible()
})

test('The history of one row is opened from its menu', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner' })
  await plan({ product, person: people[0], show, titles })
  const inês = await openGrid(people[0], show)
  await inês.write('Finale', 'Grand finale')
  await inês.saved()
  await inês.cell('Grand finale', 'title').click({ button: 'right' })
  await inês.page.getByRole('menuitem', { name: 'History of this row' }).click()
  const panel = historyOn(inês.page)
  await expect(panel.getByRole('heading', { name: 'Grand finale' })).toBeVisible()
  await expect(panel.getByText('new item')).toBeVisible()
  await hasNothingSerious(inês.page, 'the history of a row')
})

async function openHistoryOf(person: Person, show: Show): Promise<void> {
  const { id } = await runOfShowOf(person, show)
  await person.page.goto(`/w/${show.workspace.slug}/shows/${show.id}/d/${id}?panel=history`)
}
