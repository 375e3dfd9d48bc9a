import type { Page } from '@playwright/test'
import { type Person, post, type Workspace } from './person'

/** Adds an entry as the pages do; its id. */
export async function addEntry(person: Person, workspace: Workspace, kind: string, values: object): Promise<string> {
  const { id } = await post(person, `/api/workspaces/${workspace.id}/directory/${kind}`, values)
  return id
}

/** One of a list, by its name. */
export const entryCalled = (page: Page, name: string) => page.getByRole('table').getByRole('link', { name, exact: true })

/** The names of a list, from top to bottom, also while a dialog stands before it. */
export const namesOf = (page: Page): Promise<string[]> => page.locator('main a[data-row]').allTextContents()
