import { expect, type Page } from '@playwright/test'
import { createShow, type Person, runOfShowOf, type Show } from '../person'
import { gridOn } from '../run-of-show'
import { test } from '../test'

/** As such files are: a byte-order mark, a title and a note above the header, a group, times as people type them, a column of their own. */
const spreadsheet = `\uFEFFMaison Aurélie;;;;\r
Plan of 1 March, ask Marc;;;;\r
;;;;\r
Cue;Item;Start;Duration;Lights\r
;PRE-SHOW;;;\r
1;Doors open;7:30pm;30:00;House full\r
2;Places;;2 min;House to half\r
;SHOW;;;\r
LX 3;First look;20:05;0:45;Runway at 100\r
LX 4;Finale;;1:30;Strobe\r
`

test('A spreadsheet comes in, is edited, goes out, and comes in again as the same show', async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [person] = people
  await importInto({ person, show, file: { name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(spreadsheet) } })
  const screen = gridOn(person.page)
  await expect.poll(() => screen.titles()).toEqual(['PRE-SHOW', 'Doors open', 'Places', 'SHOW', 'First look', 'Finale'])
  await expect(screen.cell('First look', 'start')).toHaveText('20:05:00')
  await expect(screen.row('Finale')).toContainText('Strobe')
  await screen.write('Finale', 'Grand finale')
  await screen.saved()
  const table = await exported({ person, show, format: 'csv' })
  expect(table.toString()).toContain('Grand finale')
  for (const format of ['xlsx', 'json', 'csv']) {
    const copy = await createShow(person, show.workspace, `Copy by ${format}`)
    await importInto({
      person,
      show: copy,
      file: { name: `plan.${format}`, mimeType: 'application/octet-stream', buffer: await exported({ person, show, format }) },
    })
    await expect
      .poll(() => gridOn(person.page).titles())
      .toEqual(['PRE-SHOW', 'Doors open', 'Places', 'SHOW', 'First look', 'Grand finale'])
    await gridOn(person.page).saved()
    expect(planOf(await exported({ person, show: copy, format: 'csv' })), format).toEqual(planOf(table))
  }
})

test('An import is undone in one step, and a file that is none changes nothing', async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [person] = people
  const dialog = await chooseFile({
    person,
    show,
    file: { name: 'plan.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\u0003\u0004 not a workbook') },
  })
  await expect(dialog.getByRole('alert').or(dialog.getByRole('status')).first()).toBeVisible()
  await person.page.keyboard.press('Escape')
  await importInto({ person, show, file: { name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(spreadsheet) } })
  const screen = gridOn(person.page)
  await expect.poll(() => screen.titles()).toHaveLength(6)
  await person.page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(emptyOn(person.page)).toBeVisible()
})

test('A second import adds to the first and replaces nothing unasked', async ({ team }) => {
  const { show, people } = await team({ Inês: 'owner', Marc: 'producer' })
  const [person] = people
  const file = { name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(spreadsheet) }
  await importInto({ person, show, file })
  const screen = gridOn(person.page)
  await expect.poll(() => screen.titles()).toHaveLength(6)
  await person.page.getByRole('button', { name: 'More' }).click()
  await person.page.getByRole('menuitem', { name: 'Import a file' }).click()
  const dialog = person.page.getByRole('dialog')
  await dialog.getByLabel('File to import').setInputFiles(file)
  await dialog.getByRole('button', { name: 'Import 6 rows' }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(() => screen.titles()).toHaveLength(12)
})

interface File {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

async function chooseFile({ person, show, file }: { person: Person; show: Show; file: File }) {
  const { id } = await runOfShowOf(person, show)
  await person.page.goto(`/w/${show.workspace.slug}/shows/${show.id}/d/${id}`)
  await person.page.getByRole('button', { name: 'Import a spreadsheet' }).click()
  const dialog = person.page.getByRole('dialog')
  await dialog.getByLabel('File to import').setInputFiles(file)
  return dialog
}

async function importInto(what: { person: Person; show: Show; file: File }): Promise<void> {
  const dialog = await chooseFile(what)
  await dialog.getByRole('button', { name: /^Import \d+ rows$/ }).click()
  await expect(dialog).toBeHidden()
}

async function exported({ person, show, format }: { person: Person; show: Show; format: string }): Promise<Buffer> {
  const { id } = await runOfShowOf(person, show)
  const path = `/api/workspaces/${show.workspace.id}/documents/${id}/export/${format}`
  const response = await person.request.get(path)
  expect(response.ok(), `GET ${path}: ${response.status()}`).toBe(true)
  return response.body()
}

/** Without what names the show or the moment. */
const planOf = (csv: Buffer): string[] =>
  csv
    .toString()
    .split(/\r?\n/)
    .filter((line) => /Doors open|Places|First look|finale|SHOW/.test(line))

const emptyOn = (page: Page) => page.getByText('The evening is still open')
