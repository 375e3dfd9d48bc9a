import { describe, expect, test } from 'bun:test'
import type { Row, RunOfShow } from '@fashionos/shared/documents/run-of-show/schema'
import { scheduleOf } from '@fashionos/shared/documents/run-of-show/timing'
import { hard, idOf, rowOf, showOf } from '@fashionos/shared/documents/run-of-show/timing.fixture'
import { hour, minute, second } from '@fashionos/shared/time'
import { blocksWithin, createLanes, layoutOf, rangesOf } from './timeline-layout'
import { clampScale, scaleToFit, snapped, snapStep, tickStep, ticksIn } from './timeline-scale'

const clock = { date: '2027-03-06', timeZone: 'Asia/Kolkata', floating: false }
const laidOut = (items: readonly Row[], show: Partial<RunOfShow['show']> = {}) => {
  const snapshot = showOf(items, show)
  const schedule = scheduleOf(snapshot)
  return { layout: layoutOf(snapshot, schedule), schedule }
}

describe('the layout of a timeline', () => {
  test('groups are sections; items between them are sections of their own; floating ones wait', () => {
    const { layout } = laidOut([
      rowOf(1, { duration: minute }),
      rowOf(2, { kind: 'group' }),
      rowOf(3, { group: idOf(2), duration: minute }),
      rowOf(4, { group: idOf(2), duration: minute, skip: true }),
      rowOf(5, { kind: 'group' }),
      rowOf(6, { duration: minute }),
      rowOf(7, { duration: minute, float: true }),
      rowOf(8, { kind: 'milestone', start: hard('19:00') }),
    ])
    expect(layout.sections.map(({ group, blocks }) => [group?.id ?? null, blocks.map(({ row }) => row.id)])).toEqual([
      [null, [idOf(1)]],
      [idOf(2), [idOf(3)]],
      [null, [idOf(6)]],
    ])
    expect(layout.floating.map(({ id }) => id)).toEqual([idOf(7)])
    expect(layout.milestones.map(({ row }) => row.id)).toEqual([idOf(8)])
  })

  test('items that overlap stand in lanes of their own, others share one', () => {
    const { layout } = laidOut([
      rowOf(1, { duration: 10 * minute }),
      rowOf(2, { start: hard('20:05'), duration: 10 * minute }),
      rowOf(3, { duration: minute }),
    ])
    expect(layout.sections.map(({ lanes, blocks }) => [lanes, blocks.map(({ lane }) => lane)])).toEqual([[2, [0, 1, 0]]])
    const lanes = createLanes()
    expect([lanes.take(0, 5), lanes.take(5, 6), lanes.take(5, 9), lanes.count()]).toEqual([0, 0, 1, 2])
  })

  test('at first the show fits the screen, not a call two days before', () => {
    const { layout, schedule } = laidOut([rowOf(1, { duration: hour }), rowOf(2, { kind: 'milestone', start: hard('10:00', -2) })], {
      hardOut: { day: 0, time: '21:30:00' },
    })
    const ranges = rangesOf(schedule, layout)
    expect(ranges?.show.to).toBeGreaterThan(schedule.hardOut ?? Number.POSITIVE_INFINITY)
    expect(ranges?.show.from).toBeGreaterThan((schedule.start ?? 0) - hour)
    expect(ranges?.whole.from).toBeLessThan((schedule.start ?? 0) - 57 * hour)
  })

  test('only blocks in sight are drawn', () => {
    const { layout } = laidOut(Array.from({ length: 1000 }, (_, i) => rowOf(i, { duration: minute })))
    const blocks = layout.sections[0]?.blocks ?? []
    const start = blocks[0]?.start ?? 0
    const seen = blocksWithin(blocks, { from: start + 100 * minute + 1, to: start + 110 * minute - 1 })
    expect(seen.map(({ row }) => row.id)).toEqual(Array.from({ length: 10 }, (_, i) => idOf(100 + i)))
  })
})

describe('the scale of a timeline', () => {
  test('ticks stand on whole steps of the clock on the wall, also in a zone off by half an hour', () => {
    const from = Date.parse('2027-03-06T14:00:00Z')
    const ticks = ticksIn({ from, to: from + 2 * hour }, 76 / hour, clock)
    expect(ticks.map(({ at }) => new Date(at).toISOString())).toEqual(['2027-03-06T14:30:00.000Z', '2027-03-06T15:30:00.000Z'])
  })

  test('labels do not touch and edges snap to something one can hit', () => {
    for (const scale of [1e-7, 1e-5, 1e-4, 1e-3, 0.02]) {
      expect(tickStep(scale) * scale >= 76 || tickStep(scale) === 7 * 24 * hour).toBe(true)
      expect(snapped(1, scale)).toBe(snapStep(scale))
    }
    expect(snapped(18_400, 0.004)).toBe(18 * second)
  })

  test('zooming stops at the whole show and at what can be drawn', () => {
    const whole = { from: 0, to: 31 * 24 * hour }
    expect(clampScale(1e-12, whole, 1000)).toBe(scaleToFit(whole, 1000))
    expect(clampScale(1, whole, 1000) * whole.to).toBeLessThanOrEqual(8_000_000)
    expect(clampScale(1, { from: 0, to: minute }, 1000)).toBe(0.024)
  })
})
