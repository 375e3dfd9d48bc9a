import { expect, type Page } from '@playwright/test'
import { hasNothingSerious } from '../axe'
import { type Person, runOfShowOf, type Show } from '../person'
import { openGrid, plan } from '../run-of-show'
import { test } from '../test'

test('A comment by a reader reaches an editor at once', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Tom: 'viewer' })
  const [inês, tom] = people
  await plan({ product, person: inês, show, titles: ['Doors open', 'Finale'] })
  const { id } = await runOfShowOf(inês, show)
  const address = `/api/workspaces/${show.workspace.id}/documents/${id}/grants`
  const grant = { userId: tom.userId, capability: 'comment' }
  expect((await inês.request.put(address, { data: grant, headers: { origin: inês.url } })).ok()).toBe(true)
  const [theirs, mine] = [await openGrid(tom, show), await openGrid(inês, show)]
  await openComments(mine.page)
  await theirs.cell('Finale', 'title').click()
  await say(theirs.page, /^Comment on/, 'Could the finale wait, @in')
  await theirs.page.keyboard.press('Enter')
  await theirs.page.keyboard.press('Control+Enter')
  await expect(mine.page.getByText('Could the finale wait, @Inês')).toBeVisible()
  await expect(mine.row('Finale').getByRole('button', { name: '1 comment' }).first()).toBeVisible()
  await expect(theirs.page.getByText('not sent yet')).toBeHidden()

  await mine.page.getByRole('button', { name: 'Answer' }).click()
  await mine.page.getByRole('combobox', { name: 'Your answer' }).fill('Two bars.')
  await mine.page.keyboard.press('Control+Enter')
  await expect(theirs.page.getByText('Two bars.')).toBeVisible()
  await hasNothingSerious(mine.page, 'The comments')
})

test('What a reader says on the train is sent when they are back, and stays there once', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Vera: 'venue-manager' })
  const [inês, vera] = people
  await plan({ product, person: inês, show, titles: ['Doors open'] })
  const [mine, theirs] = [await openGrid(inês, show), await openGrid(vera, show)]
  await openComments(mine.page)
  await openComments(theirs.page)
  await expect(newComment(theirs.page)).toBeVisible()
  await vera.goOffline()
  await theirs.says('offline')
  await newComment(theirs.page).fill('The loading bay closes at six')
  await theirs.page.keyboard.press('Control+Enter')
  await expect(theirs.page.getByText('not sent yet')).toBeVisible()
  await vera.goOnline()
  await expect(mine.page.getByText('The loading bay closes at six')).toHaveCount(1)
  await expect(theirs.page.getByText('not sent yet')).toBeHidden()
  await expect(theirs.page.getByText('The loading bay closes at six')).toHaveCount(1)
})

test('Words that were commented on stand out, and the thread says when they are gone', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  await plan({ product, person: people[0], show, titles: ['First look'] })
  const screen = await openGrid(people[0], show)
  const { page } = screen
  await screen.cell('First look', 'title').click()
  const notes = page.getByRole('textbox', { name: 'Notes' })
  await notes.click()
  await page.keyboard.type('Wait for the drum')
  for (const _ of 'drum') await page.keyboard.press('Shift+ArrowLeft')
  await say(page, /Notes$/, 'Which one?')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('article')).toContainText('drum')
  await page.getByRole('button', { name: 'Details' }).click()
  await expect(page.locator('.comment-range')).toHaveText('drum')
  await notes.click()
  await page.keyboard.press('ControlOrMeta+End')
  for (const _ of 'drum') await page.keyboard.press('Backspace')
  await expect(page.getByText('The text is not there any more.')).toBeVisible()
  await expect(page.getByRole('blockquote')).toHaveText('drum')
})

test('A thread is resolved for everybody, opened again by an answer, and a removed comment comes back', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  await plan({ product, person: people[0], show, titles: ['First look'] })
  const [{ page: mine }, { page: theirs }] = [await openGrid(people[0], show), await openGrid(people[1], show)]
  await openComments(mine)
  await openComments(theirs)
  await newComment(mine).fill('Too long')
  await mine.keyboard.press('Control+Enter')
  await theirs.getByRole('button', { name: 'Resolve' }).click()
  await expect(mine.getByText('Every thread is resolved.')).toBeVisible()
  await mine.getByRole('radio', { name: 'All' }).click()
  await mine.getByRole('button', { name: 'Answer' }).click()
  await mine.getByRole('combobox', { name: 'Your answer' }).fill('Still too long')
  await mine.keyboard.press('Control+Enter')
  await expect(theirs.getByText('Still too long')).toBeVisible()
  await mine.getByRole('button', { name: 'Edit or remove' }).last().click()
  await mine.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(theirs.getByText('Still too long')).toBeHidden()
  await mine.locator('[data-sonner-toast]').getByRole('button', { name: 'Undo' }).click()
  await expect(theirs.getByText('Still too long')).toBeVisible()
})

test('On a phone comments are a sheet, which the way back closes, and who may only look reads them', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Tom: 'viewer' })
  const [inês, tom] = people
  await plan({ product, person: inês, show, titles: ['First look'] })
  const { page } = await openGrid(inês, show)
  await openComments(page)
  await newComment(page).fill('For all to see')
  await page.keyboard.press('Control+Enter')
  await tom.page.setViewportSize({ width: 390, height: 844 })
  await goToDocument(tom, show)
  await tom.page.getByRole('button', { name: 'Comments, 1' }).click()
  await expect(tom.page.getByRole('dialog')).toContainText('For all to see')
  await expect(tom.page.getByRole('combobox')).toHaveCount(0)
  await hasNothingSerious(tom.page, 'The comments on a phone')
  await tom.page.goBack()
  await expect(tom.page.getByRole('dialog')).toBeHidden()
})

const goToDocument = async (person: Person, show: Show) => {
  const { id } = await runOfShowOf(person, show)
  await person.page.goto(`/w/${show.workspace.slug}/shows/${show.id}/d/${id}`)
}

const openComments = (page: Page) => page.getByRole('button', { name: /^Comments/ }).click()

const newComment = (page: Page) => page.getByRole('combobox', { name: 'Comment on the document' })

/** Comments on what is selected, by the keyboard; what is written stands there to be sent. */
const say = async (page: Page, about: RegExp, words: string) => {
  await page.keyboard.press('Control+Alt+M')
  const field = page.getByRole('combobox', { name: about })
  await expect(field).toBeFocused()
  await page.keyboard.type(words)
}
