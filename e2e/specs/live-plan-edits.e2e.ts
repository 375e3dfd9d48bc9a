import { expect } from '@playwright/test'
import { looks, openDesk, planToCall, reportOf } from '../live'
import { openGrid } from '../run-of-show'
import { test } from '../test'

const [doors, first, second, third] = looks

test('The plan is renamed, moved and deleted under a running show, and the playhead stays until GO', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [inês, marc] = people
  const planned = await planToCall({ product, person: inês, show })
  const desk = await openDesk(inês, planned)
  const go = (item: string) => expect(desk.page.getByRole('button', { name: `GO ${item}` })).toBeVisible()
  await desk.open('Rehearsal at this hour')
  await desk.go(doors)
  await desk.go(first)
  const plan = await openGrid(marc, show)

  await plan.write(first, 'First look, again')
  await expect(desk.page.getByText(`The plan changed this item: title “${first}” → “First look, again”.`)).toBeVisible()
  await expect(desk.now).toHaveText(first)
  await desk.press('a')
  await expect(desk.now).toHaveText('First look, again')

  await plan.write(second, 'Second look, new')
  await go('Q3 Second look, new')
  await plan.cell(third, 'title').click()
  await marc.page.keyboard.press('Alt+ArrowUp')
  await go(`Q4 ${third}`)
  await desk.press('s')
  await expect(desk.page.getByText('Standby called')).toBeVisible()
  await plan.cell(third, 'title').click()
  await marc.page.keyboard.press('Control+Backspace')
  await expect(desk.page.getByText(`Standby withdrawn: Q4, ${third}. The item was removed.`)).toBeVisible()
  await go('Q3 Second look, new')

  await plan.cell('First look, again', 'title').click()
  await marc.page.keyboard.press('Control+Backspace')
  await expect(desk.page.getByText('This item was taken out of the plan.', { exact: false })).toBeVisible()
  await expect(desk.now).toHaveText('First look, again')
  await desk.go('Second look, new')
  await expect(desk.page.getByText('Standby withdrawn')).toHaveCount(0)
  const { report } = await reportOf(inês, show)
  expect(report.items.map(({ title, changed }) => [title, changed])).toEqual([
    [doors, false],
    [first, true],
    ['Second look, new', false],
  ])
  expect(report.changes.map(({ from, to }) => [from.title, to.title])).toEqual([[first, 'First look, again']])
})
