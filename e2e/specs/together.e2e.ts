import { expect } from '@playwright/test'
import { openGrid, type PlanScreen, plan } from '../run-of-show'
import { test } from '../test'

test('Two people type into one cell at once, and both texts are there', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  await plan({ product, person: people[0], show, titles: ['Doors open', 'First look', 'Finale'] })
  const [inês, marc] = await Promise.all([openGrid(people[0], show), openGrid(people[1], show)])
  await inês.edit('First look')
  await marc.edit('First look')
  await Promise.all([inês.page.keyboard.type(' STUVWXYZ', { delay: 25 }), marc.page.keyboard.type(' 12345678', { delay: 25 })])
  await Promise.all([inês, marc].map(({ page }) => page.keyboard.press('Enter')))
  await Promise.all([inês.saved(), marc.saved()])
  const titles = () => Promise.all([inês, marc].map(async (screen) => (await screen.titles())[1] ?? ''))
  const hasBoth = (title: string) => lettersOf(title, /[S-Z]/g) === 'STUVWXYZ' && lettersOf(title, /[1-8]/g) === '12345678'
  await expect.poll(async () => (await titles()).every(hasBoth)).toBe(true)
  await expect.poll(async () => new Set(await titles()).size).toBe(1)
})

test('What one person adds, moves and removes is on the other screen, and who is where is shown', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'stage-manager' })
  await plan({ product, person: people[0], show, titles: ['Doors open', 'First look', 'Finale'] })
  const [inês, marc] = await Promise.all([openGrid(people[0], show), openGrid(people[1], show)])
  await inês.write('Finale', 'Grand finale')
  await expect.poll(() => marc.titles()).toEqual(['Doors open', 'First look', 'Grand finale'])
  await marc.cell('Doors open', 'title').click()
  await expect(inês.row('Doors open').getByText('Marc')).toBeVisible()
  await marc.page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => inês.titles()).toEqual(['First look', 'Doors open', 'Grand finale'])
  await inês.cell('First look', 'title').click()
  await inês.page.keyboard.press('Control+Backspace')
  await expect.poll(() => marc.titles()).toEqual(['Doors open', 'Grand finale'])
  await inês.page.keyboard.press('Control+z')
  await expect.poll(() => marc.titles()).toEqual(['First look', 'Doors open', 'Grand finale'])
  await bothSaved(inês, marc)
})

const lettersOf = (text: string, letters: RegExp): string => (text.match(letters) ?? []).join('')
const bothSaved = (...screens: PlanScreen[]) => Promise.all(screens.map(({ says }) => says('saved')))
