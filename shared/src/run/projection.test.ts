import { describe, expect, test } from 'bun:test'
import type { Row } from '../documents/run-of-show/schema'
import { at, hard, idOf, rowOf, showOf } from '../documents/run-of-show/timing.fixture'
import { day, hour, minute, second } from '../time'
import { formatPlanned } from '../time-text'
import type { Projection } from './projection'
import { night, Stage, stageOf } from './run.fixture'

const starts = (stage: Stage, projection: Projection = stage.projection()): string[] =>
  projection.ahead.map(({ start }) => formatPlanned(start, stage.snapshot.show))

const called = (items: readonly Row[], when: number, show: Parameters<typeof showOf>[1] = {}): Stage => {
  const stage = new Stage(showOf(items, show), when)
  stage.go()
  return stage
}

describe('the running item', () => {
  test('R16 R17 R19 GO 6 s after midnight for a 23:59 cue is +1:06', () => {
    const stage = called([rowOf(1, { start: hard('23:59'), duration: 5 * minute })], night('00:00:06', 1))
    expect(stage.projection().over).toEqual({ projected: 66 * second, soFar: 66 * second })
    expect(stage.projection().timers).toMatchObject({ elapsed: 0, remaining: 5 * minute })
  })

  test('R16 a hold across midnight takes nothing from the item', () => {
    const stage = called([rowOf(1, { start: hard('23:50'), duration: 20 * minute }), rowOf(2, { duration: minute })], night('23:50'))
    stage.at(night('23:58')).say({ kind: 'hold', reason: '' })
    stage.at(night('00:03', 1))
    expect(stage.projection().timers).toMatchObject({ elapsed: 8 * minute, remaining: 12 * minute, end: night('00:15', 1) })
    expect(starts(stage)).toEqual(['+1 00:15:00'])
    stage.say({ kind: 'resume' })
    expect(stage.at(night('00:15', 1)).projection().timers.remaining).toBe(0)
    expect(stage.projection().over.projected).toBe(5 * minute)
  })

  test('R17 it ends at t + what remains, and once over at t', () => {
    const stage = called([rowOf(1, { duration: minute }), rowOf(2, { duration: minute })], night('20:00'))
    expect(stage.wait(20 * second).projection().timers.end).toBe(night('20:01'))
    expect(stage.wait(minute).projection().timers).toMatchObject({ remaining: -20 * second, end: stage.t })
    expect(stage.projection().over).toEqual({ projected: 20 * second, soFar: 20 * second })
  })

  test('R17 one that ends at a time counts to it, also when held, and takes added time', () => {
    const stage = called([rowOf(1, { end: { kind: 'at', at: at('20:10') } }), rowOf(2)], night('20:04'))
    expect(stage.projection().timers).toMatchObject({ total: 6 * minute, remaining: 6 * minute, end: night('20:10') })
    stage.say({ kind: 'add-time', instance: stage.run.current?.id ?? '', by: minute })
    stage.say({ kind: 'hold', reason: '' })
    expect(stage.wait(2 * minute).projection().timers).toMatchObject({ remaining: 5 * minute, end: night('20:11') })
    expect(stage.at(night('20:12')).projection().timers).toMatchObject({ remaining: -minute, end: night('20:12') })
    expect(stage.projection().over.soFar).toBe(2 * minute)
  })

  test('R16 an untimed item counts up and has nothing to count down, until time is given', () => {
    const stage = stageOf(0, minute)
    stage.go()
    expect(stage.wait(30 * second).projection().timers).toMatchObject({ elapsed: 30 * second, remaining: null, end: stage.t })
    expect(stage.projection().over.projected).toBe(30 * second)
    stage.say({ kind: 'add-time', instance: stage.run.current?.id ?? '', by: minute })
    expect(stage.projection().timers.remaining).toBe(30 * second)
  })

  test('R16 a clock behind the GO shows nothing elapsed, not a negative time', () => {
    const stage = stageOf(minute)
    stage.go()
    expect(stage.wait(-5 * second).projection().timers.elapsed).toBe(0)
  })

  test('R16 a length shortened below what was cut leaves zero', () => {
    const stage = stageOf(minute)
    stage.go()
    stage.say({ kind: 'add-time', instance: stage.run.current?.id ?? '', by: -40 * second })
    stage.edit(([row]) => (row ? [{ ...row, duration: 10 * second }] : []))
    stage.say({ kind: 'accept-change', instance: stage.run.current?.id ?? '' })
    expect(stage.projection().timers).toMatchObject({ elapsed: 0, total: 0, remaining: 0 })
  })
})

