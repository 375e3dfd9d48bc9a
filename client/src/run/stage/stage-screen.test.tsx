import { afterEach, beforeEach, expect, setDefaultTimeout, test } from 'bun:test'
import { minute } from '@fashionos/shared/time'
import { openDom } from '../../../test/dom'
import { createLocalShow, ines, type LocalShow, localAddress, yuki } from '../live/local-show.fixture'

const { act, cleanup, render, screen } = await openDom()
const { StageScreen } = await import('./stage-screen')

let show: LocalShow
let t = 0
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
const call = () => {
  show.open({ kind: 'show', speed: 1 })
  show.call(ines, { kind: 'take-over', seen: 0 })
  go()
}
const open = () => {
  const session = show.session(yuki)
  render(<StageScreen session={session} address={localAddress('stage')} />)
  return session
}
const shown = () => document.body.textContent ?? ''

test('it shows what runs, what is left of it and what is next', () => {
  call()
  open()
  expect(screen.getByRole('timer').textContent).toContain('Left 30:00')
  expect(shown()).toContain('Doors, welcome drinks')
  expect(shown()).toContain('Next Front row seated')
  act(() => {
    t += 29 * minute
    show.ticked()
  })
  expect(screen.getByRole('timer').textContent).toContain('Left 1:00')
})

test('a message for the stage takes the screen until it is taken down; one for a department is not for it', () => {
  call()
  open()
  act(() => show.call(ines, { kind: 'message', text: 'Wrap it up 🎤', to: 'stage' }))
  expect(shown()).toContain('Wrap it up 🎤')
  expect(shown()).not.toContain('Next Front row seated')
  expect(screen.getByRole('timer').textContent).toContain('Left')
  act(() => show.call(ines, { kind: 'message', text: '', to: 'stage' }))
  expect(shown()).toContain('Next Front row seated')
  act(() => show.call(ines, { kind: 'message', text: 'Preset, please', to: 'lx' }))
  expect(shown()).not.toContain('Preset, please')
})

test('a hold says why', () => {
  call()
  open()
  act(() => show.call(ines, { kind: 'hold', reason: 'Guest late' }))
  expect(shown()).toContain('Hold: Guest late')
})

test('before a run, and when nobody calls it, it says so', () => {
  open()
  expect(shown()).toContain('The run is not open yet')
  act(() => show.open({ kind: 'show', speed: 1 }))
  expect(shown()).toContain('Nobody calls yet')
})
