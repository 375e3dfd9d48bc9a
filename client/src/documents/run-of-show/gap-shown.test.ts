import { expect, test } from 'bun:test'
import type { Row, RunOfShow } from '@fashionos/shared/documents/run-of-show/schema'
import { scheduleOf } from '@fashionos/shared/documents/run-of-show/timing'
import { gapShown } from './gap-shown'
import { rowNamed } from './test-rows'

const minute = 60_000
const hard = (time: string) => ({ kind: 'hard', at: { day: 0, time } }) as const

const gapsOf = (items: Row[]) => {
  const start = { day: 0, time: '20:00:00' }
  const show: RunOfShow['show'] = { date: '2027-03-06', timeZone: 'Europe/Paris', anchor: 'forward', start, hardOut: null }
  const { rows } = scheduleOf({ show, columns: [], items })
  return Object.fromEntries(items.map((row) => [row.id, gapShown(row, rows.get(row.id))]))
}

test('A gap stands where an overlap is made, not on every row that follows while it lasts', () => {
  const gaps = gapsOf([
    rowNamed('places', { duration: 10 * minute }),
    rowNamed('look 1', { start: hard('20:07:30'), duration: minute }),
    rowNamed('look 2', { duration: minute }),
    rowNamed('look 3', { duration: 10 * minute }),
  ])
  expect(gaps).toEqual({
    places: { by: -2.5 * minute, tight: true },
    'look 1': { by: -2.5 * minute, tight: true },
    'look 2': null,
    'look 3': null,
  })
})

test('Time left free before a hard start and time asked for a turnaround are shown', () => {
  const gaps = gapsOf([
    rowNamed('doors', { duration: minute }),
    rowNamed('places', { start: hard('20:05:00'), duration: minute }),
    rowNamed('change', { turnaround: 2 * minute, duration: minute }),
    rowNamed('finale', { duration: minute }),
  ])
  expect(gaps).toEqual({
    doors: null,
    places: { by: 4 * minute, tight: false },
    change: { by: 2 * minute, tight: false },
    finale: null,
  })
})
