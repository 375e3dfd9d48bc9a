import { expect, test } from 'bun:test'
import { byDue, dueGroupOf, dueText } from './by-due'

const paris = { id: 's', name: 'Autumn/Winter 2027', date: '2027-03-06', timeZone: 'Europe/Paris' }
const tokyo = { ...paris, timeZone: 'Asia/Tokyo' }
/** 2 March 2027, 21:00 in Paris and 05:00 of the next day in Tokyo. */
const now = Date.parse('2027-03-02T20:00:00Z')

test('A task is due by the calendar of the place its show is in', () => {
  expect(dueGroupOf({ due: '2027-03-02', show: paris }, now)).toBe('today')
  expect(dueGroupOf({ due: '2027-03-02', show: tokyo }, now)).toBe('overdue')
})

test('A week is today and the six days after it', () => {
  const of = (due: string | null) => dueGroupOf({ due, show: paris }, now)
  expect(['2027-03-01', '2027-03-03', '2027-03-08', '2027-03-09', null].map(of)).toEqual(['overdue', 'week', 'week', 'later', 'undated'])
})

test('Groups stand from the most pressing on, and empty ones are left out', () => {
  const tasks = [
    { due: null, show: paris },
    { due: '2027-04-01', show: paris },
    { due: '2027-03-01', show: paris },
    { due: '2027-03-01', show: tokyo },
  ]
  expect(byDue(tasks, now).map(({ group, tasks: held }) => [group, held.length])).toEqual([
    ['overdue', 2],
    ['later', 1],
    ['undated', 1],
  ])
})

test('A day is told so that it cannot be mistaken', () => {
  const told = ['2027-03-01', '2027-02-20', '2027-03-02', '2027-03-03', '2027-03-06', '2028-03-06'].map((due) => dueText(due, '2027-03-02'))
  expect(told).toEqual(['1 day late', '10 days late', 'today', 'tomorrow', 'Sat 6 Mar', '6 Mar 2028'])
})
