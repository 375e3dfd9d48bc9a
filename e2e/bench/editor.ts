import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from '@playwright/test'
import { createShow, createWorkspace, join, type Person, runOfShowOf, type Show, signUp } from '../person'
import config from '../playwright.config'
import { startProduct } from '../product'
import { gridOn, plan } from '../run-of-show'
import { type Figure, figureOf, printFigures } from './figures'
import { firstVisits, framesWhile, laterVisits, openPage, typedHere } from './pages'

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
  const screen = { path: await pathOf(owner, show), shown: '[role="grid"] [data-row] [data-cell="title"]' }
  const first = await firstVisits(screen, { browser, person: owner, rounds })
  const again = await laterVisits(screen, { person: owner, rounds })
  const [writer, follower] = [await openPage(owner.context, screen), await openPage(other.context, screen)]
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

const remoteEditsMade = 30

/** At the end of the second title. */
const typed = async (page: Page): Promise<readonly number[]> => {
  await gridOn(page).edit('Look 2, opening walk')
  return typedHere(page)
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

const scrolled = async (page: Page): Promise<readonly number[]> => {
  await page.mouse.move(700, 500)
  return framesWhile(page, () => page.mouse.wheel(0, 300))
}

await main()
process.exit(0)
