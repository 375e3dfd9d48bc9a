import { expect, type Locator, type Page } from '@playwright/test'
import { cardOf, chooseLook, column, newBoard, openBoard, planTasks, says, titlesIn } from '../task-board'
import { test } from '../test'

test('A task board goes on without a network: what is added, moved and ticked is there after a reload, and meets the edits of others', {
  tag: '@phone',
}, async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [inês, marc] = people
  const board = await newBoard(inês, show)
  await planTasks({ product, person: inês, board, tasks: { 'Book the venue': ['Ask three', 'Sign'], 'Cast the models': [] } })
  for (const somebody of people) {
    await openBoard(somebody, show, board)
    await chooseLook(somebody.page, 'Board')
  }
  await inês.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))

  await inês.goOffline()
  await addTask(inês.page, 'Order the flowers')
  await says(inês.page, 'offline')
  await withTask(inês.page, 'Cast the models', async (task) => {
    await task.getByRole('combobox', { name: 'Status' }).click()
    await inês.page.getByRole('option', { name: 'In progress' }).click()
  })
  await withTask(inês.page, 'Book the venue', (task) => task.getByRole('checkbox', { name: 'Ask three' }).check())
  await withTask(marc.page, 'Book the venue', (task) => task.getByRole('checkbox', { name: 'Sign' }).check())
  await addTask(marc.page, 'Print the cards')
  await withTask(marc.page, 'Cast the models', (task) => task.getByLabel('Title', { exact: true }).fill('Cast twelve models'))
  await says(marc.page, 'saved')

  await inês.page.reload()
  await says(inês.page, 'offline')
  await expect.poll(() => titlesIn(inês.page, 'To do')).toEqual(['Order the flowers', 'Book the venue'])
  await expect.poll(() => titlesIn(inês.page, 'In progress')).toEqual(['Cast the models'])
  await expect(cardOf(inês.page, 'Book the venue')).toContainText('1 of 2 steps')

  await inês.goOnline()
  for (const { page } of people) {
    await expect
      .poll(async () => (await titlesIn(page, 'To do')).sort())
      .toEqual(['Book the venue', 'Order the flowers', 'Print the cards'])
    await expect.poll(() => titlesIn(page, 'In progress')).toEqual(['Cast twelve models'])
    await expect(cardOf(page, 'Book the venue')).toContainText('2 of 2 steps')
    await says(page, 'saved')
  }
  expect(await titlesIn(inês.page, 'To do')).toEqual(await titlesIn(marc.page, 'To do'))
})

/** At the top of the first column. */
async function addTask(page: Page, title: string): Promise<void> {
  await column(page, 'To do').getByRole('button', { name: 'New task in To do' }).click()
  const field = page.getByLabel('Title of the new task')
  await field.fill(title)
  await field.press('Enter')
  await field.press('Escape')
  await expect(cardOf(page, title)).toBeVisible()
}

/** What is done in the sheet of a task, beside the board or over it. */
async function withTask(page: Page, title: string, work: (sheet: Locator) => Promise<unknown>): Promise<void> {
  await cardOf(page, title).click()
  const sheet = page.getByRole('complementary', { name: 'Task' }).or(page.getByRole('dialog', { name: 'Task' }))
  await expect(sheet.getByLabel('Title', { exact: true })).toHaveValue(title)
  await work(sheet)
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
}
