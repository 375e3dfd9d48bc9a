import { expect, test } from 'bun:test'
import { demoPlanOf } from '../documents/run-of-show/demo-plan'
import { demoRehearsal } from './demo-rehearsal'
import { proposedDurations } from './proposals'
import { replay } from './reduce'
import { reportOf } from './report'
import { night, uuidOf } from './run.fixture'

const plan = demoPlanOf({ name: 'AW27', date: '2027-03-06', timeZone: 'Europe/Paris' })

test('the demo is the same on every machine, and its rehearsal was called through to the bow', () => {
  expect(demoPlanOf({ name: 'AW27', date: '2027-03-06', timeZone: 'Europe/Paris' })).toEqual(plan)
  let made = 0
  const caller = { user: 'marc', name: 'Marc Delorme' }
  const log = demoRehearsal({ plan, document: uuidOf(2), caller, at: night('15:00', -2), newId: () => uuidOf(++made) })
  expect(replay(log)).toMatchObject({ state: 'ended', kind: 'rehearsal', document: uuidOf(2) })
  const report = reportOf(log)
  expect(report.items.map(({ title }) => title).at(0)).toBe('Blackout, film title')
  expect(report.items.map(({ title }) => title).at(-1)).toBe('Bow')
  expect(report.holds).toMatchObject([{ duration: 41_000, reason: 'Heel strap broke at the rail', by: 'Marc Delorme' }])
  expect(report.items.filter(({ missed }) => missed.length > 0).length).toBeGreaterThan(0)
  expect(proposedDurations([report], plan).length).toBeGreaterThan(10)
})
