import { afterEach, beforeEach, expect, setDefaultTimeout, test } from 'bun:test'
import { second } from '@fashionos/shared/time'
import { openDom } from '../../../test/dom'
import { createLocalShow, ines, type LocalShow, lighting, localAddress } from '../live/local-show.fixture'

const { act, cleanup, fireEvent, render, screen, waitFor } = await openDom()
const { DepartmentScreen } = await import('./department-screen')

let show: LocalShow
let t = 0

/** The demo show, called, up to the GO of an item; the clock is moved by hand. */
beforeEach(() => {
  t = Date.UTC(2027, 2, 6, 18, 15)
  show = createLocalShow({ synced: () => t })
})
afterEach(cleanup)
setDefaultTimeout(30_000)

const go = () => {
  const { run } = show.view()
  show.call(ines, { kind: 'go', from: { instance: run?.current?.id ?? null, seq: run?.seq ?? 1 }, to: run?.next?.item ?? null })
}

const callUntil = (cue: string) => {
  show.open({ kind: 'show', speed: 1 })
  show.call(ines, { kind: 'take-over', seen: 0 })
  do go()
  while (show.view().run?.current?.cue !== cue)
}

const later = (ms: number) =>
  act(() => {
    t += ms
    show.ticked()
  })

const openLx = () => {
  const session = show.session(lighting)
  render(<DepartmentScreen session={session} address={localAddress('department', 'lx')} />)
  return session
}

const shown = () => document.body.textContent ?? ''

test('R24: a cue comes as next, warning, standby, then ready with a tap, then GO', async () => {
  callUntil('L6')
  openLx()
  expect(shown()).toContain('Next, in 0:36LX 4 wash warm')
  expect(screen.queryAllByRole('button', { name: 'Ready' })).toHaveLength(0)
  later(8 * second)
  expect(shown()).toContain('Standby in 0:18, GO in 0:28')
  act(go)
  later(9 * second)
  expect(shown()).toContain('Standby, GO in 0:09')
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Ready' })))
  await waitFor(() => expect(shown()).toContain('Ready, GO in 0:09'))
  expect(shown()).toContain('Said by Lighting desk')
  expect(show.view().run?.readies.map(({ by, department }) => [by, department])).toEqual([['Lighting desk', 'lx']])
  act(go)
  expect(screen.getByRole('region', { name: 'Now' }).textContent).toContain('GOLX 4 wash warm')
  later(6 * second)
  expect(screen.getByRole('region', { name: 'Now' }).textContent).not.toContain('GO')
})

test('R25: ready can be taken back', async () => {
  callUntil('L7')
  openLx()
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Ready' })))
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Take ready back' })))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Ready' })).not.toBeNull())
  expect(show.view().run?.readies).toEqual([])
})

test('standby and GO are said once to those who listen, and passing seconds are not', () => {
  callUntil('L6')
  openLx()
  const said = () => document.querySelector('[aria-live="assertive"]')?.textContent
  expect(said()).toBe('')
  act(go)
  later(9 * second)
  expect(said()).toBe('Standby LX 4 wash warm')
  later(2 * second)
  act(go)
  expect(said()).toBe('GO LX 4 wash warm')
  expect(screen.getByRole('timer').getAttribute('aria-live')).toBe('off')
})

test('while the server is not heard it says so, and that ready goes over the headset', () => {
  callUntil('L7')
  const session = openLx()
  act(() => session.show({ isHeard: false, silentSince: t - 18 * second }))
  expect(shown()).toContain('Server not heard for 0:18. Times are projected.')
  expect(shown()).toContain('Ready cannot be sent now: say it on the headset.')
  fireEvent.click(screen.getByRole('button', { name: 'Ready' }))
  expect(show.view().run?.readies).toEqual([])
})

test('R13: a standby that the plan took back is said, with why', () => {
  callUntil('L7')
  openLx()
  const next = show.view().run?.next?.item ?? ''
  act(() => show.call(ines, { kind: 'set-standby', item: next }))
  act(() => show.edit((plan) => ({ ...plan, items: plan.items.filter(({ id }) => id !== next) })))
  expect(shown()).toContain('Standby withdrawn: L8, Look 8 · Fatou · coat dress, bone. The item was removed.')
})

test('a link that was withdrawn says so instead of showing anything', () => {
  callUntil('L7')
  const session = openLx()
  act(() => session.show({ phase: 'refused', reason: 'This link is no longer valid. Ask for a new one.' }))
  expect(screen.getByRole('alert').textContent).toBe('This link is no longer valid. Ask for a new one.')
  expect(shown()).not.toContain('LX 4')
})

test('before anybody opens a run the plan is shown, and nothing asks for a ready', () => {
  openLx()
  expect(shown()).toContain('No run is open yet')
  expect(shown()).toContain('LX 1 out')
  expect(screen.queryAllByRole('button', { name: /ready/i })).toHaveLength(0)
})

test('without a department in the address it asks which, of those the plan has', () => {
  render(<DepartmentScreen session={show.session(lighting)} address={localAddress('department')} />)
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Lighting', 'Sound', 'Video', 'Talent', 'Dressing'])
  expect(screen.getByRole('link', { name: 'Sound' }).getAttribute('href')).toEndWith('/department/snd')
})
