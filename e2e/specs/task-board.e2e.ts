import { expect, type Locator, type Page } from '@playwright/test'
import { hasNothingSerious } from '../axe'
import type { Person, Show } from '../person'
import { cardOf, chooseLook, column, list, newBoard, openBoard, planTasks, titlesIn } from '../task-board'
import { test } from '../test'

test('A task plan of 100 and more from a template lands on the right dates when the show moves, and one undo takes it all back', async ({
  team,
}) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [ines, marc] = people
  const board = await newBoard(ines, show)
  await openBoard(ines, show, board)
  await applyTemplate(ines.page)
  const brief = cardOf(ines.page, 'Write the brief of the show')
  await expect(brief).toContainText('Sat 12 Dec')
  await expect(brief).toContainText('84 days before the show')

  await moveShow(marc, show, '2027-03-13')
  await expect(brief).toContainText('Sat 19 Dec')
  await expect(brief).toContainText('84 days before the show')
  await expect(ines.page.getByText('Saturday 13 March 2027').first()).toBeVisible()
  await openBoard(marc, show, board)
  await expect(cardOf(marc.page, 'Write the brief of the show')).toContainText('Sat 19 Dec')

  await ines.page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(ines.page.getByText('Nothing is planned yet')).toBeVisible()
  await expect(marc.page.getByText('Nothing is planned yet')).toBeVisible()
})

test('Two people drag cards on one board, and both see where both went', async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [ines, marc] = people
  const board = await newBoard(ines, show)
  await openBoard(ines, show, board)
  await openBoard(marc, show, board)
  await addTasks(ines.page, ['Book the venue', 'Cast the models', 'Order the flowers'])
  await expect(cardOf(marc.page, 'Order the flowers')).toBeVisible()
  await Promise.all([
    drag(ines.page, 'Book the venue', column(ines.page, 'In progress')),
    drag(marc.page, 'Order the flowers', column(marc.page, 'Done')),
  ])
  for (const { page } of people) {
    await expect.poll(() => titlesIn(page, 'To do')).toEqual(['Cast the models'])
    await expect.poll(() => titlesIn(page, 'In progress')).toEqual(['Book the venue'])
    await expect.poll(() => titlesIn(page, 'Done')).toEqual(['Order the flowers'])
  }
})

test('A board is worked by keyboard: written, moved, opened, ticked off, undone', async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [{ page }] = people
  await openBoard(people[0], show, await newBoard(people[0], show))
  await addTasks(page, ['Book the venue', 'Cast the models', 'Order the flowers'])
  await list(page, 'To do').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => titlesIn(page, 'To do')).toEqual(['Cast the models', 'Book the venue', 'Order the flowers'])
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(() => titlesIn(page, 'In progress')).toEqual(['Book the venue'])
  await expect(list(page, 'In progress')).toBeFocused()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('complementary', { name: 'Task' })
  await sheet.getByLabel('Due', { exact: true }).fill('3 days before')
  await page.keyboard.press('Enter')
  await expect(sheet).toContainText('Wednesday 3 March 2027')
  await page.keyboard.press('Escape')
  await expect(cardOf(page, 'Book the venue')).toContainText('3 days before the show')
  await list(page, 'In progress').focus()
  await page.keyboard.press('d')
  await expect.poll(() => titlesIn(page, 'Done')).toEqual(['Book the venue'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => titlesIn(page, 'In progress')).toEqual(['Book the venue'])
})

test('A list takes rows of a spreadsheet and changes several tasks at once', async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [{ page }] = people
  await openBoard(people[0], show, await newBoard(people[0], show))
  await addTasks(page, ['Book the venue'])
  await page.getByRole('radio', { name: 'List' }).click()
  const grid = page.getByRole('grid', { name: 'Tasks' })
  await grid.getByText('Book the venue').click()
  await paste(grid, 'Task\tDue\tPriority\nCast the models\t3 weeks before\tHigh\nOrder the flowers\t2027-03-05\tUrgent\n')
  await expect(grid.getByRole('row', { name: /Cast the models/ })).toContainText('21 days before the show')
  await expect(grid.getByRole('row', { name: /Order the flowers/ })).toContainText('Urgent')
  await page.keyboard.press('Control+a')
  const bulk = page.getByRole('toolbar', { name: 'Picked tasks' })
  await expect(bulk).toContainText('3 tasks picked')
  await bulk.getByRole('button', { name: 'Status' }).click()
  await page.getByRole('menuitem', { name: 'Review' }).click()
  await expect(grid.getByText('Review', { exact: true })).toHaveCount(3)
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(grid.getByText('To do', { exact: true })).toHaveCount(3)
})

