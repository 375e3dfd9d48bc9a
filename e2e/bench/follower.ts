import { parseArgs } from 'node:util'
import { type BrowserContext, chromium } from '@playwright/test'
import { addressOf, kept } from '../live'
import config from '../playwright.config'
import { startProduct } from '../product'
import { figureOf, printFigures } from './figures'
import { callDemoShow, type DemoShow, phone } from './live/demo-show'
import { installOpenedProbe } from './live/opened-probe'

/**
 * How soon a follower's page can be used on a phone-sized screen: what runs
 * and its countdown are painted. With nothing in the browser but the sign-in;
 * again; and again with no network at all, from what the device kept.
 *
 *   bun e2e/bench/follower.ts [--rounds 7] [--json]
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' }, json: { type: 'boolean', default: false } } })
const rounds = Number(values.rounds)

const main = async (): Promise<void> => {
  const product = await startProduct()
  const browser = await chromium.launch(config.use?.launchOptions)
  try {
    const show = await callDemoShow({ product, browser })
    const figures = [
      figureOf('first visit', await firstVisits(show)),
      figureOf('again', await laterVisits(show, async () => undefined)),
      figureOf('again, no network', await laterVisits(show, (context) => context.setOffline(true))),
    ]
    if (values.json) console.info(JSON.stringify({ figures }, null, 2))
    else {
      console.info("\na follower's page, from the start of the navigation until it can be used")
      printFigures(figures)
    }
    show.desk.close()
  } finally {
    await browser.close()
    await product.stop()
  }
}

/** In a browser of its own each. */
const firstVisits = async (show: DemoShow): Promise<readonly number[]> => {
  const samples: number[] = []
  for (let round = 0; round < rounds; round++) {
    const context = await show.openBrowser(phone)
    samples.push(await visit(context, show))
    await context.close()
  }
  return samples
}

/** After one visit in the same browser, and `before`. */
const laterVisits = async (show: DemoShow, before: (context: BrowserContext) => Promise<void>): Promise<readonly number[]> => {
  const context = await show.openBrowser(phone)
  const page = await context.newPage()
  await page.goto(addressOf(show.document, 'follow'))
  await kept(page)
  await page.close()
  await visit(context, show)
  // What is shown is kept a moment after it came.
  await new Promise((resume) => setTimeout(resume, 2_000))
  const samples: number[] = []
  await before(context)
  for (let round = 0; round < rounds; round++) samples.push(await visit(context, show))
  await context.close()
  return samples
}

const visit = async (context: BrowserContext, { document, desk }: DemoShow): Promise<number> => {
  const page = await context.newPage()
  await page.addInitScript(installOpenedProbe, desk.run?.current?.title ?? '')
  await page.goto(addressOf(document, 'follow'))
  await page.waitForFunction(() => window.openedProbe.usableAt !== null)
  const at = await page.evaluate(() => window.openedProbe.usableAt ?? Number.NaN)
  await page.close()
  return at
}

await main()
process.exit(0)
