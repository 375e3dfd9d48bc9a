import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { looks, openDesk, planToCall, reportOf } from '../live'
import { openGrid } from '../run-of-show'
import { test } from '../test'

test('A rehearsal that is over has its report, and the lengths it proposes are one edit and one undo', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [inês, marc] = people
  const { page } = inês
  const desk = await openDesk(inês, await planToCall({ product, person: inês, show }))
  await desk.open('Rehearsal at this hour')
  await desk.callAll()
  await page.goto(`/w/${show.workspace.slug}/shows/${show.id}`)
  await page.getByRole('link', { name: 'Rehearsal', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Rehearsal, as run' })).toBeVisible()
  for (const title of looks) {
    const item = page.getByRole('row').filter({ hasText: title })
    await expect(item).toContainText('1:00')
    await expect(item).toContainText('−')
  }
  const table = await exported(page)
  for (const title of looks) expect(table).toContain(title)

  const plan = await openGrid(marc, show)
  const lengths = () => Promise.all(looks.map((title) => plan.cell(title, 'length').textContent()))
  const planned = await lengths()
  await marc.page.getByRole('button', { name: 'Live' }).click()
  await marc.page.getByRole('menuitem', { name: 'Durations from rehearsals' }).click()
  const dialog = marc.page.getByRole('dialog', { name: 'Durations from rehearsals' })
  await dialog.getByRole('button', { name: `Set ${looks.length} lengths` }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(async () => (await lengths()).filter((length, i) => length === planned[i])).toEqual([])
  await marc.page.getByRole('button', { name: 'Undo' }).first().click()
  await expect.poll(lengths).toEqual(planned)
  await plan.saved()
})

test('A drill runs at ten times the speed, and is called to its end', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [inês] = people
  const desk = await openDesk(inês, await planToCall({ product, person: inês, show }))
  await desk.open('Drill, ten times as fast')
  await expect(desk.page.getByText('×10')).toBeVisible()
  const began = Date.now()
  await desk.callAll()
  const took = Date.now() - began
  await expect(desk.page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  const { report } = await reportOf(inês, show)
  expect(report.items.map(({ title }) => title)).toEqual([...looks])
  expect(report.speed).toBe(10)
  // From the first GO to the end is a part of what calling it took, and ten times as long by the drill's clock.
  expect(report.actual).toBeGreaterThan(0)
  expect(report.actual).toBeLessThan(took * 10)
  expect(report.actual).toBeGreaterThan(took)
})

async function exported(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'CSV table' }).click()
  return readFileSync(await (await download).path(), 'utf8')
}