test('A dependency that closes a circle is refused with the sentence that names it', async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [{ page }] = people
  await openBoard(people[0], show, await newBoard(people[0], show))
  await addTasks(page, ['Book the venue', 'Cast the models'])
  await waitFor(page, { task: 'Cast the models', on: 'Book the venue' })
  await expect(cardOf(page, 'Cast the models')).toContainText('Waits for Book the venue')
  await waitFor(page, { task: 'Book the venue', on: 'Cast the models' })
  await expect(page.getByRole('complementary', { name: 'Task' })).toContainText('would wait for itself')
})

test('A filter the team keeps gets another name and is removed by keyboard, and undo gives it back', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [ines] = people
  const board = await newBoard(ines, show)
  await planTasks({ product, person: ines, board, tasks: { 'Book the venue': [], 'Cast the models': [] } })
  await openBoard(ines, show, board)
  const { page } = ines
  await page.getByRole('searchbox', { name: 'Find tasks' }).fill('venue')
  await page.getByRole('button', { name: 'Saved filters' }).click()
  await page.getByRole('menuitem', { name: 'Keep this filter for the team' }).click()
  await page.getByLabel('Name of the filter').fill('Venue')
  await page.keyboard.press('Enter')
  const filter = page.getByRole('button', { name: 'Venue', exact: true })
  await expect(filter).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Rename' }).press('ArrowRight')
  await page.getByRole('menuitem', { name: 'Venue' }).press('Enter')
  await expect(page.getByLabel('Name of the filter')).toHaveValue('Venue')
  await page.keyboard.type('Places')
  await page.keyboard.press('Enter')
  const renamed = page.getByRole('button', { name: 'Places', exact: true })
  await expect(renamed).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Remove' }).press('ArrowRight')
  await page.getByRole('menuitem', { name: 'Places' }).press('Enter')
  await expect(renamed).toBeHidden()
  await page.getByText('Removed the filter Places').waitFor()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(renamed).toBeVisible()
})

test('A step of a checklist is dragged to another place, and goes by as many as keys are pressed', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [ines, marc] = people
  const board = await newBoard(ines, show)
  await planTasks({ product, person: ines, board, tasks: { 'Book the venue': ['Ask three', 'Visit', 'Sign'] } })
  for (const somebody of people) {
    await openBoard(somebody, show, board)
    await cardOf(somebody.page, 'Book the venue').click()
  }
  const { page } = ines
  await expect.poll(() => stepsOn(page)).toEqual(['Ask three', 'Visit', 'Sign'])
  await dragStep(page, { from: 2, onto: 0 })
  for (const person of [ines, marc]) await expect.poll(() => stepsOn(person.page)).toEqual(['Sign', 'Ask three', 'Visit'])
  await dragStep(page, { from: 0, onto: 1 })
  for (const person of [ines, marc]) await expect.poll(() => stepsOn(person.page)).toEqual(['Ask three', 'Sign', 'Visit'])
  await page.getByLabel('Step: Visit').focus()
  for (let i = 0; i < 2; i++) await page.keyboard.press('Alt+ArrowUp')
  for (const person of [ines, marc]) await expect.poll(() => stepsOn(person.page)).toEqual(['Visit', 'Ask three', 'Sign'])
})

