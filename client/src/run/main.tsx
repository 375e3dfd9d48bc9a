import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import '../styles/app.css'
import { followTheme } from '../ui/theme'
import { type PageAddress, parseAddress } from './address'
import { openLiveSession } from './live/open-session'
import { overviewScreen, screenOf } from './screens'

const pageOf = async (page: PageAddress): Promise<ReactNode> => {
  if (page.kind === 'overview') {
    const Overview = await overviewScreen()
    return <Overview show={page.show} secret={page.secret} openSession={openLiveSession} />
  }
  const { address } = page
  if (address.screen === 'overview') return null
  const session = openLiveSession(address)
  const Screen = await screenOf[address.screen]()
  return <Screen session={session} address={address} />
}

const start = async () => {
  followTheme()
  const root = document.getElementById('root')
  if (!root) throw new Error('live.html has no #root')
  const page = parseAddress(location)
  createRoot(root).render(page === null ? <p>There is no live screen at this address.</p> : await pageOf(page))
}

void start()
