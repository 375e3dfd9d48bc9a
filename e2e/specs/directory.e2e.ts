import { expect, type Page } from '@playwright/test'
import { hasNothingSerious } from '../axe'
import { addEntry, entryCalled, namesOf } from '../directory'
import { post } from '../person'
import { test } from '../test'

test('A model is added, found by a filter, sorted, changed, archived and brought back', async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [person] = people
  const { page } = person
  await addEntry(person, show.workspace, 'models', { name: 'Noor Haddad', agency: 'Silent', heightMm: 1_760 })
  await addEntry(person, show.workspace, 'models', { name: 'Wren Okafor', agency: 'Rosa', heightMm: 1_820 })

  await page.goto(`/w/${show.workspace.slug}/directory`)
  await page.getByRole('button', { name: 'New model' }).click()
  const form = page.getByRole('dialog', { name: 'New model' })
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(form.getByText('Say who it is.')).toBeVisible()
  await form.getByLabel('Name').fill('Adaeze Obi')
  await form.getByLabel('Agency').fill('Rosa')
  await form.getByLabel('Height, cm').fill('tall')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(form.getByText('Expected a number such as 179.')).toBeVisible()
  await form.getByLabel('Height, cm').fill('179,5')
  await form.getByLabel('Waist, cm').fill('60')
  await form.getByLabel('Shoe, EU').fill('39.5')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Adaeze Obi' })).toBeVisible()
  await expect(fact(page, 'Height')).toHaveText('179.5 cm')
  await expect(fact(page, 'Shoe')).toHaveText('39.5 EU')

  await page.getByRole('main').getByRole('link', { name: 'Models' }).click()
  await expect.poll(() => namesOf(page)).toEqual(['Adaeze Obi', 'Noor Haddad', 'Wren Okafor'])
  await page.getByRole('combobox', { name: 'Agency' }).click()
  await page.getByRole('option', { name: 'Rosa' }).click()
  await expect.poll(() => namesOf(page)).toEqual(['Adaeze Obi', 'Wren Okafor'])
  const height = page.getByRole('columnheader', { name: 'Height' })
  await height.getByRole('button').click()
  await expect(height).toHaveAttribute('aria-sort', 'ascending')
  await expect.poll(() => namesOf(page)).toEqual(['Adaeze Obi', 'Wren Okafor'])
  await height.getByRole('button').click()
  await expect(height).toHaveAttribute('aria-sort', 'descending')
  await expect.poll(() => namesOf(page)).toEqual(['Wren Okafor', 'Adaeze Obi'])
  // The address has the filter and the order: it can be sent, and read anew.
  await page.reload()
  await expect.poll(() => namesOf(page)).toEqual(['Wren Okafor', 'Adaeze Obi'])

  await entryCalled(page, 'Wren Okafor').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Adaeze Obi' })).toBeVisible()
  await page.keyboard.press('e')
  const edited = page.getByRole('dialog', { name: 'Edit Adaeze Obi' })
  await edited.getByLabel('Height, cm').fill('181')
  await edited.getByRole('button', { name: 'Save' }).click()
  await expect(edited).toBeHidden()
  await expect(fact(page, 'Height')).toHaveText('181 cm')

  await page.getByRole('button', { name: 'Adaeze Obi, more' }).click()
  await page.getByRole('menuitem', { name: 'Archive' }).click()
  await expect(page.getByText('Archived. It is kept for the documents that refer to it')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Edit' })).toHaveCount(0)
  await page.getByRole('main').getByRole('link', { name: 'Models' }).click()
  await expect.poll(() => namesOf(page)).toEqual(['Noor Haddad', 'Wren Okafor'])
  await page.getByRole('button', { name: 'Models, more' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Show what is archived' }).click()
  await expect.poll(() => namesOf(page)).toEqual(['Adaeze Obi'])
  await page.keyboard.press('Escape')
  await entryCalled(page, 'Adaeze Obi').click()
  await page.getByRole('button', { name: 'Adaeze Obi, more' }).click()
  await page.getByRole('menuitem', { name: 'Restore' }).click()
  await expect(page.getByRole('button', { name: 'Edit' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Models' }).click()
  await expect.poll(() => namesOf(page)).toEqual(['Adaeze Obi', 'Noor Haddad', 'Wren Okafor'])
})

test('A table is looked at before it is imported, its bad rows are told in sentences, and the export is the same table', async ({
  team,
}) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [person] = people
  const { page } = person
  await addEntry(person, show.workspace, 'models', { name: 'Noor Haddad', agency: 'Silent', heightMm: 1_760 })
  await page.goto(`/w/${show.workspace.slug}/directory/models`)
  const table = [
    'Name;Agency;Height (mm);Shoe (EU);Star sign',
    'Noor Haddad;Silent;1780;39;Leo',
    'Adaeze Obi;Rosa;1795;39,5;Aries',
    'Wren Okafor;Rosa;tall;40;Libra',
    ';Rosa;1800;40;Virgo',
    'adaeze obi;Rosa;1795;39,5;Aries',
  ].join('\r\n')
  const dialog = await lookAt(page, { name: 'agency.csv', text: table })
  await expect(dialog.getByText('1 to add · 1 to change · 3 left out')).toBeVisible()
  await expect(dialog.getByText('Left out, because not known here: Star sign.')).toBeVisible()
  await expect(row(dialog, 'Noor Haddad')).toContainText('Changes, found by name')
  await expect(row(dialog, 'Noor Haddad')).toContainText('Height (mm)1760 1780')
  await expect(row(dialog, 'Adaeze Obi')).toContainText('New')
  await expect(row(dialog, 'Wren Okafor')).toContainText('Height (mm): Expected a number, but found "tall".')
  await expect(row(dialog, 'No name')).toContainText('Left out')
  await expect(row(dialog, 'adaeze obi')).toContainText('Row 3 is the same model. Keep one of the two.')
  // Looking has changed nothing.
  await expect.poll(() => namesOf(page)).toEqual(['Noor Haddad'])
  await dialog.getByRole('button', { name: 'Add 1, change 1' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('1 added to the models, 1 changed.')).toBeVisible()
  await expect.poll(() => namesOf(page)).toEqual(['Adaeze Obi', 'Noor Haddad'])

  const exported = await exportedFrom(page)
  const lines = exported.text.trim().split(/\r?\n/)
  expect(lines).toHaveLength(3)
  expect(lines[0]).toContain('Id,Name,Agency')
  expect(lines[1]).toContain('Adaeze Obi,Rosa')
  expect(lines[2]).toContain('1780')
  const again = await lookAt(page, exported)
  await expect(again.getByText('2 as they are')).toBeVisible()
  await expect(again.getByRole('button', { name: /^Add|^Change/ })).toHaveCount(0)
  await again.getByRole('button', { name: 'Close', exact: true }).last().click()
  expect((await exportedFrom(page)).text).toBe(exported.text)

  const none = await lookAt(page, { name: 'none.csv', text: 'Agency;Height (mm)\r\nRosa;1800' })
  await expect(none.getByText('Expected a column "Name" in the first row, but found Agency, Height (mm).')).toBeVisible()
})

test('Axe finds nothing serious in the directory', { tag: '@phone' }, async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [person] = people
  const { page } = person
  const { workspace } = show
  const directory = `/w/${workspace.slug}/directory`
  await page.goto(`${directory}/models`)
  await expect(page.getByText('No models yet')).toBeVisible()
  await hasNothingSerious(page, 'an empty list')
  const absences = [{ firstDay: '2027-03-05', lastDay: '2027-03-07', reason: 'Campaign in Lanzarote' }]
  const noor = await addEntry(person, workspace, 'models', { name: 'Noor Haddad', agency: 'Silent', heightMm: 1_760, absences })
  const designer = await addEntry(person, workspace, 'designers', {
    name: 'Aurélie Morel',
    house: 'Maison Aurélie',
    website: 'https://aurelie.example',
  })
  const nocturne = { name: 'Nocturne', designerId: designer, season: 'autumn-winter', year: 2027, lookCount: 48 }
  const collection = await addEntry(person, workspace, 'collections', nocturne)
  const place = { latitude: 48.864, longitude: 2.2976 }
  const venue = await addEntry(person, workspace, 'venues', { name: 'Palais de Tokyo', city: 'Paris', capacitySeated: 620, place })
  const crew = await addEntry(person, workspace, 'crew', { name: 'Yuki Tanaka', department: 'dressing', position: 'Head dresser' })
  const pages = { models: noor, designers: designer, collections: collection, venues: venue, crew }
  for (const [kind, id] of Object.entries(pages)) {
    await page.goto(`${directory}/${kind}`)
    await expect(page.getByRole('table')).toBeVisible()
    await hasNothingSerious(page, `the list of ${kind}`)
    await page.goto(`${directory}/${kind}/${id}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    if (kind === 'venues') await expect(page.locator('canvas')).toBeVisible()
    await hasNothingSerious(page, `one of the ${kind}`)
  }
  const evening = { name: 'Evening', kind: 'activation', date: '2027-03-06', timeZone: 'Europe/Paris', venue: 'Palais de Tokyo' }
  const taking = [
    { kind: 'venue', id: venue, role: 'Main stage' },
    { kind: 'model', id: noor },
  ]
  const { id } = await post(person, `/api/workspaces/${workspace.id}/shows`, { ...evening, directory: taking })
  await page.goto(`/w/${workspace.slug}/shows/${id}`)
  await expect(page.getByRole('main').getByRole('link', { name: 'Noor Haddad' })).toBeVisible()
  await hasNothingSerious(page, 'the home page of a show that draws on the directory')
  await page.goto(`${directory}/models/${noor}`)
  await page.getByRole('button', { name: 'Add days away' }).click()
  await page.getByRole('button', { name: 'Add to a show' }).click()
  await hasNothingSerious(page, 'days away and a show being added')
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await hasNothingSerious(page, 'a model being changed')
  await page.goto(`${directory}/models`)
  await lookAt(page, { name: 'models.csv', text: 'Name;Height (mm)\r\nNoor Haddad;1780\r\nAdaeze Obi;1795\r\nWren Okafor;tall' })
  await hasNothingSerious(page, 'an import')
})

interface TextFile {
  readonly name: string
  readonly text: string
}

/** Chooses a table on a list; the dialog that says what it would do. */
async function lookAt(page: Page, { name, text }: TextFile) {
  await page
    .getByRole('main')
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  const dialog = page.getByRole('dialog', { name: 'Import models' })
  await expect(dialog.getByRole('progressbar')).toHaveCount(0)
  return dialog
}

/** The table the browser downloads from the list of models. */
async function exportedFrom(page: Page): Promise<TextFile> {
  await page.getByRole('button', { name: 'Models, more' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Export as CSV' }).click()])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString() }
}

/** One of the measurements on a model's page. */
const fact = (page: Page, label: string) =>
  page
    .getByRole('main')
    .locator('dl > div')
    .filter({ has: page.getByText(label, { exact: true }) })
    .getByRole('definition')

type Dialog = Awaited<ReturnType<typeof lookAt>>

/** What an import says of a row. */
const row = (dialog: Dialog, name: string) => dialog.getByRole('listitem').filter({ has: dialog.page().getByText(name, { exact: true }) })
