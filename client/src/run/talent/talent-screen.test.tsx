import { afterEach, beforeEach, expect, setDefaultTimeout, test } from 'bun:test'
import { openDom } from '../../../test/dom'
import { createLocalShow, ines, type LocalShow, localAddress, yuki } from '../live/local-show.fixture'

const { act, cleanup, fireEvent, render, screen } = await openDom()
const { TalentScreen } = await import('./talent-screen')

let show: LocalShow
beforeEach(() => {
  const t = Date.UTC(2027, 2, 6, 18, 15)
  show = createLocalShow({ synced: () => t })
})
afterEach(cleanup)
setDefaultTimeout(30_000)

const go = () => {
  const { run } = show.view()
  show.call(ines, { kind: 'go', from: { instance: run?.current?.id ?? null, seq: run?.seq ?? 1 }, to: run?.next?.item ?? null })
}
const call = () => {
  show.open({ kind: 'show', speed: 1 })
  show.call(ines, { kind: 'take-over', seen: 0 })
  go()
}
const open = () => {
  const session = show.session(yuki)
  render(<TalentScreen session={session} address={localAddress('talent')} />)
  return session
}
const shown = () => document.body.textContent ?? ''

test('who is on now stands first, and who comes later below', () => {
  call()
  open()
  expect(screen.getByRole('region', { name: 'On now' }).textContent).toContain('Ushers placed')
  expect(screen.getByRole('region', { name: 'Later' }).textContent).toContain('In line, 1–12')
})

test('in a hold everybody is told to stay', () => {
  call()
  open()
  act(() => show.call(ines, { kind: 'hold', reason: '' }))
  expect(shown()).toContain('The show is on hold. Stay where you are.')
})

test('a name is found, and one that is not called is said not to be', () => {
  call()
  open()
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'Adaeze' } })
  expect(screen.getAllByRole('listitem').every((item) => item.textContent?.includes('Adaeze'))).toBe(true)
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'Zoltan' } })
  expect(shown()).toContain('No call has “Zoltan”.')
})

test('before a run is open the times are said to be the planned ones', () => {
  open()
  expect(shown()).toContain('Times as planned: no run is open yet.')
  expect(screen.getByRole('region', { name: 'Later' }).textContent).toContain('20:00')
})
