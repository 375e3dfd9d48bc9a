import { expect, type Page } from '@playwright/test'
import { addEntry, entryCalled } from '../directory'
import { type Person, post, type Show } from '../person'
import { test } from '../test'

test('Who is away or in another show that day is told where a model is chosen, and nothing is asked for those who may not see it', async ({
  team,
}) => {
  const { show, people } = await team({ Inês: 'owner', Sol: 'sponsor' })
  const [owner, sponsor] = people
  const { workspace } = show
  const noor = await addEntry(owner, workspace, 'models', { name: 'Noor Haddad', agency: 'Silent' })
  const wren = await addEntry(owner, workspace, 'models', { name: 'Wren Okafor', agency: 'Rosa' })
  const other = { name: 'Gala', kind: 'activation', date: '2027-03-06', timeZone: 'Europe/Paris', venue: 'Opéra' }
  await post(owner, `/api/workspaces/${workspace.id}/shows`, { ...other, directory: [{ kind: 'model', id: wren }] })

  const { page } = owner
  await page.goto(`/w/${workspace.slug}/directory/models/${noor}`)
  await page.getByRole('button', { name: 'Add days away' }).click()
  await page.getByLabel('First day').fill('2027-03-05')
  await page.getByLabel('Last day').fill('2027-03-07')
  await page.getByLabel('Why').fill('Campaign in Lanzarote')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('Campaign in Lanzarote')).toBeVisible()

  const { id } = await post(owner, `/api/workspaces/${workspace.id}/shows/${show.id}/documents`, { type: 'lineup', title: 'Lineup' })
  const path = `/w/${workspace.slug}/shows/${show.id}/d/${id}`
  await page.goto(path)
  await page.getByRole('button', { name: 'Add the first look' }).click()
  const details = page.getByLabel('Details')
  const field = details.getByRole('combobox', { name: 'Model', exact: true })
  await field.click()
  const away = 'Away 5 Mar to 7 Mar: Campaign in Lanzarote'
  await expect(page.getByRole('option', { name: 'Noor Haddad' })).toContainText(away)
  await expect(page.getByRole('option', { name: 'Wren Okafor' })).toContainText('In Gala the same day')
  await field.fill('Noor')
  await field.press('Enter')
  await expect(field).toHaveValue('Noor Haddad')
  await expect(details.getByText(away)).toBeVisible()
  await field.fill('Wren')
  await field.press('Enter')
  await expect(details.getByText('In Gala the same day')).toBeVisible()
  await expect(details.getByText(away)).toHaveCount(0)
  await expect(page.locator('[data-connection="saved"]')).toBeVisible()

  await share(owner, show, sponsor)
  const asked: string[] = []
  sponsor.page.on('request', (request) => {
    if (/\/api\/.*\/directory/.test(request.url())) asked.push(request.url())
  })
  await sponsor.page.goto(path)
  await sponsor.page.getByRole('option').first().click()
  const theirs = sponsor.page.getByLabel('Details')
  const their = theirs.getByRole('combobox', { name: 'Model', exact: true })
  await expect(their).toHaveValue('Wren Okafor')
  await their.click()
  await expect(sponsor.page.getByRole('option', { name: /^Noor Haddad|^Wren Okafor/ }).first()).toBeVisible()
  await expect(theirs.getByText('In Gala the same day')).toHaveCount(0)
  await sponsor.page.goto(`/w/${workspace.slug}/shows/${show.id}`)
  await expect(sponsor.page.getByRole('heading', { level: 1, name: show.name })).toBeVisible()
  await expect(sponsor.page.getByRole('main').getByRole('link', { name: 'Lineup', exact: true })).toBeVisible()
  expect(asked).toEqual([])
})

test('A venue’s page has its map, drawn with nothing from elsewhere, and its floor plan', async ({ team, product }) => {
  const { show, people } = await team({ Inês: 'owner', Yuki: 'viewer' })
  const [owner, viewer] = people
  const { workspace } = show
  const { page } = owner
  const tokyo = await addEntry(owner, workspace, 'venues', {
    ...{ name: 'Palais de Tokyo', city: 'Paris', country: 'FR', capacitySeated: 620 },
    ...{ place: { latitude: 48.864, longitude: 2.2976 } },
  })
  await addEntry(owner, workspace, 'venues', { name: 'Grand Palais', place: { latitude: 48.8661, longitude: 2.3125 } })
  const elsewhere: string[] = []
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== new URL(product.url).origin) elsewhere.push(request.url())
  })
  await page.goto(`/w/${workspace.slug}/directory/venues/${tokyo}`)
  const map = page.getByRole('region', { name: 'Map around Palais de Tokyo' })
  await expect(map.locator('canvas')).toBeVisible()
  await expect(map.getByRole('img', { name: 'Palais de Tokyo' })).toBeVisible()
  await expect(map.getByText('Grand Palais')).toBeVisible()
  await expect(map.getByText('500 m', { exact: true }).first()).toBeVisible()
  expect(elsewhere).toEqual([])

  const coordinates = page.getByLabel('Latitude, longitude')
  await coordinates.fill('somewhere in Paris')
  await coordinates.press('Enter')
  await expect(page.getByText('Expected latitude and longitude')).toBeVisible()
  await coordinates.fill('48.8650, 2.3000')
  await coordinates.press('Enter')
  await expect(page.getByText('Palais de Tokyo moved on the map.')).toBeVisible()
  await expect(coordinates).toHaveValue('48.86500, 2.30000')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(coordinates).toHaveValue('48.86400, 2.29760')

  const plan = page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Floor plan' }) })
  await expect(plan.getByText('No floor plan yet.')).toBeVisible()
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 640, height: 400 } })
  await plan.locator('input[type=file]').setInputFiles({ name: 'hall.png', mimeType: 'image/png', buffer: picture })
  const drawn = plan.getByRole('img', { name: 'Floor plan of Palais de Tokyo' })
  await expect.poll(() => drawn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)

  // Whoever only looks sees the same, and moves nothing.
  await viewer.page.goto(`/w/${workspace.slug}/directory/venues/${tokyo}`)
  await expect(viewer.page.getByRole('region', { name: 'Map around Palais de Tokyo' }).locator('canvas')).toBeVisible()
  await expect(viewer.page.getByRole('img', { name: 'Floor plan of Palais de Tokyo' })).toBeVisible()
  await expect(viewer.page.getByText('48.86400, 2.29760')).toBeVisible()
  await expect(viewer.page.getByLabel('Latitude, longitude')).toHaveCount(0)
})

