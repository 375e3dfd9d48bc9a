import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { day, hour, minute, second } from '../../time'
import { formatPlanned } from '../../time-text'
import type { Row, RunOfShow } from './schema'
import { type Schedule, scheduleOf } from './timing'
import { at, hard, idOf, rowOf, showOf } from './timing.fixture'

const seed = 60_313

const startsOf = (snapshot: RunOfShow, schedule: Schedule = scheduleOf(snapshot)): (string | null)[] =>
  snapshot.items.map((row) => {
    const start = schedule.rows.get(row.id)?.start ?? null
    return start === null ? null : formatPlanned(start, snapshot.show)
  })
const timesOf = (schedule: Schedule, n: number) => schedule.rows.get(idOf(n))
const messagesOf = (schedule: Schedule, n: number): string[] => (timesOf(schedule, n)?.conflicts ?? []).map(({ message }) => message)

describe('the plan', () => {
  test('T4 items follow one another with their turnaround, hard starts stand, not-before waits', () => {
    const snapshot = showOf([
      rowOf(1, { duration: 10 * minute, turnaround: hour }),
      rowOf(2, { duration: 5 * minute, turnaround: 30 * second }),
      rowOf(3, { duration: 18 * second, start: hard('20:30') }),
      rowOf(4, { duration: minute, start: { kind: 'not-before', at: at('20:10') } }),
      rowOf(5, { duration: minute, start: { kind: 'not-before', at: at('20:45') } }),
    ])
    expect(startsOf(snapshot)).toEqual(['20:00:00', '20:10:30', '20:30:00', '20:30:18', '20:45:00'])
  })

  test('T8 the gap is counted from the latest end before the item, not from its neighbour', () => {
    const schedule = scheduleOf(
      showOf([rowOf(1, { duration: hour }), rowOf(2, { start: hard('20:10'), duration: 5 * minute }), rowOf(3, { duration: minute })]),
    )
    expect([1, 2, 3].map((n) => timesOf(schedule, n)?.gap)).toEqual([null, -50 * minute, -45 * minute])
    expect(messagesOf(schedule, 1)).toEqual(['50:00 into “Item 2”'])
    expect(messagesOf(schedule, 3)).toEqual(['Starts 45:00 before “Item 1” ends at 21:00:00.'])
  })

  test('T5 an item that ends at a time is as long as its start leaves it', () => {
    const schedule = scheduleOf(
      showOf([
        rowOf(1, { duration: 10 * minute }),
        rowOf(2, { duration: 99, end: { kind: 'at', at: at('20:25') } }),
        rowOf(3, { duration: minute }),
      ]),
    )
    expect(timesOf(schedule, 2)?.duration).toBe(15 * minute)
    expect(timesOf(schedule, 3)?.start).toBe((timesOf(schedule, 1)?.start ?? 0) + 25 * minute)
  })

  test('T5 T17 an end before the start is impossible and takes no time', () => {
    const schedule = scheduleOf(showOf([rowOf(1, { duration: 10 * minute }), rowOf(2, { end: { kind: 'at', at: at('20:05') } })]))
    expect(timesOf(schedule, 2)).toMatchObject({ duration: 0 })
    expect(messagesOf(schedule, 2)).toEqual(['Ends at 20:05:00, 5:00 before it starts.'])
  })

  test('over midnight the day goes on', () => {
    const snapshot = showOf([
      rowOf(1, { duration: hour, start: hard('23:30') }),
      rowOf(2, { duration: hour }),
      rowOf(3, { start: hard('00:15', 1), duration: minute }),
    ])
    expect(startsOf(snapshot)).toEqual(['23:30:00', '+1 00:30:00', '+1 00:15:00'])
    expect(messagesOf(scheduleOf(snapshot), 3)[0]).toBe('Hard start +1 00:15:00 is 15:00 before “Item 2” starts at +1 00:30:00.')
  })

  test('a show may last longer than a day', () => {
    const snapshot = showOf([
      rowOf(1, { duration: 30 * hour }),
      rowOf(2, { duration: 20 * hour }),
      rowOf(3, { start: hard('23:00', 2), duration: 0 }),
    ])
    expect(startsOf(snapshot)).toEqual(['20:00:00', '+2 02:00:00', '+2 23:00:00'])
    expect(scheduleOf(snapshot).total).toBe(50 * hour)
  })

  test('T1 T2 a change of the clocks in the night neither adds nor takes time from a length', () => {
    const night = (date: string) =>
      showOf([rowOf(1, { start: hard('01:30'), duration: hour }), rowOf(2, { start: hard('03:30'), duration: minute })], { date })
    expect(startsOf(night('2027-03-28'))).toEqual(['01:30:00', '03:30:00'])
    expect(timesOf(scheduleOf(night('2027-03-28')), 2)?.gap).toBe(0)
    expect(timesOf(scheduleOf(night('2027-10-31')), 2)?.gap).toBe(2 * hour)
    expect(timesOf(scheduleOf(night('2027-10-30')), 2)?.gap).toBe(hour)
  })

  test('a zero-length item takes a place and no time; untimed shows stand still', () => {
    const snapshot = showOf([rowOf(1), rowOf(2), rowOf(3)])
    const schedule = scheduleOf(snapshot)
    expect(startsOf(snapshot)).toEqual(['20:00:00', '20:00:00', '20:00:00'])
    expect(schedule.conflicts).toEqual([])
    expect(schedule.total).toBe(0)
  })

  test('a floating plan is in offsets from 0 and knows no wall times', () => {
    const schedule = scheduleOf(
      showOf([rowOf(1, { duration: minute, start: hard('19:00') }), rowOf(2, { duration: minute, end: { kind: 'at', at: at('23:00') } })], {
        anchor: 'floating',
        hardOut: at('20:01'),
      }),
    )
    expect(schedule).toMatchObject({ start: 0, end: 2 * minute, hardOut: null, toGive: null, conflicts: [] })
    expect(timesOf(schedule, 2)).toMatchObject({ start: minute, end: 2 * minute })
  })

  test('an empty show has no times', () => {
    expect(scheduleOf(showOf([]))).toMatchObject({ start: null, end: null, total: 0, conflicts: [] })
  })
})