describe('later items', () => {
  const evening = [
    rowOf(1, { duration: 10 * minute }),
    rowOf(2, { duration: 5 * minute, turnaround: 30 * second }),
    rowOf(3, { duration: 5 * minute, start: hard('20:20') }),
    rowOf(4, { duration: minute, start: { kind: 'not-before', at: at('20:30') } }),
    rowOf(5, { duration: minute }),
  ]

  test('R18 follow, hard start and not-before, on time', () => {
    expect(starts(called(evening, night('20:00')))).toEqual(['20:10:30', '20:20:00', '20:30:00', '20:31:00'])
  })

  test('R18 a late start is taken up before a hard start; behind it lateness is told', () => {
    const stage = called(evening, night('20:03'))
    expect(starts(stage)).toEqual(['20:13:30', '20:20:00', '20:30:00', '20:31:00'])
    expect(stage.projection().over).toEqual({ projected: 0, soFar: 3 * minute })
    stage.at(night('20:16'))
    expect(starts(stage)).toEqual(['20:16:30', '20:21:30', '20:30:00', '20:31:00'])
    expect(stage.projection().ahead[1]?.late).toBe(90 * second)
    expect(stage.projection().nextHardStart).toEqual({ item: idOf(3), at: night('20:20'), in: 4 * minute, late: 90 * second })
  })

  test('R18 before the first GO the first item starts as planned, and not before now', () => {
    const stage = new Stage(showOf(evening), night('19:00'))
    expect(starts(stage)[0]).toBe('20:00:00')
    expect(stage.projection().over).toEqual({ projected: 0, soFar: null })
    expect(starts(stage.at(night('20:12')))).toEqual(['20:12:00', '20:22:30', '20:27:30', '20:32:30', '20:33:30'])
    expect(stage.projection().over.projected).toBe(2 * minute + 30 * second)
  })

  test('R18 running early, what follows comes early and what is hard does not', () => {
    const stage = called(evening, night('19:50'))
    expect(starts(stage)).toEqual(['20:00:30', '20:20:00', '20:30:00', '20:31:00'])
    expect(stage.projection().over).toEqual({ projected: 0, soFar: -10 * minute })
  })

  test('R18 a later item that ends at a time gives way', () => {
    const stage = called(
      [rowOf(1, { duration: 10 * minute }), rowOf(2, { end: { kind: 'at', at: at('20:15') } }), rowOf(3)],
      night('20:02'),
    )
    expect(starts(stage)).toEqual(['20:12:00', '20:15:00'])
    expect(starts(stage.at(night('20:20')))).toEqual(['20:20:00', '20:20:00'])
  })

  test('R20 slack, hard out and what is left to give', () => {
    const stage = called([rowOf(1, { duration: 10 * minute }), rowOf(2, { duration: 5 * minute })], night('20:00'), {
      hardOut: at('20:20'),
    })
    expect(stage.wait(2 * minute).projection()).toMatchObject({ slack: 5 * minute, toHardOut: 18 * minute, toGive: 5 * minute })
    expect(stage.at(night('20:18')).projection()).toMatchObject({ slack: -3 * minute, toHardOut: 2 * minute, toGive: -3 * minute })
    stage.go()
    expect(stage.projection()).toMatchObject({ slack: -3 * minute, toGive: -3 * minute })
  })

  test('R20 without hard out and hard start nothing presses', () => {
    expect(called(evening.slice(0, 2), night('20:00')).projection()).toMatchObject({
      slack: null,
      toHardOut: null,
      toGive: null,
      nextHardStart: null,
    })
  })

  test('R20 the slack before a hard start is counted over the items that will be performed', () => {
    const stage = called(evening, night('20:00'))
    expect(stage.projection().slack).toBe(4 * minute + 30 * second)
    stage.say({ kind: 'skip', item: idOf(2), skip: true })
    expect(stage.projection()).toMatchObject({ slack: 0, ahead: [{ row: { id: idOf(3) } }, {}, {}] })
  })
})

