import { type BrowserType, expect, type LaunchOptions } from '@playwright/test'
import type { Person } from './person'

/** A browser of its own for somebody who is signed in already, on a device that can be put to sleep. */
export interface Laptop {
  readonly person: Person
  /** All of the browser stands still and answers nothing; what it had open stays open as far as it knows. */
  closeLid(): Promise<void>
  /** The browser goes on. Fails when it did not stand still meanwhile. */
  openLid(): Promise<void>
  putAway(): Promise<void>
}

/** Far longer than a page that runs is ever busy, and shorter than any lid stays closed here, in ms. */
const sleepMs = 5_000

export async function laptopOf(
  person: Person,
  { chromium, launchOptions }: { chromium: BrowserType; launchOptions: LaunchOptions },
): Promise<Laptop> {
  const server = await chromium.launchServer(launchOptions)
  const browser = await chromium.connect(server.wsEndpoint())
  const context = await browser.newContext({ baseURL: person.url, storageState: await person.context.storageState() })
  const page = await context.newPage()
  const leader = server.process().pid
  if (!leader) throw new Error('The browser of the laptop did not start.')
  const longestPause = () => page.evaluate(() => Number(Reflect.get(window, 'longestPause')))
  return {
    person: {
      ...person,
      ...{ context, page, request: context.request },
      goOffline: () => context.setOffline(true),
      goOnline: () => context.setOffline(false),
    },
    closeLid: async () => {
      await page.evaluate(watchPauses)
      process.kill(-leader, 'SIGSTOP')
    },
    openLid: async () => {
      process.kill(-leader, 'SIGCONT')
      await expect.poll(longestPause).toBeGreaterThan(sleepMs)
    },
    putAway: async () => {
      process.kill(-leader, 'SIGCONT')
      await browser.close()
      await server.close()
    },
  }
}

/** Runs in the page: how long it ever stood still from now on, in ms. */
const watchPauses = () => {
  let last = Date.now()
  let longest = 0
  setInterval(() => {
    longest = Math.max(longest, Date.now() - last)
    last = Date.now()
    Reflect.set(window, 'longestPause', longest)
  }, 100)
}