describe('what counts', () => {
  test('T3 skipped and floating items, and items of a skipped group, are left out of every pass', () => {
    const snapshot = showOf([
      rowOf(1, { duration: minute }),
      rowOf(2, { duration: hour, skip: true }),
      rowOf(3, { duration: hour, float: true, start: hard('19:00') }),
      rowOf(4, { kind: 'group', skip: true }),
      rowOf(5, { duration: hour, group: idOf(4) }),
      rowOf(6, { duration: minute }),
    ])
    const schedule = scheduleOf(snapshot)
    expect(startsOf(snapshot)).toEqual(['20:00:00', '20:01:00', null, null, null, '20:01:00'])
    expect(schedule.total).toBe(2 * minute)
    expect(schedule.conflicts).toEqual([])
  })

  test(`T3 taking out what is skipped or floating changes nothing for the others, seed ${seed}`, () => {
    fc.assert(
      fc.property(anyShow, (snapshot) => {
        const leftOut = new Set(snapshot.items.filter((row) => row.skip || row.float).map(({ id }) => id))
        const without = { ...snapshot, items: snapshot.items.filter((row) => !leftOut.has(row.id) && !leftOut.has(row.group ?? '')) }
        const whole = scheduleOf(snapshot)
        const rest = scheduleOf(without)
        for (const row of without.items) {
          const { conflicts, ...times } = rest.rows.get(row.id) ?? { conflicts: [] }
          expect(whole.rows.get(row.id)).toMatchObject(times)
          expect(conflicts.length).toBe(whole.rows.get(row.id)?.conflicts.length ?? -1)
        }
        expect([whole.start, whole.end, whole.total, whole.toGive]).toEqual([rest.start, rest.end, rest.total, rest.toGive])
      }),
      { seed, numRuns: 500 },
    )
  })
})

