import { expect } from '@playwright/test'
import { openGrid, openPlan, plan, planOn } from '../run-of-show'
import { test } from '../test'

test('Edits made offline survive a reload and meet the edits of others', { tag: '@phone' }, async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  await plan({ product, person: people[0], show, titles: ['Doors open', 'First look', 'Finale'] })
  const [inês, marc] = await Promise.all([openPlan(people[0], show), openPlan(people[1], show)])
  await inês.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await people[0].goOffline()
  await inês.write('First look', 'First look, offline')
  await inês.says('offline')
  await marc.write('Finale', 'Finale, online')
  await marc.saved()
  await inês.page.reload()
  const again = planOn(inês.page)
  await expect.poll(() => again.titles()).toEqual(['Doors open', 'First look, offline', 'Finale'])
  await people[0].goOnline()
  const both = ['Doors open', 'First look, offline', 'Finale, online']
  await expect.poll(() => again.titles()).toEqual(both)
  await expect.poll(() => marc.titles()).toEqual(both)
  await again.saved()
})

test('A server killed with -9 in the middle of edits loses nothing that was said to be saved, and the typing goes on', async ({
  team,
  product,
}) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  await plan({ product, person: people[0], show, titles: ['Doors open', 'First look', 'Finale'] })
  const [inês, marc] = await Promise.all([openGrid(people[0], show), openGrid(people[1], show)])
  await inês.write('Doors open', 'Saved before')
  await inês.saved()
  await inês.edit('First look')
  await marc.edit('Finale')
  const typing = Promise.all([
    inês.page.keyboard.type(' and what Inês types while it dies', { delay: 60 }),
    marc.page.keyboard.type(' and what Marc types while it dies', { delay: 60 }),
  ])
  await expect(marc.row(/First look and/)).toBeVisible()
  await product.killCollabServer()
  await typing
  await Promise.all([inês, marc].map(({ page }) => page.keyboard.press('Enter')))
  const all = ['Saved before', 'First look and what Inês types while it dies', 'Finale and what Marc types while it dies']
  await expect.poll(() => inês.titles()).toEqual(all)
  await expect.poll(() => marc.titles()).toEqual(all)
  await Promise.all([inês.saved(), marc.saved()])
  const fresh = await openGrid(people[1], show)
  await expect.poll(() => fresh.titles()).toEqual(all)
})

test('Two tabs of one browser see each other’s edits without a network, and one of them sends both when the other is closed', async ({
  team,
  product,
}) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  await plan({ product, person: people[0], show, titles: ['Doors open', 'First look', 'Finale'] })
  const second = { ...people[0], page: await people[0].context.newPage() }
  const [first, other, marc] = await Promise.all([openGrid(people[0], show), openGrid(second, show), openGrid(people[1], show)])
  await people[0].goOffline()
  await Promise.all([first.says('offline'), other.says('offline')])
  await first.write('Doors open', 'Doors, in the first tab')
  await other.write('Finale', 'Finale, in the second tab')
  const both = ['Doors, in the first tab', 'First look', 'Finale, in the second tab']
  await expect.poll(() => first.titles()).toEqual(both)
  await expect.poll(() => other.titles()).toEqual(both)
  await other.page.keyboard.press('ControlOrMeta+z')
  const afterUndo = ['Doors, in the first tab', 'First look', 'Finale']
  await expect.poll(() => first.titles()).toEqual(afterUndo)
  expect(await other.titles()).toEqual(afterUndo)
  await first.page.close()
  await people[0].goOnline()
  await expect.poll(() => marc.titles()).toEqual(afterUndo)
  await other.saved()
})
