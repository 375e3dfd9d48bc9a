import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from '@playwright/test'
import { createShow, createWorkspace, type Person, signUp } from '../person'
import config from '../playwright.config'
import { startProduct } from '../product'
import { type Figure, figureOf, printFigures } from './figures'
import { filledBoard, filledLineup } from './filled'
import { firstVisits, framesWhile, laterVisits, openPage, typedHere } from './pages'

/**
 * A lineup of 60 looks with photos and a board of 500 tasks in a real browser:
 * opened, a title typed into, a card dragged. The product runs as `npm start`
 * runs it.
 *
 *   bun e2e/bench/documents.ts [--rounds 5] [--json]
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' }, json: { type: 'boolean', default: false } } })
const rounds = Number(values.rounds)

const main = async (): Promise<void> => {
  const product = await startProduct()
  const browser = await chromium.launch(config.use?.launchOptions)
  try {
    const person = await signUp({ browser, url: product.url, name: 'Inês' })
    const workspace = await createWorkspace(person, 'Maison Aurélie')
    const show = await createShow(person, workspace, 'Autumn/Winter 2027')
    const place = { product, person, show }
    const lineup = await measured({ browser, person, path: await filledLineup(browser, place), ...onTheWall })
    print('a lineup of 60 looks with photos', lineup)
    print('a board of 500 tasks', await measured({ browser, person, path: await filledBoard(place), ...onTheBoard }))
  } finally {
    await browser.close()
    await product.stop()
  }
}

/** What differs between the two. */
interface Kind {
  /** Of what stands on screen when people can begin. */
  readonly shown: string
  /** Of the cards. */
  readonly card: string
  /** Puts the caret behind a title. */
  readonly beginTitle: (page: Page) => Promise<void>
}

const onTheWall: Kind = {
  shown: '[role="listbox"] [data-look]',
  card: '[data-look]',
  beginTitle: async (page) => {
    await page.locator('[data-look]').nth(2).click()
    await page.getByLabel('Title', { exact: true }).focus()
    await page.keyboard.press('End')
  },
}

const onTheBoard: Kind = {
  shown: '[role="listbox"] [data-task]',
  card: '[data-column] [data-task]',
  beginTitle: async (page) => {
    await page.locator('[data-column] [data-task]').nth(2).click()
    await page.getByLabel('Title', { exact: true }).focus()
    await page.keyboard.press('End')
  },
}

interface Case extends Kind {
  readonly browser: Browser
  readonly person: Person
  readonly path: string
}

const measured = async ({ browser, person, path, shown, card, beginTitle }: Case): Promise<readonly Figure[]> => {
  const screen = { path, shown }
  const first = await firstVisits(screen, { browser, person, rounds })
  const again = await laterVisits(screen, { person, rounds })
  const page = await openPage(person.context, screen)
  await page.waitForLoadState('networkidle')
  await beginTitle(page)
  const keystrokes = await typedHere(page)
  const frames = await dragged(page, card)
  await page.close()
  return [
    figureOf('open → interactive, first visit', first),
    figureOf('open → interactive, again', again),
    figureOf('keystroke → painted', keystrokes),
    figureOf('frame while dragging', frames),
  ]
}

/** A card is carried round over the others, and put back with Escape. */
const dragged = async (page: Page, card: string): Promise<readonly number[]> => {
  const box = await page.locator(card).first().boundingBox()
  if (!box) throw new Error('There is no card on the screen.')
  const [x, y] = [box.x + box.width / 2, box.y + 40]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 20, y + 10, { steps: 4 })
  const frames = await framesWhile(page, (step) => page.mouse.move(x + 200 + 180 * Math.cos(step / 6), y + 140 + 120 * Math.sin(step / 6)))
  await page.keyboard.press('Escape')
  await page.mouse.up()
  return frames
}

const print = (what: string, figures: readonly Figure[]): void => {
  if (values.json) console.info(JSON.stringify({ what, figures }, null, 2))
  else {
    console.info(`\n${what}`)
    printFigures(figures)
  }
}

await main()
process.exit(0)
