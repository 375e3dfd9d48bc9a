import { expect, test } from 'bun:test'
import { reportClockOf } from '@fashionos/shared/run/report-words'
import { minute, second } from '@fashionos/shared/time'
import { headFactsOf, latenessOf, offsetText, overOf } from './report-words'
import { heldShow, rehearsal } from './reports.fixture'

const facts = (report: Parameters<typeof headFactsOf>[0]): Record<string, string> =>
  Object.fromEntries(
    headFactsOf(report, reportClockOf(report, { date: '2027-03-06', timeZone: 'Europe/Paris' })).map(({ label, value }) => [label, value]),
  )

test('R32 the head of a show’s report says when it began, how long it was and what held it', () => {
  expect(facts(heldShow())).toEqual({
    'First GO': '20:00:05',
    Started: '+0:05',
    End: '20:03:40',
    Length: '3:35',
    Planned: '3:00',
    'Over/under': '+0:40',
    Holds: '1, 0:30',
    'Readies missed': 'None',
  })
})

test('R32 a rehearsal at another hour is measured against its own first GO', () => {
  const report = rehearsal(50 * second, minute)
  expect(facts(report)).toMatchObject({ 'First GO': '15:00:00', 'Over/under': '\u22120:10' })
  expect(facts(report).Started).toBeUndefined()
  expect(report.items.map(latenessOf(report))).toEqual([0, -10 * second])
  expect(overOf(report)).toBe(-10 * second)
})

test('figures are whole seconds, and nothing is no lateness', () => {
  expect([offsetText(1_499), offsetText(-1_501), offsetText(400), offsetText(null)]).toEqual(['+0:01', '\u22120:02', '0:00', ''])
})
