import { expect } from '@playwright/test'
import { openGrid, plan } from '../run-of-show'
import { test } from '../test'

test('Of a long list the rows in sight are drawn, however it is scrolled', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner' })
  const titles = Array.from({ length: 300 }, (_, i) => `Look number ${String(i + 1).padStart(3, '0')}`)
  await plan({ product, person: people[0], show, titles })
  const { page, row, cell, titles: drawn } = await openGrid(people[0], show)
  await expect(row('Look number 001')).toBeInViewport()
  expect((await drawn()).length).toBeLessThan(60)
  await page.getByRole('grid').evaluate((grid) => {
    grid.scrollTop = grid.scrollHeight / 2
  })
  await expect(row('Look number 152')).toBeInViewport()
  await expect(row('Look number 001')).toHaveCount(0)
  await cell('Look number 152', 'title').click()
  await page.keyboard.press('ControlOrMeta+End')
  await expect(row('Look number 300')).toBeInViewport()
  await page.keyboard.press('ControlOrMeta+Home')
  await expect(row('Look number 001')).toBeInViewport()
})

test('A document that is opened again costs the network only what is new', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner' })
  const [inês] = people
  const titles = Array.from({ length: 300 }, (_, i) => `Look number ${String(i + 1).padStart(3, '0')}`)
  await plan({ product, person: inês, show, titles })
  const carried = { in: 0, out: 0 }
  inês.page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      carried.in += payload.length
    })
    socket.on('framesent', ({ payload }) => {
      carried.out += payload.length
    })
  })
  const { saved, row } = await openGrid(inês, show)
  await saved()
  const whole = carried.in
  expect(whole).toBeGreaterThan(20_000)
  Object.assign(carried, { in: 0, out: 0 })
  await inês.page.reload()
  await expect(row('Look number 001')).toBeVisible()
  await saved()
  expect(carried.in).toBeLessThan(whole / 5)
  expect(carried.out).toBeLessThan(whole / 5)
})
