import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from '@playwright/test'
import { createShow, createWorkspace, join, type Person, runOfShowOf, type Show, signUp } from '../person'
import config from '../playwright.config'
import { startProduct } from '../product'
import { gridOn, plan } from '../run-of-show'
import { type Figure, figureOf, printFigures } from './figures'
import { installProbe } from './probe'

/**
 * A run of show of 1,000 items in real browsers: opened, typed into, followed
 * from a second browser, scrolled. The product runs as `npm start` runs it.
 *
 *   bun e2e/bench/editor.ts [--items 1000] [--rounds 5] [--json]
 */
const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      items: { type: 'string', default: '1000' },
      rounds: { type: 'string', default: '5' },
      json: { type: 'boolean', default: false },
    },
  })
  const product = await startProduct()
  const browser = await chromium.launch(config.use?.launchOptions)
  try {
    const [owner, other] = [
      await signUp({ browser, url: product.url, name: 'Inês' }),
      await signUp({ browser, url: product.url, name: 'Marc' }),
    ]
    const workspace = await createWorkspace(owner, 'Maison Aurélie')
    await join({ owner, workspace, person: other, role: 'producer' })
    const show = await createShow(owner, workspace, 'Autumn/Winter 2027')
    const titles = Array.from({ length: Number(values.items) }, (_, index) => `Look ${index + 1}, opening walk`)
    await plan({ product, person: owner, show, titles })
    const figures = await measure({ browser, owner, other, show, rounds: Number(values.rounds) })
    if (values.json) console.info(JSON.stringify({ items: titles.length, figures }, null, 2))
    else printFigures(figures)
  } finally {
    await browser.close()
    await product.stop()
  }
}

interface Bench {
  readonly browser: Browser
  readonly owner: Person
  readonly other: Person
  readonly show: Show
  readonly rounds: number
}

const measure = async ({ browser, owner, other, show, rounds }: Bench): Promise<readonly Figure[]> => {
  const path = await pathOf(owner, show)
  const first = await opened({ browser, person: owner, path, rounds, keepsPage: false })
  const again = await opened({ browser, person: owner, path, rounds, keepsPage: true })
  const [writer, follower] = [await openPage(owner, path), await openPage(other, path)]
  const remote = await remoteEdits(writer, follower)
  const keystrokes = await typed(writer)
  const frames = await scrolled(follower)
  return [
    figureOf('open → interactive, first visit', first),
    figureOf('open → interactive, again', again),
    figureOf('keystroke → painted', keystrokes),
    figureOf('remote edit → painted', remote),
    figureOf('frame while scrolling', frames),
  ]
}

const pathOf = async (person: Person, show: Show): Promise<string> => {
  const { id } = await runOfShowOf(person, show)
  return `/w/${show.workspace.slug}/shows/${show.id}/d/${id}`
}

const openPage = async (person: Pick<Person, 'context'>, path: string): Promise<Page> => {
  const page = await person.context.newPage()
  await page.addInitScript(installProbe)
  await page.goto(path)
  await page.waitForFunction(() => window.probe.interactiveAt)
  return page
}

/** From the start of the navigation. A first visit has nothing of ours in the browser but the sign-in; a later one has code and document. */
const opened = async (options: { browser: Browser; person: Person; path: string; rounds: number; keepsPage: boolean }) => {
  const { browser, person, path, rounds, keepsPage } = options
  const samples: number[] = []
  if (keepsPage) await (await openPage(person, path)).close()
  for (let round = 0; round < rounds; round++) {
    const storageState = await person.context.storageState()
    const context = keepsPage ? person.context : await browser.newContext({ baseURL: person.url, storageState })
    const page = await openPage({ context }, path)
    samples.push(await page.evaluate(() => (window.probe.interactiveAt ?? Number.NaN) - performance.timeOrigin))
    await page.close()
    if (!keepsPage) await context.close()
  }
  return samples
}

const charactersTyped = 60
const remoteEditsMade = 30

/** One character at a time at the end of the first title, with pauses as people have them. */
const typed = async (page: Page): Promise<readonly number[]> => {
  await gridOn(page).edit('Look 2, opening walk')
  await page.evaluate(() => {
    window.probe.keystrokes = []
  })
  await page.keyboard.type('a silver dress with a long train, lit from behind, slow walk'.slice(0, charactersTyped), { delay: 90 })
  await page.waitForFunction((count) => window.probe.keystrokes.length >= count, charactersTyped)
  const samples = await page.evaluate(() => window.probe.keystrokes)
  await page.keyboard.press('Escape')
  return samples
}

/** From the keydown in one browser to the frame of the other that shows the character. */
const remoteEdits = async (writer: Page, follower: Page): Promise<readonly number[]> => {
  const samples: number[] = []
  await gridOn(writer).edit('Look 1, opening walk')
  for (let edit = 1; edit <= remoteEditsMade; edit++) {
    await follower.evaluate((text) => window.probe.awaitText(text), `Look 1, opening walk${'x'.repeat(edit)}`)
    await writer.keyboard.press('x')
    await follower.waitForFunction(() => window.probe.paintedAt)
    const paintedAt = (await follower.evaluate(() => window.probe.paintedAt)) ?? Number.NaN
    samples.push(paintedAt - (await writer.evaluate(() => window.probe.lastKeyAt)))
  }
  await writer.keyboard.press('Enter')
  return samples
}

const scrollMs = 3_000

const scrolled = async (page: Page): Promise<readonly number[]> => {
  await page.mouse.move(700, 500)
  const watched = page.evaluate((durationMs) => window.probe.watchFrames(durationMs), scrollMs)
  const end = performance.now() + scrollMs
  while (performance.now() < end) {
    await page.mouse.wheel(0, 300)
    await new Promise((resume) => setTimeout(resume, 30))
  }
  await watched
  return page.evaluate(() => window.probe.frames.slice(1))
}

await main()
process.exit(0)
