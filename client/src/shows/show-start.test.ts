import { expect, test } from 'bun:test'
import { runOfShow } from '@fashionos/shared/documents/run-of-show/index'
import { showStartOf } from './show-start'

const show = { date: '2027-03-06', timeZone: 'Europe/Paris' }
const readinessSaying = (label: string, value: string) => [
  { id: 'a', title: 'Run of show', type: runOfShow.name, facts: [{ label, value, tone: 'plain' as const }] },
]

test('a show begins when its run of show says, on the clock of its own zone', () => {
  expect(showStartOf(show, readinessSaying('Starts', '19:15'))).toEqual({
    at: Date.parse('2027-03-06T18:15:00Z'),
    planned: true,
    time: '19:15',
  })
  expect(showStartOf(show, readinessSaying('Starts', '+1 00:15')).at).toBe(Date.parse('2027-03-06T23:15:00Z'))
})

test('without a plan it is counted to the beginning of its day', () => {
  const start = showStartOf(show, readinessSaying('Items', '0'))
  expect(start).toEqual({ at: Date.parse('2027-03-05T23:00:00Z'), planned: false, time: '' })
})
