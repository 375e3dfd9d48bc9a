import { documentTypes } from '@fashionos/shared/documents/registry'
import { runCommand } from '@fashionos/shared/documents/run-command'
import { expect, type Locator, type Page } from '@playwright/test'
import { type Person, runOfShowOf, type Show } from './person'
import type { Product } from './product'
import { openSocket } from './socket'

/** A run of show on somebody's screen, a desk's or a phone's. */
export interface PlanScreen {
  readonly page: Page
  /** All titles, from top to bottom, as far as they are on screen. */
  titles(): Promise<string[]>
  /** Gives the row of this title another one. */
  write(title: string, text: string): Promise<void>
  /** Waits until the screen says that everything is on the server's disk. */
  saved(): Promise<void>
  /** Waits for what the screen says about its connection. */
  says(connection: string): Promise<void>
}

export interface GridScreen extends PlanScreen {
  row(title: string | RegExp): Locator
  cell(title: string, column: string): Locator
  /** Puts the caret behind the text of a cell. */
  edit(title: string, column?: string): Promise<void>
}

/** Opens it and waits until it is live. */
export async function openPlan(person: Person, show: Show): Promise<PlanScreen> {
  const { page } = person
  const { id } = await runOfShowOf(person, show)
  await page.goto(`/w/${show.workspace.slug}/shows/${show.id}/d/${id}`)
  await expect(page.locator('[data-connection="live"], [data-connection="saved"], [data-connection="read-only"]')).toBeVisible()
  return planOn(page)
}

export async function openGrid(person: Person, show: Show): Promise<GridScreen> {
  await openPlan(person, show)
  const screen = gridOn(person.page)
  await expect(gridOf(person.page)).toBeVisible()
  return screen
}

export const planOn = (page: Page): PlanScreen => (isPhone(page) ? phoneOn(page) : gridOn(page))

export function gridOn(page: Page): GridScreen {
  const grid = gridOf(page)
  const row = (title: string | RegExp) => grid.getByRole('row').filter({ has: page.locator('[data-cell="title"]', { hasText: title }) })
  const cell = (title: string, column: string) => row(title).locator(`[data-cell="${column}"]`)
  return {
    ...connectionOn(page),
    row,
    cell,
    titles: () => grid.locator('[data-row] .ros-title').allTextContents(),
    edit: async (title, column = 'title') => {
      await cell(title, column).dblclick()
      await expect(grid.locator('textarea, input').first()).toBeFocused()
    },
    write: async (title, text) => {
      await cell(title, 'title').click()
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    },
  }
}

function phoneOn(page: Page): PlanScreen {
  const rows = page.getByRole('list', { name: 'Rows' }).getByRole('listitem')
  return {
    ...connectionOn(page),
    titles: () => rows.locator('button:first-of-type > span:nth-child(2)').allTextContents(),
    write: async (title, text) => {
      await rows.getByRole('button', { name: title }).tap()
      const sheet = page.getByRole('dialog')
      await sheet.getByLabel('Item', { exact: true }).fill(text)
      await page.keyboard.press('Escape')
      await expect(sheet).toBeHidden()
    },
  }
}

function connectionOn(page: Page): Pick<PlanScreen, 'page' | 'saved' | 'says'> {
  const says = (connection: string) => expect(page.locator('[data-connection]').first()).toHaveAttribute('data-connection', connection)
  return { page, says, saved: () => says('saved') }
}

const gridOf = (page: Page): Locator => page.getByRole('grid', { name: 'Run of show' })
const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 700

/** Puts items into the show's run of show, as an import would, and waits until they are stored. */
export async function plan({ product, person, show, titles }: Plan): Promise<void> {
  const socket = await openSocket({ product, person, show })
  await socket.synced()
  const items = titles.map((title) => ({ id: crypto.randomUUID(), title, duration: 60_000 }))
  const { 'run-of-show': type } = documentTypes
  const added = runCommand({ type, doc: socket.doc, name: 'addItems', args: { items, after: null }, origin: 'test' })
  expect(added).toEqual({ ok: true, value: null })
  await socket.committed()
  socket.close()
}

interface Plan {
  readonly product: Product
  readonly person: Person
  readonly show: Show
  readonly titles: readonly string[]
}
