import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { addressOf, openScreen } from '../live'
import config from '../playwright.config'
import { startProduct } from '../product'
import { type Figure, figureOf, printFigures } from './figures'
import { callDemoShow, type DemoShow, desktop, phone } from './live/demo-show'
import { installSecondProbe, type SecondProbe, type Turn } from './live/second-probe'

/**
 * Whether screens side by side show the same second: four real browsers on one
 * called show, one with a wall clock that is wrong by a day and a bit, one
 * whose wall clock jumps all the time. Of each second the time between the
 * first screen that shows it and the last is measured, by the machine's own
 * clock.
 *
 *   bun e2e/bench/same-second.ts [--seconds 30] [--json]
 */
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '30' }, json: { type: 'boolean', default: false } } })

const dayMs = 86_400_000
/** No whole second, so that a screen going by its own clock turns at another instant. */
const screens = [
  { name: 'stage', address: ['stage'], size: desktop, wallOff: 0 },
  { name: 'follower on a phone', address: ['follow'], size: phone, wallOff: 0 },
  { name: 'lighting, a wrong clock', address: ['department', 'lx'], size: phone, wallOff: dayMs + 437 },
  { name: 'follower, a jumping clock', address: ['follow'], size: desktop, wallOff: -613 },
] as const
const jumping = 3
/** Between two jumps, and how far, ms. */
const jumpEveryMs = 2_700
const jumpMs = 37_370

interface Shown {
  readonly name: string
  readonly turns: Pick<SecondProbe, 'clock' | 'countdown'>
}

const main = async (): Promise<void> => {
  const product = await startProduct()
  const browser = await chromium.launch(config.use?.launchOptions)
  try {
    const show = await callDemoShow({ product, browser })
    const shown = await watch(show, Number(values.seconds))
    const figures = [
      figureOf('time of day, put on screen', spreads(shown, 'clock', 'at')),
      figureOf('time of day, frame drawn', spreads(shown, 'clock', 'drawnAt')),
      figureOf('what is left, put on screen', spreads(shown, 'countdown', 'at')),
      figureOf('what is left, frame drawn', spreads(shown, 'countdown', 'drawnAt')),
    ]
    if (values.json) console.info(JSON.stringify({ screens: screens.map(({ name }) => name), figures }, null, 2))
    else print(figures, shown)
    show.desk.close()
  } finally {
    await browser.close()
    await product.stop()
  }
}

const watch = async (show: DemoShow, seconds: number): Promise<readonly Shown[]> => {
  const pages: Page[] = []
  for (const { address, size, wallOff } of screens) {
    const context = await show.openBrowser(size)
    const page = await context.newPage()
    await page.addInitScript(installSecondProbe, wallOff)
    const [screen, department] = address
    await openScreen(page, addressOf(show.document, screen, department))
    pages.push(page)
  }
  for (const page of pages) await page.waitForFunction(() => window.secondProbe.clock.length > 5 && window.secondProbe.countdown.length > 3)
  for (const page of pages) await page.evaluate(() => window.secondProbe.forget())
  await jumpFor(pages[jumping], seconds)
  const turns = await Promise.all(
    pages.map((page) => page.evaluate(() => ({ clock: window.secondProbe.clock, countdown: window.secondProbe.countdown }))),
  )
  return turns.map((each, i) => ({ name: screens[i]?.name ?? '', turns: each }))
}

const jumpFor = async (page: Page | undefined, seconds: number): Promise<void> => {
  const end = performance.now() + seconds * 1_000
  for (let jump = 1; performance.now() < end; jump++) {
    await page?.evaluate((off) => window.secondProbe.setWallClock(off), jump % 2 === 0 ? -jumpMs : jumpMs * jump)
    await new Promise((resume) => setTimeout(resume, Math.max(0, Math.min(jumpEveryMs, end - performance.now()))))
  }
}

type When = 'at' | 'drawnAt'

/** Of each second that all screens showed, when each did. Throws when they have no seconds in common. */
const seconds = (shown: readonly Shown[], figure: 'clock' | 'countdown', when: When): readonly (readonly number[])[] => {
  const [first, ...others] = shown.map(({ turns }) => new Map(turns[figure].map((turn: Turn) => [secondOf(turn.text), turn[when]])))
  const found = [...(first ?? [])]
    .map(([second, at]) => [at, ...others.map((turns) => turns.get(second) ?? Number.NaN)])
    .filter((all) => all.every(Number.isFinite))
  if (found.length === 0) throw new Error(`The screens showed no second together: ${JSON.stringify(shown)}`)
  return found
}

/** From the first screen to the last, ms. */
const spreads = (shown: readonly Shown[], figure: 'clock' | 'countdown', when: When): readonly number[] =>
  seconds(shown, figure, when).map((all) => Math.max(...all) - Math.min(...all))

/** How long each screen comes behind the first of them, ms. */
const lags = (shown: readonly Shown[]): readonly Figure[] => {
  const all = seconds(shown, 'clock', 'at')
  return shown.map(({ name }, screen) =>
    figureOf(
      `  ${name}`,
      all.map((each) => (each[screen] ?? Number.NaN) - Math.min(...each)),
    ),
  )
}

/** Words beside the figure are the screen's own. */
const secondOf = (text: string): string => text.replace(/[^\d:+−-]/g, '')

const print = (figures: readonly Figure[], shown: readonly Shown[]): void => {
  console.info(`\nfrom the first of ${screens.length} screens that shows a second to the last; then how far each is behind the first`)
  printFigures([...figures, ...lags(shown)])
}

await main()
process.exit(0)
