import { expect, test } from 'bun:test'
import { createVisits, visitsApartMs } from './visits'

test('A visit is told on opening and on leaving, but not for every glance away', () => {
  let now = 0
  let sent = 0
  const visits = createVisits({ now: () => now, send: () => sent++ })
  visits.opened()
  now += visitsApartMs - 1
  visits.left()
  expect(sent).toBe(1)
  now += 1
  visits.left()
  visits.left()
  expect(sent).toBe(2)
})
