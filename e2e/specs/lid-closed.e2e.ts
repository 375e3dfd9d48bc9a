import { expect, type Page } from '@playwright/test'
import { type Laptop, laptopOf } from '../laptop'
import { type Person, password, post } from '../person'
import { type GridScreen, openGrid, plan } from '../run-of-show'
import { test as base } from '../test'

const test = base.extend<{ laptop: (person: Person) => Promise<Laptop> }>({
  laptop: async ({ playwright, launchOptions }, use) => {
    const laptops: Laptop[] = []
    await use(async (person) => {
      const laptop = await laptopOf(person, { chromium: playwright.chromium, launchOptions })
      laptops.push(laptop)
      return laptop
    })
    await Promise.all(laptops.map((laptop) => laptop.putAway()))
  },
})

/** Far less than a lid stays closed, and enough for a slow machine to renew a token in. */
const tokenSeconds = 10

test.use({ settings: { ACCESS_TOKEN_SECONDS: String(tokenSeconds) } })

test('A document stays open and saves without a break while its tokens run out and are renewed', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner' })
  const { page } = people[0]
  const opened = socketsOf(page)
  await plan({ product, person: people[0], show, titles: ['Doors open', 'Finale'] })
  const screen = await openGrid(people[0], show)
  await screen.write('Doors open', 'Doors, token 0')
  await screen.saved()
  const seen = await watchConnection(page)
  for (let token = 1; token <= 3; token += 1) {
    await tokensRunOut()
    await screen.write(`Doors, token ${token - 1}`, `Doors, token ${token}`)
    await screen.saved()
  }
  expect((await seen()).filter((state) => state !== 'saving' && state !== 'saved')).toEqual([])
  expect(opened()).toBe(1)
})

test('A lid closed for longer than a token lives: it is renewed, and the edits of both sides are there and saved', async ({
  team,
  laptop,
  product,
}) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  await plan({ product, person: people[0], show, titles: ['Doors open', 'First look', 'Finale'] })
  const hers = await laptop(people[0])
  const [inês, marc] = await Promise.all([openGrid(hers.person, show), openGrid(people[1], show)])
  await inês.write('Doors open', 'Doors open, just before the lid closed')
  await hers.closeLid()
  await marc.write('Finale', 'Finale, meanwhile')
  await marc.saved()
  await tokensRunOut()
  await hers.openLid()
  await bothSay([inês, marc], ['Doors open, just before the lid closed', 'First look', 'Finale, meanwhile'])

  await hers.person.goOffline()
  await inês.write('First look', 'First look, without a network')
  await inês.says('offline')
  await hers.closeLid()
  await marc.write('Finale, meanwhile', 'Finale, later')
  await marc.saved()
  await tokensRunOut()
  await hers.openLid()
  await hers.person.goOnline()
  await bothSay([inês, marc], ['Doors open, just before the lid closed', 'First look, without a network', 'Finale, later'])
})

test('Who was signed out elsewhere while the lid was closed is told so, and after signing in finds the unsent edits and saves them', async ({
  team,
  laptop,
  product,
}) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  await plan({ product, person: people[0], show, titles: ['Doors open', 'Finale'] })
  const hers = await laptop(people[0])
  const [inês, marc] = await Promise.all([openGrid(hers.person, show), openGrid(people[1], show)])
  await inês.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await hers.person.goOffline()
  await inês.write('Doors open', 'Doors open, not sent')
  await inês.says('offline')
  await hers.closeLid()
  await post(people[0], '/api/auth/revoke-sessions', {})
  await tokensRunOut()
  await hers.openLid()
  await hers.person.goOnline()
  await toldToSignIn(inês.page)
  expect(await marc.titles()).toEqual(['Doors open', 'Finale'])
  await signIn(hers.person)
  await bothSay([inês, marc], ['Doors open, not sent', 'Finale'])
})

/** Every token that is good now is good no more. */
async function tokensRunOut(): Promise<void> {
  const end = Date.now() + (tokenSeconds + 1) * 1_000
  await expect.poll(() => Date.now() > end).toBe(true)
}

async function bothSay(screens: readonly GridScreen[], titles: readonly string[]): Promise<void> {
  for (const screen of screens) await expect.poll(() => screen.titles()).toEqual(titles)
  for (const screen of screens) await screen.saved()
}

/** Every state of the connection the page shows from now on. */
async function watchConnection(page: Page): Promise<() => Promise<string[]>> {
  const seen = await page.evaluateHandle(() => {
    const states: string[] = []
    const look = () => states.push(document.querySelector('[data-connection]')?.getAttribute('data-connection') ?? 'none')
    new MutationObserver(look).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-connection'] })
    look()
    return states
  })
  return () => seen.jsonValue()
}

/** How many sockets the page has opened from now on. */
function socketsOf(page: Page): () => number {
  let opened = 0
  page.on('websocket', (socket) => {
    if (socket.url().includes('/collab')) opened += 1
  })
  return () => opened
}

/** Over the document, with a link to where one signs in; or there at once, when something else was asked of the server first. */
async function toldToSignIn(page: Page): Promise<void> {
  const overDocument = page.getByRole('alert').filter({ hasText: 'You are signed out. Sign in again; your edits are kept on this device.' })
  await expect(async () => {
    await overDocument
      .getByRole('link', { name: 'Sign in' })
      .click({ timeout: 1_000 })
      .catch(() => undefined)
    const sentence = 'You were signed out. Sign in again to go on; what you typed is kept on this device.'
    await expect(page.getByText(sentence)).toBeVisible({ timeout: 1_000 })
  }).toPass()
}

async function signIn({ page, email }: Person): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
