import { describe, expect, test } from 'bun:test'
import type { Day } from '@fashionos/shared/documents/task-board/schema'
import { parseDay } from './day-parse'
import { dayText, distanceFromShow, movedTo, relativeText, switched, typedDay, untilText } from './day-text'

const calendar = { showDate: '2027-03-06', today: '2027-02-20' }
const relative = (days: number, time: string | null = null): Day => ({ kind: 'relative', days, time })
const date = (on: string, time: string | null = null): Day => ({ kind: 'date', date: on, time })

describe('a day as people write it', () => {
  const written: readonly [string, Day | null][] = [
    ['', null],
    ['3 days before', relative(-3)],
    ['3 days before the show', relative(-3)],
    ['2 weeks before', relative(-14)],
    ['1 day after the show 10:00', relative(1, '10:00')],
    ['-21', relative(-21)],
    ['−21', relative(-21)],
    ['+2', relative(2)],
    ['show', relative(0)],
    ['on the show date 9:30', relative(0, '09:30')],
    ['today', date('2027-02-20')],
    ['tomorrow at 14:00', date('2027-02-21', '14:00')],
    ['2027-03-03', date('2027-03-03')],
    ['3 Mar', date('2027-03-03')],
    ['Wed, 3 March 2027', date('2027-03-03')],
    ['March 3', date('2027-03-03')],
    ['3.3.', date('2027-03-03')],
    ['03/03/2027 08:15', date('2027-03-03', '08:15')],
    // Nearer to the show than the one of its own year.
    ['20 Dec', date('2026-12-20')],
  ]
  for (const [text, day] of written) test(`“${text}”`, () => expect(parseDay(text, calendar)).toEqual({ ok: true, value: day }))

  for (const text of ['soon', '31 Feb', '2027-13-01', '3 days', '9999 days before'])
    test(`“${text}” is refused in a sentence`, () => expect(parseDay(text, calendar)).toMatchObject({ ok: false }))

  for (const day of [relative(-3), relative(0, '10:00'), relative(12), date('2027-03-03', '23:59')])
    test(`what is written of ${JSON.stringify(day)} is read back`, () =>
      expect(parseDay(typedDay(day), calendar)).toEqual({ ok: true, value: day }))
})

describe('a day in words', () => {
  test('relative to the show', () => {
    expect([-3, -1, 0, 1, 14].map(relativeText)).toEqual([
      '3 days before the show',
      '1 day before the show',
      'on the show date',
      '1 day after the show',
      '14 days after the show',
    ])
  })
  test('a relative day follows the show when it moves, a date does not', () => {
    const moved = { ...calendar, showDate: '2027-03-13' }
    expect([dayText(relative(-3), calendar), dayText(relative(-3), moved)]).toEqual(['Wed 3 Mar', 'Wed 10 Mar'])
    expect(dayText(date('2027-03-03', '10:00'), moved)).toBe('Wed 3 Mar 10:00')
    expect(distanceFromShow(date('2027-03-03'), moved)).toBe('10 days before the show')
  })
  test('the year is said when the date could be another year’s', () =>
    expect(['2026-12-20', '2026-03-20'].map((on) => dayText(date(on), calendar))).toEqual(['Sun 20 Dec', 'Fri 20 Mar 2026']))
  test('how far away it is', () => {
    expect(['2027-02-18', '2027-02-20', '2027-02-21', '2027-03-06'].map((on) => untilText(on, calendar.today))).toEqual([
      '2 days late',
      'today',
      'tomorrow',
      'in 14 days',
    ])
  })
})

describe('a day that is changed', () => {
  test('said the other way it is the same date', () => {
    expect(switched(relative(-3, '10:00'), calendar.showDate)).toEqual(date('2027-03-03', '10:00'))
    expect(switched(date('2027-03-03'), calendar.showDate)).toEqual(relative(-3))
  })
  test('moved to another date it stays relative, or stays a date', () => {
    expect(movedTo(relative(-3, '10:00'), '2027-03-01', calendar.showDate)).toEqual(relative(-5, '10:00'))
    expect(movedTo(date('2027-03-03'), '2027-03-01', calendar.showDate)).toEqual(date('2027-03-01'))
    expect(movedTo(null, '2027-03-08', calendar.showDate)).toEqual(relative(2))
  })
})
