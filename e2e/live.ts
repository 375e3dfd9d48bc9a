import { documentTypes } from '@fashionos/shared/documents/registry'
import { runCommand } from '@fashionos/shared/documents/run-command'
import type { Entry } from '@fashionos/shared/run/entry'
import type { Screen } from '@fashionos/shared/run/messages'
import type { Report } from '@fashionos/shared/run/report'
import { read } from '@fashionos/shared/ydoc/read'
import { expect, type Locator, type Page } from '@playwright/test'
import { type Person, post, runOfShowOf, type Show } from './person'
import type { Product } from './product'
import { openSocket } from './socket'

const { 'run-of-show': runOfShow } = documentTypes

/** What is called: minutes, each with a cue of its own for LX. */
export const looks = ['Doors open', 'First look', 'Second look', 'Third look', 'Finale'] as const

interface ToBeCalled {
  readonly product: Product
  readonly person: Person
  readonly show: Show
}

/** Puts `looks` into the show's run of show and answers with its id. */
export async function planToCall({ product, person, show }: ToBeCalled): Promise<string> {
  const socket = await openSocket({ product, person, show })
  await socket.synced()
  const lighting = read(socket.doc, runOfShow.schema).columns.find(({ department }) => department === 'lx')
  if (!lighting) throw new Error('A new run of show has a column for LX.')
  const items = looks.map((title, i) => ({
    id: crypto.randomUUID(),
    title,
    cue: `Q${i + 1}`,
    duration: 60_000,
    cells: { [lighting.id]: `LX ${i + 1}` },
  }))
  const added = runCommand({ type: runOfShow, doc: socket.doc, name: 'addItems', args: { items, after: null }, origin: 'test' })
  expect(added).toEqual({ ok: true, value: null })
  await socket.committed()
  socket.close()
  return (await runOfShowOf(person, show)).id
}

/** Opens a live screen, by its address or by a link to it. */
export async function openScreen(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 }).first()).not.toHaveText('Opening the run of show')
}

export const addressOf = (document: string, screen: Screen, department?: string): string =>
  ['/live', document, screen, ...(department ? [department] : [])].join('/')

/** The desk a show is called from. */
export interface Desk {
  readonly page: Page
  /** What runs; the name of the run of show before the first GO. */
  readonly now: Locator
  /** The buttons of whoever calls; nobody else has them. */
  readonly calls: Locator
  /** Opens a run as this, and calls it. */
  open(as: Opening): Promise<void>
  /** Space bar, until this runs. */
  go(title: string): Promise<void>
  /** Says yes to the end. */
  end(): Promise<void>
  /** GO by GO to the end. */
  callAll(): Promise<void>
  /** Presses keys of the desk, one after the other as fast as they come. */
  press(keys: string): Promise<void>
  /** Asks to take over from this person; what is answered is the button that does it. */
  askToTakeOver(from: string): Promise<Locator>
  takeOver(from: string): Promise<void>
  /** Of the department strip: what a department does, and how far it is with it. */
  readiness(text: string): Locator
}

export type Opening = 'Rehearsal at this hour' | 'Drill, ten times as fast' | 'Show'

export async function openDesk(person: Person, document: string): Promise<Desk> {
  await openScreen(person.page, addressOf(document, 'caller'))
  return deskOn(person.page)
}

export function deskOn(page: Page): Desk {
  const now = page.getByRole('group', { name: 'What runs' }).getByRole('heading', { level: 2 })
  const calls = page.getByRole('region', { name: 'Calls', exact: true })
  const press = async (keys: string) => {
    await reaction(page)
    await Promise.all(keys.split(' ').map((key) => page.keyboard.press(key)))
  }
  const go = async (title: string) => {
    const refused = page.getByRole('alert').filter({ hasText: /\S/ })
    // A press too soon for anybody to have seen what it is meant for is refused; whoever pressed presses again.
    await expect(async () => {
      await press('Space')
      await expect(now.filter({ hasText: title }).or(refused).first()).toBeVisible()
      await expect(now).toHaveText(title, { timeout: 1 })
    }).toPass()
  }
  const end = async () => {
    await press('e')
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /^End (rehearsal|drill|show)$/ })
      .click()
    await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  }
  const askToTakeOver = async (from: string) => {
    await page.getByRole('button', { name: 'Take over' }).click()
    return page.getByRole('alertdialog', { name: `Take over from ${from}?` }).getByRole('button', { name: 'Take over' })
  }
  return {
    page,
    now,
    calls,
    open: async (as) => {
      await page.getByRole('radio', { name: as }).check()
      await page.getByRole('button', { name: /^Open (rehearsal|drill|show)$/ }).click()
      await expect(calls).toBeVisible()
    },
    go,
    press,
    end,
    callAll: async () => {
      for (const title of looks) await go(title)
      await end()
    },
    askToTakeOver,
    takeOver: async (from) => {
      await (await askToTakeOver(from)).click()
      await expect(calls).toBeVisible()
    },
    readiness: (text) => page.getByRole('listitem').filter({ hasText: text }),
  }
}

/** No hand follows what an eye saw sooner than 200 ms, and the desk knows it: waits so long after the next paint. */
async function reaction(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise((resume) => requestAnimationFrame(resume))
    await new Promise((resume) => setTimeout(resume, 220))
  })
}

/** The head of a follower's screen: what runs, and what is left of it. */
export const headOn = (page: Page): Locator => page.getByRole('region', { name: 'Now' })

/** The name of what runs. */
export const nowOn = (page: Page): Locator => headOn(page).getByRole('heading', { level: 2 })

/** Resolves when a page has all it needs to open again without a network. */
export const kept = (page: Page): Promise<void> => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))

/** Makes a link to a screen; `address` opens it without an account. */
export async function shareScreen(
  { person, document, show }: { person: Person; document: string; show: Show },
  link: { readonly screen: Screen; readonly department: string | null; readonly label: string },
): Promise<{ address: string; withdraw: () => Promise<void> }> {
  const path = `/api/workspaces/${show.workspace.id}`
  const { id, url } = await post(person, `${path}/documents/${document}/screen-links`, { ...link, expiresAt: null })
  return {
    address: url,
    withdraw: async () => {
      const response = await person.request.delete(`${path}/screen-links/${id}`, { headers: { origin: person.url } })
      expect(response.ok(), `${response.status()} ${await response.text()}`).toBe(true)
    },
  }
}

/** The report of the show's last run, and all that was logged of it. */
export async function reportOf(person: Person, { id, workspace }: Show): Promise<{ report: Report; log: readonly Entry[] }> {
  const get = async (path: string) => {
    const response = await person.request.get(`/api/workspaces/${workspace.id}${path}`)
    expect(response.ok(), `GET ${path}: ${response.status()} ${await response.text()}`).toBe(true)
    return response.json()
  }
  const { items: runs } = await get(`/shows/${id}/runs`)
  const run = runs[0].id
  const [report, log] = await Promise.all([get(`/runs/${run}/report`), get(`/runs/${run}/log`)])
  return { report, log: log.items }
}
