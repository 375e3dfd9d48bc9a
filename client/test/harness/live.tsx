import { type Department, departments } from '@fashionos/shared/documents/run-of-show/schema'
import { screens } from '@fashionos/shared/run/messages'
import { createRoot } from 'react-dom/client'
import './harness.css'
import { createLocalShow, ines, lighting, localAddress, yuki } from '../../src/run/live/local-show.fixture'
import { overviewScreen, screenOf } from '../../src/run/screens'
import { followTheme } from '../../src/ui/theme'

/**
 * One live screen over a run in memory, with no server: for looking at it alone.
 * `?screen=follow&department=lx&as=ines|yuki|lighting&run=show|none&speed=10&go=4&theme=dark`;
 * `show`, `session` and the people stand on `window` to call from the console.
 */
const query = new URLSearchParams(location.search)
const screen = screens.find((name) => name === query.get('screen')) ?? 'follow'
const department: Department | null =
  departments.find((name) => name === query.get('department')) ?? (screen === 'department' ? 'lx' : null)
const people = { ines, yuki, lighting }
const person = people[(query.get('as') as keyof typeof people | null) ?? (screen === 'caller' ? 'ines' : 'yuki')]

followTheme()
if (query.get('theme')) document.documentElement.dataset.theme = query.get('theme') ?? ''

const show = createLocalShow()
const address = localAddress(screen, department)
const session = show.session(person, address)
const go = () => {
  const { run } = show.view()
  if (!run) return
  show.call(ines, { kind: 'go', from: { instance: run.current?.id ?? null, seq: run.seq }, to: run.next?.item ?? null })
}
Object.assign(window, { show, session, go, people })
if (query.get('run') !== 'none') {
  show.open({ kind: query.get('run') === 'rehearsal' ? 'rehearsal' : 'show', speed: Number(query.get('speed') ?? 1) })
  show.call(ines, { kind: 'take-over', seen: 0 })
  for (let i = Number(query.get('go') ?? 0); i > 0; i--) go()
}

const start = async () => {
  const root = document.getElementById('root')
  if (!root) throw new Error('live.html has no #root')
  if (screen === 'overview') {
    const Overview = await overviewScreen()
    createRoot(root).render(<Overview show="harness" secret={null} openSession={() => show.session(person)} />)
    return
  }
  const Screen = await screenOf[screen]()
  createRoot(root).render(<Screen session={session} address={address} />)
}

void start()
