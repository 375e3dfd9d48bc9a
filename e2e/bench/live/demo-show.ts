import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test'
import { isEntry, LiveScreen } from '../../../collab-server/test/run/screen'
import { demoDocument, demoEmail, demoPassword } from '../../../migrations/src/demo'
import { post } from '../../person'
import type { Product } from '../../product'

/** The demo show of a product, signed in to and called. */
export interface DemoShow {
  readonly document: string
  /** A browser of its own, of the same person. `options`: size, touch. */
  openBrowser(options?: BrowserContextOptions): Promise<BrowserContext>
  readonly desk: LiveScreen
}

/** Opens a rehearsal at this hour and calls its first item. */
export async function callDemoShow({ product, browser }: { readonly product: Product; readonly browser: Browser }): Promise<DemoShow> {
  const { url, collabUrl } = product
  const signedIn = await browser.newContext({ baseURL: url })
  const { request } = signedIn
  await post({ request, url }, '/api/auth/sign-in/email', { email: demoEmail, password: demoPassword })
  const { token } = await (await request.get('/api/auth/token')).json()
  const storageState = await signedIn.storageState()
  await signedIn.close()
  const credential = { kind: 'token', token } as const
  const desk = await new LiveScreen({ url: collabUrl, document: demoDocument.id, credential, screen: 'caller' }).opened()
  for (const answer of [await desk.open(), await desk.takeOver(), await desk.go()]) if (!isEntry(answer)) throw new Error(answer.message)
  return {
    document: demoDocument.id,
    openBrowser: (options) => browser.newContext({ baseURL: url, storageState, ...options }),
    desk,
  }
}

export const desktop = { viewport: { width: 1280, height: 800 } }
export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }
