import { expect, test } from 'bun:test'
import { callsWaiting, networkText, supersededText } from './network-text'

const away = { phase: 'open', isHeard: false, silentSince: 1_000, isCaller: true, unsent: 3 } as const

test('a caller without a server is told that calling goes on, and how many calls wait', () => {
  expect(networkText(away, 19_000)?.text).toBe('Server away for 0:18. You call on; 3 calls wait.')
  expect(networkText({ ...away, unsent: 0 }, 19_000)?.text).toBe('Server away for 0:18. You call on.')
  expect(networkText({ ...away, phase: 'cached', silentSince: null, unsent: 1 }, 0)?.text).toBe('Server away. You call on; 1 call waits.')
})

test('what is read out has no running figure in it', () => {
  expect(networkText(away, 19_000)?.said).toBe(networkText(away, 29_000)?.said ?? '')
  expect(networkText(away, 19_000)?.said).not.toMatch(/\d/)
})

test('a blink, a heard server and somebody else’s desk are no news', () => {
  expect(networkText({ ...away, unsent: 0 }, 2_000)).toBeNull()
  expect(networkText({ ...away, isHeard: true }, 19_000)).toBeNull()
  expect(networkText({ ...away, isCaller: false }, 19_000)).toBeNull()
})

test('R30 calls that no longer counted are named, a few of them', () => {
  expect(supersededText(['L25'])).toBe('One call made offline no longer counted: somebody else called since. “L25”.')
  expect(supersededText(['L25', 'L26', 'L27', 'L28', 'L29'])).toEndWith('“L25”, “L26”, “L27”, 2 more.')
  expect(callsWaiting(0)).toBe('')
})

test('calls the server would not take are named with its reason, and said to be kept', () => {
  const why = 'You may follow this run, but not call it.'
  expect(supersededText(['L25'], why)).toBe(
    `The server did not take one call made offline: ${why} “L25”. This device keeps what was called.`,
  )
  expect(supersededText(['L25', 'L26'], why)).toStartWith(`The server did not take 2 calls made offline: ${why}`)
})
