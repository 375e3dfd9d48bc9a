import { expect, type Page } from '@playwright/test'
import { type GridScreen, openGrid, plan } from '../run-of-show'
import { test } from '../test'

test("Two people write one row's notes, and the links of one stand in the other's", async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'stage-manager' })
  await plan({ product, person: people[0], show, titles: ['First look'] })
  const [mine, theirs] = [await openGrid(people[0], show), await openGrid(people[1], show)]
  const notes = await openNotes(mine)
  await notes.click()
  await mine.page.keyboard.type('The map is here')
  for (const _ of 'here') await mine.page.keyboard.press('Shift+ArrowLeft')
  await mine.page.getByRole('button', { name: 'Link' }).click()
  await mine.page.getByLabel(/^Address of the link/).fill('example.com/plan')
  await mine.page.keyboard.press('Enter')
  await notes.click()
  await mine.page.keyboard.press('ControlOrMeta+End')
  await mine.page.keyboard.type(', cars at https://example.org/cars, always ')
  const seen = await openNotes(theirs)
  await expect(seen.getByRole('link')).toHaveText(['here', 'https://example.org/cars'])
  expect(await hrefs(theirs.page)).toEqual(['https://example.com/plan', 'https://example.org/cars'])
  await seen.click()
  await theirs.page.keyboard.press('ControlOrMeta+End')
  await theirs.page.keyboard.type('Marc has seen it')
  await expect(notes).toContainText('Marc has seen it')
  await mine.saved()
  await mine.page.reload()
  await expect((await openNotes(mine)).getByRole('link')).toHaveText(['here', 'https://example.org/cars'])
})

async function openNotes({ cell, page }: GridScreen) {
  await cell('First look', 'title').click()
  return page.getByRole('textbox', { name: 'Notes' })
}

const hrefs = (page: Page): Promise<(string | null)[]> =>
  page
    .getByRole('textbox', { name: 'Notes' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
