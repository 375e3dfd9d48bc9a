import { describe, expect, test } from 'bun:test'
import { hour, minute, second } from '../../time'
import { formatPlanned } from '../../time-text'
import type { Row, RunOfShow } from './schema'
import { type Schedule, scheduleOf } from './timing'
import { at, hard, idOf, rowOf, showOf } from './timing.fixture'

const startsOf = (snapshot: RunOfShow, schedule: Schedule = scheduleOf(snapshot)): (string | null)[] =>
  snapshot.items.map((row) => {
    const start = schedule.rows.get(row.id)?.start ?? null
    return start === null ? null : formatPlanned(start, snapshot.show)
  })
const timesOf = (schedule: Schedule, n: number) => schedule.rows.get(idOf(n))
const messagesOf = (schedule: Schedule, n: number): string[] => (timesOf(schedule, n)?.conflicts ?? []).map(({ message }) => message)

describe('groups and milestones', () => {
  test('T10 a group spans its items that count', () => {
    const schedule = scheduleOf(
      showOf([
        rowOf(1, { kind: 'group' }),
        rowOf(2, { group: idOf(1), duration: 10 * minute }),
        rowOf(3, { group: idOf(1), duration: 5 * minute }),
        rowOf(4, { group: idOf(1), duration: 5 * minute, skip: true }),
        rowOf(5, { kind: 'milestone', group: idOf(1), start: hard('23:00') }),
        rowOf(6, { kind: 'group' }),
      ]),
    )
    expect(timesOf(schedule, 1)).toMatchObject({ duration: 15 * minute, count: 2, start: timesOf(schedule, 2)?.start })
    expect(timesOf(schedule, 6)).toMatchObject({ start: null, end: null, duration: 0, count: 0 })
  })

  test('T11 milestones stand at a time, where they follow, or relative to items, groups and milestones', () => {
    const relative = (n: number, edge: 'start' | 'end', offset: number): Row['start'] => ({ kind: 'relative', to: idOf(n), edge, offset })
    const snapshot = showOf([
      rowOf(1, { kind: 'milestone', start: relative(2, 'start', -2 * hour), title: 'Call time' }),
      rowOf(2, { kind: 'milestone', start: relative(4, 'end', 5 * minute) }),
      rowOf(3, { kind: 'milestone' }),
      rowOf(4, { kind: 'group' }),
      rowOf(5, { group: idOf(4), duration: 10 * minute }),
      rowOf(6, { kind: 'milestone', group: idOf(4) }),
      rowOf(7, { kind: 'milestone', start: hard('18:00') }),
      rowOf(8, { duration: minute }),
    ])
    expect(startsOf(snapshot)).toEqual(['18:15:00', '20:15:00', '20:00:00', '20:00:00', '20:00:00', '20:10:00', '18:00:00', '20:10:00'])
  })

  test('T19 a milestone without its target has no time and says why', () => {
    const relative = (n: number): Row['start'] => ({ kind: 'relative', to: idOf(n), edge: 'start', offset: 0 })
    const schedule = scheduleOf(
      showOf([
        rowOf(1, { kind: 'milestone', start: relative(99) }),
        rowOf(2, { kind: 'milestone', start: relative(3) }),
        rowOf(3, { kind: 'milestone', start: relative(2) }),
        rowOf(4, { kind: 'milestone', start: relative(5) }),
        rowOf(5, { skip: true }),
        rowOf(6, { kind: 'milestone', start: relative(99), skip: true }),
      ]),
    )
    expect([1, 2, 3, 4, 6].map((n) => timesOf(schedule, n)?.conflicts[0]?.kind)).toEqual([
      'missing-target',
      'target-loop',
      'target-loop',
      'target-left-out',
      undefined,
    ])
    expect([1, 2, 3, 4, 6].map((n) => timesOf(schedule, n)?.start)).toEqual([null, null, null, null, null])
  })

  test('T11 a chain of a thousand milestones resolves', () => {
    const rows = Array.from({ length: 1000 }, (_, i) =>
      rowOf(i, { kind: 'milestone', start: { kind: 'relative', to: idOf(i + 1), edge: 'start', offset: -second } }),
    )
    const schedule = scheduleOf(showOf([...rows, rowOf(1000, { duration: minute })]))
    expect(timesOf(schedule, 0)?.start).toBe((timesOf(schedule, 1000)?.start ?? 0) - 1000 * second)
  })
})

describe('conflicts', () => {
  test('T12 an overlap is told on both sides, with its figures', () => {
    const schedule = scheduleOf(
      showOf([
        rowOf(1, { start: hard('19:55'), duration: 8 * minute, cue: 'H3', title: 'Hold' }),
        rowOf(2, { start: hard('20:00'), duration: minute, cue: '12' }),
      ]),
    )
    expect(messagesOf(schedule, 1)).toEqual(['3:00 into cue 12'])
    expect(messagesOf(schedule, 2)).toEqual(['Starts 3:00 before the item before it ends at 20:03:00.'])
    expect(schedule.conflicts.map(({ by, tone }) => [by, tone])).toEqual([
      [3 * minute, 'tight'],
      [3 * minute, 'tight'],
    ])
  })

  test('T13 a hard start before what stands before it starts is impossible', () => {
    const schedule = scheduleOf(
      showOf([rowOf(1, { start: hard('20:00'), duration: minute }), rowOf(2, { start: hard('19:30'), duration: minute })]),
    )
    expect(timesOf(schedule, 2)?.conflicts).toMatchObject([
      {
        kind: 'impossible-hard-start',
        tone: 'late',
        by: 30 * minute,
        message: 'Hard start 19:30:00 is 30:00 before “Item 1” starts at 20:00:00.',
      },
    ])
  })

  test('T14 a hard start may leave too little for the turnaround', () => {
    const schedule = scheduleOf(
      showOf([rowOf(1, { duration: minute }), rowOf(2, { start: hard('20:01:30'), duration: minute, turnaround: 2 * minute })]),
    )
    expect(messagesOf(schedule, 2)).toEqual(['Turnaround 2:00, only 0:30 before it starts.'])
  })

  test('T15 running over the hard out is told where the show ends', () => {
    const schedule = scheduleOf(
      showOf([rowOf(1, { duration: 10 * minute }), rowOf(2, { duration: 12 * minute + 10 * second })], { hardOut: at('20:20') }),
    )
    expect(messagesOf(schedule, 2)).toEqual(['Over hard out by 2:10'])
    expect(schedule.toGive).toBe(-130 * second)
  })

  test('T17 only in a show with lengths is an item without one told', () => {
    const schedule = scheduleOf(showOf([rowOf(1, { duration: minute }), rowOf(2)]))
    expect(messagesOf(schedule, 2)).toEqual(['No length.'])
  })

  test('T18 a cue number used twice is told on each', () => {
    const schedule = scheduleOf(
      showOf([rowOf(1, { cue: 'LX 12' }), rowOf(2, { cue: ' lx 12' }), rowOf(3, { cue: '12' }), rowOf(4, { cue: '12', skip: true })]),
    )
    expect([1, 2, 3, 4].map((n) => messagesOf(schedule, n))).toEqual([
      ['Cue number LX 12 is used twice.'],
      ['Cue number lx 12 is used twice.'],
      [],
      [],
    ])
  })
})