describe('the show', () => {
  test('R18 items of no length, and floating ones, take no time from those around them', () => {
    const bare = [rowOf(1, { duration: minute }), rowOf(4, { duration: minute })]
    const all = [bare[0] as Row, rowOf(2), rowOf(3, { float: true, duration: hour, turnaround: minute }), bare[1] as Row]
    const [stage, without] = [called(all, night('20:00')), called(bare, night('20:00'))]
    expect(starts(stage)).toEqual(['20:01:00', '20:01:00'])
    expect(stage.projection().end).toBe(without.projection().end)
    stage.wait(minute).go()
    expect(stage.now).toEqual(['Item 2', 'Item 4'])
    expect(starts(stage)).toEqual(['20:01:00'])
    expect(starts(stage.wait(10 * second))).toEqual(['20:01:10'])
  })

  test('R18 a show over 24 h goes on', () => {
    const stage = called(
      [rowOf(1, { duration: 30 * hour }), rowOf(2, { duration: hour }), rowOf(3, { start: hard('08:00', 2) })],
      night('20:00'),
    )
    expect(starts(stage.wait(26 * hour))).toEqual(['+2 02:00:00', '+2 08:00:00'])
    expect(stage.projection().timers).toMatchObject({ elapsed: 26 * hour, remaining: 4 * hour })
    expect(stage.projection().over).toEqual({ projected: 0, soFar: 0 })
  })

  test.each([
    ['spring', '2027-03-28', hour],
    ['autumn', '2027-10-31', 3 * hour],
  ])('R18 clocks that change in the %s night neither add nor take time', (_, date, between) => {
    const show = showOf([rowOf(1, { start: hard('01:30'), duration: hour }), rowOf(2, { start: hard('03:30'), duration: minute })], {
      date,
    })
    const stage = new Stage(show, new Stage(show).projection().ahead[0]?.start)
    const first = stage.plan.schedule.rows.get(idOf(1))?.start ?? 0
    stage.at(first).go()
    const { ahead, timers } = stage.wait(30 * minute).projection()
    expect(timers).toMatchObject({ elapsed: 30 * minute, remaining: 30 * minute })
    expect((ahead[0]?.start ?? 0) - first).toBe(between)
  })

  test('R19 a floating plan is measured from its first GO', () => {
    const stage = new Stage(
      showOf([rowOf(1, { duration: minute }), rowOf(2, { duration: minute, start: hard('23:00') })], { anchor: 'floating' }),
      5 * day,
    )
    expect(stage.projection().over.projected).toBe(0)
    expect(stage.run.next?.plannedStart).toBeNull()
    stage.go()
    expect(stage.run).toMatchObject({ current: { plannedStart: 5 * day }, next: { plannedStart: 5 * day + minute, hardStart: null } })
    expect(stage.wait(90 * second).projection().over).toEqual({ projected: 30 * second, soFar: 30 * second })
  })

  test('R19 over/under so far counts a hold, and projected what is still to be held up', () => {
    const stage = stageOf(minute, minute)
    stage.go()
    stage.wait(30 * second).say({ kind: 'hold', reason: '' })
    expect(stage.wait(20 * second).projection().over).toEqual({ projected: 20 * second, soFar: 0 })
    expect(stage.wait(20 * second).projection().over).toEqual({ projected: 40 * second, soFar: 10 * second })
  })

  test('R19 added time is projected at once', () => {
    const stage = stageOf(minute, minute)
    stage.go()
    stage.say({ kind: 'add-time', instance: stage.run.current?.id ?? '', by: 10 * second })
    expect(stage.projection().over).toEqual({ projected: 10 * second, soFar: 0 })
  })

  test('a show that ended says when, and how far over', () => {
    const stage = stageOf(minute)
    stage.go()
    stage.wait(70 * second).go()
    expect(stage.wait(hour).projection()).toMatchObject({
      ahead: [],
      end: night('20:01:10'),
      over: { projected: 10 * second, soFar: null },
    })
  })

  test('an empty plan has nothing to compare with', () => {
    expect(stageOf().projection()).toMatchObject({ ahead: [], end: night('20:00'), over: { projected: null, soFar: null }, slack: null })
  })

  test('R21 milestones and groups move with what they stand by, performed or to come', () => {
    const group = idOf(50)
    const relative = (to: number, edge: 'start' | 'end', offset: number): Partial<Row> => ({
      kind: 'milestone',
      start: { kind: 'relative', to: idOf(to), edge, offset },
    })
    const stage = called(
      [
        rowOf(1, { duration: 10 * minute }),
        rowOf(50, { kind: 'group' }),
        rowOf(2, { duration: 10 * minute, group }),
        rowOf(3, { duration: 10 * minute, group }),
        rowOf(6, relative(3, 'start', -5 * minute)),
        rowOf(7, relative(1, 'end', 0)),
        rowOf(8, relative(50, 'end', minute)),
        rowOf(9, relative(77, 'end', minute)),
      ],
      night('20:02'),
    )
    const shown = () => [6, 7, 8, 9].map((n) => stage.projection().milestones.get(idOf(n)))
    expect(shown()).toEqual([night('20:17'), night('20:12'), night('20:33'), null])
    expect(stage.projection().groups.get(group)).toMatchObject({ start: night('20:12'), end: night('20:32') })
    stage.at(night('20:15')).go()
    expect(shown()).toEqual([night('20:20'), night('20:15'), night('20:36'), null])
  })
})
