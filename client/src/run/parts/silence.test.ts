import { expect, test } from 'bun:test'
import { minute, second } from '@fashionos/shared/time'
import { createLocalShow, ines, yuki } from '../live/local-show.fixture'
import { silenceOf } from './silence'

const t = Date.UTC(2027, 2, 6, 19, 7)

const called = () => {
  const show = createLocalShow({ synced: () => t })
  show.open({ kind: 'show', speed: 1 })
  show.call(ines, { kind: 'take-over', seen: 0 })
  const { view } = show.session(yuki)
  return { show, view: view() }
}

const running = () => {
  const { show } = called()
  const { run } = show.view()
  if (!run?.next) throw new Error('The demo show has a first item.')
  show.call(ines, { kind: 'go', from: { instance: null, seq: run.seq }, to: run.next.item })
  return show.session(yuki).view()
}

test('a server and a caller that are heard are not spoken of', () => {
  expect(silenceOf(running(), t)).toBeNull()
})

test('a server that is not heard is said with how long, and that times are projected', () => {
  const silence = silenceOf({ ...running(), isHeard: false, silentSince: t - 18 * second }, t)
  expect(silence).toEqual({
    kind: 'server',
    said: 'Server not heard. Times are projected.',
    text: 'Server not heard for 0:18. Times are projected.',
  })
})

test('before the first GO nothing is projected, so nothing is said of it', () => {
  const { view } = called()
  expect(silenceOf({ ...view, isHeard: false, silentSince: t - 3 * second }, t)?.text).toBe('Server not heard for 0:03.')
})

test('a blink of the network is not worth a word', () => {
  expect(silenceOf({ ...running(), isHeard: false, silentSince: t - 900 }, t)).toBeNull()
})

test('a caller who is gone is said with when they were heard last', () => {
  const silence = silenceOf({ ...running(), caller: { connected: false, heardAt: t - 2 * minute } }, t)
  expect(silence?.kind).toBe('caller')
  expect(silence?.text).toBe('Caller last heard 2:00 ago. Times are projected.')
})

test('where nobody calls there is no caller to miss', () => {
  const view = createLocalShow({ synced: () => t })
    .session(yuki)
    .view()
  expect(silenceOf({ ...view, caller: { connected: false, heardAt: null } }, t)).toBeNull()
})

test('a page opened without a network says that it shows what the device kept', () => {
  expect(silenceOf({ ...running(), phase: 'cached', isHeard: false }, t)?.kind).toBe('kept')
})