test('Axe finds nothing serious on a task board', { tag: '@phone' }, async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [{ page }] = people
  await openBoard(people[0], show, await newBoard(people[0], show))
  await hasNothingSerious(page, 'an empty board')
  await page.getByRole('button', { name: 'Start from a template' }).click()
  await expect(page.getByRole('button', { name: /^Add \d+ tasks$/ })).toBeVisible()
  await hasNothingSerious(page, 'templates')
  await page.getByRole('button', { name: /^Add \d+ tasks$/ }).click()
  for (const look of ['Board', 'List', 'Calendar', 'Timeline']) {
    await chooseLook(page, look)
    await hasNothingSerious(page, look)
  }
  await chooseLook(page, 'Board')
  await page.getByRole('option').first().click()
  await expect(page.getByLabel('Title', { exact: true })).toBeVisible()
  await hasNothingSerious(page, 'a task')
})

async function applyTemplate(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start from a template' }).click()
  const add = page.getByRole('button', { name: /^Add \d+ tasks$/ })
  const count = Number(/\d+/.exec((await add.textContent()) ?? '')?.[0])
  expect(count).toBeGreaterThanOrEqual(100)
  await add.click()
  await expect(page.getByText(`${count} tasks added`)).toBeVisible()
  await expect(page.getByRole('listbox', { name: `To do, ${count} tasks` })).toBeVisible()
}

/** In the show's settings, as a person changes it. */
async function moveShow({ page }: Person, show: Show, date: string): Promise<void> {
  await page.goto(`/w/${show.workspace.slug}/shows/${show.id}`)
  await page.getByRole('button', { name: `${show.name}, more` }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Date').fill(date)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
}

/** Writes tasks into the first column, in this order. An empty board gets its first one from its own button. */
async function addTasks(page: Page, titles: readonly string[]): Promise<void> {
  const [first = '', ...others] = titles
  await page.getByRole('button', { name: 'Add the first task' }).click()
  await page.getByRole('complementary', { name: 'Task' }).getByLabel('Title', { exact: true }).fill(first)
  await page.getByRole('button', { name: 'Close the task' }).click()
  if (others.length === 0) return
  await page.getByRole('button', { name: 'New task in To do' }).click()
  const field = page.getByLabel('Title of the new task')
  for (const title of others) {
    await field.fill(title)
    await field.press('Shift+Enter')
    await expect(field).toHaveValue('')
  }
  await field.press('Escape')
  await expect.poll(() => titlesIn(page, 'To do')).toEqual(titles)
}

async function waitFor(page: Page, { task, on }: { task: string; on: string }): Promise<void> {
  await cardOf(page, task).click()
  const sheet = page.getByRole('complementary', { name: 'Task' })
  await expect(sheet.getByLabel('Title', { exact: true })).toHaveValue(task)
  await sheet.getByRole('button', { name: 'Let it wait for a task' }).click()
  await sheet.getByRole('combobox', { name: 'Waits for' }).fill(on)
  await page.getByRole('option', { name: on }).last().click()
}

async function drag(page: Page, title: string, to: Locator): Promise<void> {
  const from = await middleOf(cardOf(page, title))
  const target = await middleOf(to)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 12, from.y + 12)
  await page.mouse.move(target.x, from.y + 30, { steps: 4 })
  await expect(page.locator('[data-drop]')).toBeVisible()
  await page.mouse.up()
}

const stepsOn = (page: Page): Promise<string[]> =>
  page.getByLabel(/^Step: /).evaluateAll((fields) => fields.flatMap((field) => (field instanceof HTMLInputElement ? [field.value] : [])))

/** By its grip, to the far half of another one. */
async function dragStep(page: Page, { from, onto }: { from: number; onto: number }): Promise<void> {
  const steps = page.locator('[data-step]')
  const start = await middleOf(steps.nth(from).locator('[data-grip]'))
  const end = await middleOf(steps.nth(onto))
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x, start.y + (from < onto ? 8 : -8))
  await page.mouse.move(start.x, end.y + (from < onto ? 6 : -6), { steps: 3 })
  await expect(page.locator('[data-drop]')).toBeVisible()
  await page.mouse.up()
}

async function middleOf(shown: Locator): Promise<{ x: number; y: number }> {
  const box = await shown.boundingBox()
  if (!box) throw new Error('What should be on screen is not.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** As the clipboard of a spreadsheet would. */
const paste = (into: Locator, text: string): Promise<void> =>
  into.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
