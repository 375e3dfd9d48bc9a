import { afterEach, beforeEach, expect, setDefaultTimeout, test } from 'bun:test'
import { openDom } from '../../../test/dom'
import type { LiveAddress } from '../live/live-session'
import { createLocalShow, ines, type LocalSession, type LocalShow, yuki } from '../live/local-show.fixture'

const { act, cleanup, render, screen, waitFor } = await openDom()
const { OverviewScreen } = await import('./overview-screen')

const [main, garden] = ['019b3c00-0000-7000-8000-000000000031', '019b3c00-0000-7000-8000-000000000032']
const shows = new Map<string, LocalShow>()
const sessions = new Map<string, LocalSession>()
const realFetch = globalThis.fetch
let documents: { id: string; title: string }[] = []

beforeEach(() => {
  const t = Date.UTC(2027, 2, 6, 18, 15)
  shows.clear()
  // What a page before kept would be shown before the answer comes.
  window.localStorage.clear()
  for (const id of [main, garden]) shows.set(id, createLocalShow({ synced: () => t }))
  documents = [
    { id: main, title: 'Main stage' },
    { id: garden, title: 'Garden' },
  ]
  const answer = () => Response.json({ show: { name: 'Autumn/Winter 2027' }, documents })
  globalThis.fetch = Object.assign(async () => answer(), { preconnect: realFetch.preconnect })
})
afterEach(() => {
  cleanup()
  globalThis.fetch = realFetch
})
setDefaultTimeout(30_000)

const openSession = ({ document: id }: LiveAddress): LocalSession => {
  const session = shows.get(id)?.session(yuki)
  if (!session) throw new Error(`There is no show of ${id}.`)
  const title = documents.find((one) => one.id === id)?.title ?? ''
  session.show({ document: { id, title, workspace: 'maison-aurelie' } })
  sessions.set(id, session)
  return session
}
const callOn = (id: string) => {
  const show = shows.get(id)
  show?.open({ kind: 'show', speed: 1 })
  show?.call(ines, { kind: 'take-over', seen: 0 })
  const run = show?.view().run
  show?.call(ines, { kind: 'go', from: { instance: null, seq: run?.seq ?? 1 }, to: run?.next?.item ?? null })
}
const open = async () => {
  render(<OverviewScreen show="019b3c00-0000-7000-8000-000000000021" secret={null} openSession={openSession} />)
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(documents.length))
  await act(async () => undefined)
}
const lines = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '')

test('one stage runs, the other is not open: each line says its own', async () => {
  callOn(main)
  await open()
  expect(lines()[0]).toContain('Main stage')
  expect(lines()[0]).toContain('On air')
  expect(lines()[0]).toContain('Doors, welcome drinks')
  expect(lines()[1]).toContain('Garden')
  expect(lines()[1]).toContain('Not open yet')
  act(() => callOn(garden))
  expect(lines()[1]).toContain('On air')
})

test('a run of show that is removed while it is shown says so, and the others go on', async () => {
  callOn(main)
  await open()
  act(() => sessions.get(garden)?.show({ phase: 'refused', reason: 'This run of show was removed.' }))
  expect(lines()[1]).toBe('GardenThis run of show was removed.')
  expect(lines()[0]).toContain('On air')
})

test('a show without a run of show says what to do', async () => {
  documents = []
  render(<OverviewScreen show="019b3c00-0000-7000-8000-000000000022" secret={null} openSession={openSession} />)
  await waitFor(() => expect(document.body.textContent).toContain('The show has no run of show yet.'))
})

test('the page tells the time of day also while its first stage drills on a clock of its own', async () => {
  shows.get(main)?.open({ kind: 'rehearsal', speed: 10 })
  await open()
  expect(screen.getByRole('banner').textContent).toContain('19:15:00')
})