test('A show’s home page leads to who and what of the directory takes part', async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Yuki: 'viewer' })
  const [owner, viewer] = people
  const { workspace } = show
  const { page } = owner
  const home = `/w/${workspace.slug}/shows/${show.id}`
  const part = (of: Page) =>
    of
      .getByRole('main')
      .locator('section')
      .filter({ has: of.getByRole('heading', { name: 'Taking part' }) })
  await page.goto(home)
  await expect(part(page).getByText('Nothing yet.')).toBeVisible()
  await viewer.page.goto(home)
  await expect(viewer.page.getByRole('heading', { name: 'People' })).toBeVisible()
  await expect(part(viewer.page)).toHaveCount(0)

  const venue = await addEntry(owner, workspace, 'venues', { name: 'Palais de Tokyo' })
  await addEntry(owner, workspace, 'designers', { name: 'Aurélie Morel' })
  await page.goto(`/w/${workspace.slug}/directory/venues/${venue}`)
  await addToShow(page, 'Main stage')
  await page.getByRole('main').getByRole('link', { name: 'Venues' }).click()
  await page.getByRole('navigation', { name: 'Kinds' }).getByRole('link', { name: 'Designers' }).click()
  await entryCalled(page, 'Aurélie Morel').click()
  await addToShow(page, '')
  await page.getByRole('main').getByRole('link', { name: show.name }).click()
  await expect(page.getByRole('heading', { level: 1, name: show.name })).toBeVisible()
  await expect(part(page).getByRole('term')).toHaveText(['Venue', 'Designer'])
  await expect(part(page).getByText('Main stage')).toBeVisible()
  await part(page).getByRole('link', { name: 'Palais de Tokyo' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Palais de Tokyo' })).toBeVisible()
  await page.getByRole('button', { name: `Take out of ${show.name}` }).click()
  await expect(page.getByText('No show names this venue yet.')).toBeVisible()
  await page.goBack()
  await expect(part(page).getByRole('term')).toHaveText(['Designer'])
  await viewer.page.goto(home)
  await expect(part(viewer.page).getByRole('link', { name: 'Aurélie Morel' })).toBeVisible()

  const models = ['Adaeze', 'Ana', 'Lior', 'Mina', 'Noor', 'Sofia', 'Wren']
  for (const name of models) await takePart(owner, show, await addEntry(owner, workspace, 'models', { name }))
  await page.goto(home)
  await expect(part(page).getByRole('link', { name: 'Noor' })).toBeVisible()
  await expect(part(page).getByRole('link', { name: 'Sofia' })).toHaveCount(0)
  await part(page).getByRole('button', { name: '2 more' }).click()
  for (const name of models) await expect(part(page).getByRole('link', { name, exact: true })).toBeVisible()
})

/** Names the only show there is on the page of an entry. */
async function addToShow(page: Page, role: string): Promise<void> {
  await page.getByRole('button', { name: 'Add to a show' }).click()
  await page.getByLabel('As', { exact: true }).fill(role)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('button', { name: /^Take out of/ })).toBeVisible()
}

/** Names a model in a show. */
async function takePart(person: Person, { id, workspace }: Show, model: string): Promise<void> {
  await put(person, `/api/workspaces/${workspace.id}/shows/${id}/directory/models/${model}`, { role: '' })
}

/** Lets somebody edit a show and all of its documents. */
async function share(owner: Person, { id, workspace }: Show, { userId }: Person): Promise<void> {
  await put(owner, `/api/workspaces/${workspace.id}/shows/${id}/grants`, { userId, capability: 'edit' })
}

async function put({ request, url }: Person, path: string, data: unknown): Promise<void> {
  const response = await request.put(path, { data, headers: { origin: url } })
  expect(response.ok(), await response.text()).toBe(true)
}
