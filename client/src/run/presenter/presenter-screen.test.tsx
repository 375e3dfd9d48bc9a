import { afterEach, beforeEach, expect, setDefaultTimeout, test } from 'bun:test'
import { openDom } from '../../../test/dom'
import { createLocalShow, ines, type LocalShow, localAddress, yuki } from '../live/local-show.fixture'

const { act, cleanup, render, screen } = await openDom()
const { PresenterScreen } = await import('./presenter-screen')

let show: LocalShow
beforeEach(() => {
  const t = Date.UTC(2027, 2, 6, 18, 15)
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
  render(<PresenterScreen session={session} address={localAddress('presenter')} />)
  return session
}
const region = (name: string) => screen.getByRole('region', { name }).textContent ?? ''

test('the notes of what runs and of what is next are there to read, and move on with GO', () => {
  go()
  go()
  open()
  expect(region('Now')).toContain('Front row seated')
  expect(region('Next')).toContain('The car is tracked from the hotel.')
  act(go)
  expect(region('Now')).toContain('The car is tracked from the hotel.')
})

test('an item without notes says so', () => {
  go()
  open()
  expect(region('Now')).toContain('No notes for this item.')
})

test('a message for the stage is for who speaks there too', () => {
  go()
  open()
  act(() => show.call(ines, { kind: 'message', text: 'Slower, please', to: 'stage' }))
  expect(document.body.textContent).toContain('Slower, please')
})
