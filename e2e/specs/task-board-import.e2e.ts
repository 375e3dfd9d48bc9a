import { expect } from '@playwright/test'
import { cardOf, column, newBoard, openBoard, planTasks, says, titlesIn } from '../task-board'
import { test } from '../test'

test('A workbook of tasks is seen before it comes in, and one undo takes it out again; a file that is none is told', async ({
  team,
  product,
}) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [inês] = people
  const from = await newBoard(inês, show)
  await planTasks({ product, person: inês, board: from, tasks: { 'Book the venue': ['Ask three', 'Sign'], 'Cast the models': [] } })
  const workbook = await inês.request.get(`/api/workspaces/${show.workspace.id}/documents/${from.id}/export/xlsx`)
  expect(workbook.ok()).toBe(true)

  const { page } = inês
  await openBoard(inês, show, await newBoard(inês, show))
  await page.getByRole('button', { name: 'Import a spreadsheet' }).click()
  const dialog = page.getByRole('dialog')
  const file = dialog.getByLabel('File to import')
  await file.setInputFiles({ name: 'tasks.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\u0003\u0004 no workbook') })
  await expect(dialog).toContainText(/cannot be read|is damaged|no workbook|Expected/)
  await file.setInputFiles({ name: 'tasks.xlsx', mimeType: 'application/octet-stream', buffer: await workbook.body() })
  await expect(dialog.getByRole('row', { name: /Book the venue/ })).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Checklist becomes' }).click()
  await page.getByRole('option', { name: 'Leave out' }).click()
  await expect(dialog).not.toContainText('checklist steps')
  await dialog.getByRole('combobox', { name: 'Checklist becomes' }).click()
  await page.getByRole('option', { name: 'Checklist', exact: true }).click()
  await expect(dialog).toContainText('2 checklist steps')
  await dialog.getByRole('button', { name: 'Import 2 tasks' }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(() => titlesIn(page, 'To do')).toEqual(['Book the venue', 'Cast the models'])
  await expect(cardOf(page, 'Book the venue')).toContainText('0 of 2 steps')
  await says(page, 'saved')
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(column(page, 'To do')).toBeHidden()
  await expect(page.getByText('Nothing is planned yet')).toBeVisible()
})
