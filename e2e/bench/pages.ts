import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Person } from '../person'
import { installProbe } from './probe'

/** A document's screen; `shown`: a selector of what stands on it when people can begin. */
export interface Screen {
  readonly path: string
  readonly shown: string
}

export const openPage = async (context: BrowserContext, { path, shown }: Screen): Promise<Page> => {
  const page = await context.newPage()
  await page.addInitScript(installProbe, shown)
  await page.goto(path)
  await page.waitForFunction(() => window.probe.interactiveAt)
  return page
}

/** From the start of the navigation until it can be used, ms: in browsers that have nothing of ours but the sign-in. */
export const firstVisits = async (screen: Screen, { browser, person, rounds }: { browser: Browser; person: Person; rounds: number }) => {
  const samples: number[] = []
  const storageState = await person.context.storageState()
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext({ baseURL: person.url, storageState })
    samples.push(await visit(context, screen))
    await context.close()
  }
  return samples
}

/** The same in one browser that has code and document. */
export const laterVisits = async (screen: Screen, { person, rounds }: { person: Person; rounds: number }) => {
  const samples: number[] = []
  await visit(person.context, screen)
  for (let round = 0; round < rounds; round++) samples.push(await visit(person.context, screen))
  return samples
}

const visit = async (context: BrowserContext, screen: Screen): Promise<number> => {
  const page = await openPage(context, screen)
  const took = await page.evaluate(() => (window.probe.interactiveAt ?? Number.NaN) - performance.timeOrigin)
  await page.close()
  return took
}

const written = 'a silver dress with a long train, lit from behind, slow walk'

/** One character at a time where the caret is, with pauses as people have them: from each key to its frame, ms. */
export const typedHere = async (page: Page): Promise<readonly number[]> => {
  await page.evaluate(() => {
    window.probe.keystrokes = []
  })
  await page.keyboard.type(written, { delay: 90 })
  await page.waitForFunction((count) => window.probe.keystrokes.length >= count, written.length)
  const samples = await page.evaluate(() => window.probe.keystrokes)
  await page.keyboard.press('Escape')
  return samples
}

const watchedMs = 3_000

/** Lengths of the frames drawn while something is done again and again, ms. */
export const framesWhile = async (page: Page, act: (step: number) => Promise<void>): Promise<readonly number[]> => {
  const watched = page.evaluate((durationMs) => window.probe.watchFrames(durationMs), watchedMs)
  const end = performance.now() + watchedMs
  for (let step = 0; performance.now() < end; step++) {
    await act(step)
    await new Promise((resume) => setTimeout(resume, 30))
  }
  await watched
  return page.evaluate(() => window.probe.frames.slice(1))
}
