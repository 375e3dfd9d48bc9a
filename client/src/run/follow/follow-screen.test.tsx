import { afterEach, beforeEach, expect, setDefaultTimeout, test } from 'bun:test'
import { second } from '@fashionos/shared/time'
import { openDom } from '../../../test/dom'
import { createLocalShow, demoPlan, ines, type LocalShow, localAddress, yuki } from '../live/local-show.fixture'

const { act, cleanup, fireEvent, render, screen, within } = await openDom()
const { FollowScreen } = await import('./follow-screen')

let show: LocalShow
let t = 0
beforeEach(() => {
  t = Date.UTC(2027, 2, 6, 18, 15)
  show = createLocalShow({ synced: () => t })
  show.open({ kind: 'show', speed: 1 })
  show.call(ines, { kind: 'take-over', seen: 0 })
})
afterEach(cleanup)
setDefaultTimeout(30_000)

const go = () => {
  const { run } = show.view()
  show.call(ines, { kind: 'go', from: { instance: run?.current?.id ?? null, seq: run?.seq ?? 1 }, to: run?.next?.item ?? null })
}

const open = () => {
  const session = show.session(yuki)
  render(<FollowScreen session={session} address={localAddress('follow')} />)
  return session
}

const list = () => screen.getByRole('region', { name: 'Run of show' })
const current = () => within(list()).getAllByRole('listitem', { current: 'step' })

test('the row that runs is marked, and the mark moves with each GO', () => {
  go()
  open()
  expect(current().map((row) => row.textContent)).toEqual([expect.stringContaining('Doors, welcome drinks')])
  act(go)
  expect(current().map((row) => row.textContent)).toEqual([expect.stringContaining('Front row seated')])
})

test('scrolling lets go, and “Back to now” takes hold again', () => {
  go()
  open()
  expect(screen.queryAllByRole('button', { name: 'Back to now' })).toHaveLength(0)
  fireEvent.wheel(list())
  list().scrollTop = 900
  fireEvent.scroll(list())
  fireEvent.click(screen.getByRole('button', { name: 'Back to now' }))
  expect(screen.queryAllByRole('button', { name: 'Back to now' })).toHaveLength(0)
})

test('a plan without a row has no end, on whichever day', () => {
  const { snapshot, notes } = demoPlan()
  show = createLocalShow({ synced: () => t, plan: { snapshot: { ...snapshot, items: [] }, notes } })
  open()
  expect(document.body.textContent).toContain('The run of show has no rows yet.')
  expect(document.body.textContent).not.toContain('Ends')
})

test('the search shows the rows that have it, and says when none has', () => {
  go()
  open()
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'front row' } })
  expect(within(list()).getAllByRole('listitem')).toHaveLength(1)
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'zeppelin' } })
  expect(document.body.textContent).toContain('Nothing in the show has “zeppelin”.')
})

test('a second that passes repaints the figures and no row', () => {
  go()
  open()
  const timer = () => screen.getByRole('timer').textContent
  const before = { timer: timer(), rows: list().innerHTML }
  const changed: string[] = []
  const watcher = new MutationObserver((changes) => changed.push(...changes.map(({ type }) => type)))
  watcher.observe(list(), { childList: true, subtree: true, characterData: true, attributes: true })
  act(() => {
    t += 5 * second
    show.ticked()
  })
  expect(timer()).not.toBe(before.timer)
  expect(watcher.takeRecords()).toEqual([])
  expect(changed).toEqual([])
  expect(list().innerHTML).toBe(before.rows)
})

test('a caller who is not heard is said with how long, and a message from one is shown', () => {
  go()
  const session = open()
  act(() => session.show({ caller: { connected: false, heardAt: t - 18 * second } }))
  expect(document.body.textContent).toContain('Caller last heard 0:18 ago. Times are projected.')
  act(() => show.call(ines, { kind: 'message', text: 'Wait for the second arch', to: 'everyone' }))
  expect(document.body.textContent).toContain('Wait for the second arch')
})
