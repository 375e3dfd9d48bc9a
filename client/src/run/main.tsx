import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import '../styles/app.css'
import { followTheme } from '../ui/theme'
import { type PageAddress, parseAddress } from './address'
import { liveSessions } from './live/open-session'
import { pageWorker } from './live/page-worker'
import { NoSuchScreen } from './no-such-screen'
import { overviewScreen, screenOf } from './screens'

const pageOf = async (page: PageAddress): Promise<ReactNode> => {
  if (page.kind === 'overview') {
    const [openSession, Overview] = await Promise.all([liveSessions(), overviewScreen()])
    return <Overview show={page.show} secret={page.secret} openSession={openSession} />
  }
  const { address } = page
  if (address.screen === 'overview') return <NoSuchScreen />
  const showing = screenOf[address.screen]()
  const openSession = await liveSessions()
  const session = openSession(address)
  const Screen = await showing
  return <Screen session={session} address={address} />
}

const start = async () => {
  followTheme()
  if (import.meta.env.PROD) pageWorker.register()
  const root = document.getElementById('root')
  if (!root) throw new Error('live.html has no #root')
  const page = parseAddress(location)
  createRoot(root).render(page === null ? <NoSuchScreen /> : await pageOf(page))
}

/** A part of the page that did not arrive: a sentence instead of nothing. */
const notLoaded = 'This screen could not be loaded. Check the network, then load the page again.'

start().catch(() => document.getElementById('root')?.replaceChildren(notLoaded))
