import { documentTypes } from '@fashionos/shared/documents/registry'
import { runCommand } from '@fashionos/shared/documents/run-command'
import { expect, type Locator, type Page } from '@playwright/test'
import { type Person, post, type Show } from './person'
import type { Product } from './product'
import { openDocument } from './socket'

/** A task board of a show; `name` is its name on the wire. */
export interface Board {
  readonly id: string
  readonly name: string
}

export async function newBoard({ request, url }: Pick<Person, 'request' | 'url'>, show: Show): Promise<Board> {
  const path = `/api/workspaces/${show.workspace.id}/shows/${show.id}/documents`
  const { id, name } = await post({ request, url }, path, { type: 'task-board', title: 'Tasks' })
  return { id, name }
}

/** Opens it and waits until it is live. */
export async function openBoard({ page }: Pick<Person, 'page'>, show: Show, { id }: Board): Promise<void> {
  await page.goto(`/w/${show.workspace.slug}/shows/${show.id}/d/${id}`)
  await expect(page.locator('[data-connection="live"], [data-connection="saved"]')).toBeVisible()
}

/** Puts tasks into its first column, each with its checklist, and waits until they are stored. */
export async function planTasks({ product, person, board, tasks }: TaskPlan): Promise<void> {
  const { 'task-board': type } = documentTypes
  const socket = await openDocument({ product, person, name: board.name, type })
  await socket.synced()
  const added = Object.entries(tasks).map(([title, steps]) => ({ id: crypto.randomUUID(), title, steps }))
  const args = {
    columns: [],
    filters: [],
    tasks: added.map(({ id, title }) => ({ id, title })),
    steps: added.flatMap(({ id, steps }) => steps.map((title) => ({ id: crypto.randomUUID(), task: id, title }))),
  }
  expect(runCommand({ type, doc: socket.doc, name: 'importTasks', args, origin: 'test' })).toEqual({ ok: true, value: null })
  await socket.committed()
  socket.close()
}

interface TaskPlan {
  readonly product: Product
  readonly person: Person
  readonly board: Board
  /** Checklists by the title of their task. */
  readonly tasks: Readonly<Record<string, readonly string[]>>
}

/** From a desk by its buttons, on a phone by its menu. */
export async function chooseLook(page: Page, look: string): Promise<void> {
  const radio = page.getByRole('radio', { name: look })
  const menu = page.getByRole('combobox', { name: 'View' })
  await expect(radio.or(menu)).toBeVisible()
  if (await radio.isVisible()) return radio.click()
  await menu.click()
  await page.getByRole('option', { name: look, exact: true }).click()
}

export const column = (page: Page, title: string): Locator => page.getByRole('region', { name: title, exact: true })

export const list = (page: Page, title: string): Locator => column(page, title).getByRole('listbox')

export const cardOf = (page: Page, title: string): Locator =>
  page
    .locator('[data-column]')
    .getByRole('option')
    .filter({ hasText: title })
    .filter({ has: page.getByText(title, { exact: true }) })

/** Titles of the cards of a column, from top to bottom. */
export const titlesIn = (page: Page, title: string): Promise<string[]> =>
  column(page, title)
    .getByRole('option')
    .evaluateAll((cards) =>
      cards
        .map((card) => ({ top: card.getBoundingClientRect().top, title: card.querySelector('[data-title]')?.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map((card) => card.title),
    )

/** What its screen says about its connection. */
export const says = (page: Page, connection: string): Promise<void> =>
  expect(page.locator('[data-connection]').first()).toHaveAttribute('data-connection', connection)