describe('back-time', () => {
  test('T7 T9 latest starts count back from the hard out and from hard starts', () => {
    const schedule = scheduleOf(
      showOf(
        [
          rowOf(1, { duration: 10 * minute }),
          rowOf(2, { duration: 5 * minute, turnaround: minute }),
          rowOf(3, { start: hard('20:20'), duration: 5 * minute }),
          rowOf(4, { duration: 5 * minute }),
        ],
        { hardOut: at('20:35') },
      ),
    )
    const clock = { date: '2027-03-06', timeZone: 'Europe/Paris' }
    expect([1, 2, 3, 4].map((n) => formatPlanned(timesOf(schedule, n)?.latestStart ?? 0, clock))).toEqual([
      '20:04:00',
      '20:15:00',
      '20:20:00',
      '20:30:00',
    ])
    expect([1, 2, 3, 4].map((n) => timesOf(schedule, n)?.slack)).toEqual([4 * minute, 4 * minute, 0, 5 * minute])
    expect(schedule.toGive).toBe(5 * minute)
  })

  test('T7 nothing presses after the last hard start of a show without a hard out', () => {
    const schedule = scheduleOf(
      showOf([rowOf(1, { duration: minute }), rowOf(2, { start: hard('20:05'), duration: minute }), rowOf(3, { duration: minute })]),
    )
    expect([1, 2, 3].map((n) => timesOf(schedule, n)?.slack)).toEqual([4 * minute, 0, null])
  })

  test('T7 an item that ends at a time gives way', () => {
    const schedule = scheduleOf(
      showOf(
        [rowOf(1, { duration: 10 * minute }), rowOf(2, { end: { kind: 'at', at: at('20:30') } }), rowOf(3, { duration: 10 * minute })],
        { hardOut: at('20:45') },
      ),
    )
    expect([1, 2, 3].map((n) => timesOf(schedule, n)?.slack)).toEqual([20 * minute, 20 * minute, 5 * minute])
  })

  test('T6 a back-time plan is packed against its hard starts and its hard out', () => {
    const rows = [
      rowOf(1, { duration: 10 * minute }),
      rowOf(2, { duration: 5 * minute, turnaround: minute }),
      rowOf(3, { start: hard('20:20'), duration: 5 * minute }),
      rowOf(4, { duration: 5 * minute }),
      rowOf(5, { duration: 2 * minute, start: { kind: 'not-before', at: at('20:34') } }),
    ]
    const snapshot = showOf(rows, { anchor: 'back-time', hardOut: at('20:35') })
    expect(startsOf(snapshot)).toEqual(['20:04:00', '20:15:00', '20:20:00', '20:29:00', '20:34:00'])
    expect(messagesOf(scheduleOf(snapshot), 5)).toEqual(['Over hard out by 1:00'])
  })

  test('T16 back-time without a hard out goes forward and says so', () => {
    const snapshot = showOf([rowOf(1, { duration: minute }), rowOf(2, { duration: minute })], { anchor: 'back-time' })
    expect(startsOf(snapshot)).toEqual(['20:00:00', '20:01:00'])
    expect(scheduleOf(snapshot).conflicts.map(({ kind }) => kind)).toEqual(['no-hard-out'])
  })

  test(`T6 T7 forward and back-time agree when there is no slack, seed ${seed}`, () => {
    const lengths = fc.array(fc.record({ duration: fc.nat({ max: hour }), turnaround: fc.nat({ max: minute }) }), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(lengths, (parts) => {
        const rows = parts.map((part, i) => rowOf(i, part))
        const forward = scheduleOf(showOf(rows, { start: at('00:00') }))
        const hardOut = wallOf(forward.end ?? 0)
        const back = scheduleOf(showOf(rows, { anchor: 'back-time', hardOut }))
        const fitted = scheduleOf(showOf(rows, { start: at('00:00'), hardOut }))
        for (const row of rows) {
          expect(back.rows.get(row.id)?.start).toBe(forward.rows.get(row.id)?.start ?? Number.NaN)
          expect(fitted.rows.get(row.id)?.slack).toBe(0)
        }
      }),
      { seed, numRuns: 300 },
    )
  })
})

test('rows whose times did not change keep their object', () => {
  const rows = [rowOf(1, { duration: minute }), rowOf(2, { duration: minute }), rowOf(3, { duration: minute })]
  const before = scheduleOf(showOf(rows))
  const after = scheduleOf(showOf(rows.with(1, { ...rowOf(2), duration: 2 * minute })), before)
  expect([1, 2, 3].map((n) => timesOf(after, n) === timesOf(before, n))).toEqual([true, false, false])
})

const wallOf = (instant: number) => {
  const clock = { date: '2027-03-06', timeZone: 'Europe/Paris' }
  const local = instant + hour
  const days = Math.floor(local / day) - Date.parse(`${clock.date}T00:00:00Z`) / day
  return { day: days, time: new Date(local).toISOString().slice(11, 23) }
}

const anyRow = (n: number, groups: readonly string[]): fc.Arbitrary<Row> =>
  fc
    .record({
      kind: fc.constantFrom('item' as const, 'item' as const, 'milestone' as const),
      duration: fc.nat({ max: hour }),
      turnaround: fc.nat({ max: minute }),
      skip: fc.boolean(),
      float: fc.boolean(),
      group: fc.option(fc.constantFrom(...groups), { nil: null }),
      start: fc.oneof(
        fc.constant<Row['start']>({ kind: 'follow' }),
        fc.nat({ max: 23 }).map((h) => hard(`${String(h).padStart(2, '0')}:30`)),
        fc.nat({ max: 23 }).map((h): Row['start'] => ({ kind: 'not-before', at: at(`${String(h).padStart(2, '0')}:30`) })),
      ),
    })
    .map((parts) => rowOf(n, parts))

const anyShow: fc.Arbitrary<RunOfShow> = fc
  .tuple(fc.nat({ max: 25 }), fc.boolean(), fc.constantFrom('forward' as const, 'back-time' as const, 'floating' as const))
  .chain(([count, skip, anchor]) => {
    const groups = [rowOf(1000, { kind: 'group', skip }), rowOf(1001, { kind: 'group' })]
    const rows = fc.tuple(
      ...Array.from({ length: count }, (_, n) =>
        anyRow(
          n,
          groups.map(({ id }) => id),
        ),
      ),
    )
    return rows.map((items) => showOf([...items, ...groups], { anchor, hardOut: at('23:00') }))
  })
