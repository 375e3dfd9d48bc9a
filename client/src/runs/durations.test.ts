import { expect, test } from 'bun:test'
import { idOf, rowOf, showOf } from '@fashionos/shared/documents/run-of-show/timing.fixture'
import { minute, second } from '@fashionos/shared/time'
import { applicable, durationLines, endMoved, roundedLength } from './durations'
import { rehearsal } from './reports.fixture'

const plan = (...lengths: number[]) => showOf(lengths.map((duration, i) => rowOf(i + 1, { duration })))

test('R33 a line says what the rehearsals took, what is proposed, and what the plan was then', () => {
  const reports = [rehearsal(70 * second, 50 * second), rehearsal(80 * second)]
  const lines = durationLines(reports, plan(minute, 45 * second), 'second')
  expect(lines).toMatchObject([
    { id: idOf(1), from: minute, to: 75 * second, samples: 2, taken: [70_000, 80_000], plannedThen: null },
    { id: idOf(2), from: 45 * second, to: 50 * second, samples: 1, taken: [50_000, null], plannedThen: minute },
  ])
})

test('R33 lengths are rounded by how long they are, and never to nothing', () => {
  const byLength = [18_400, 72_000, 1_207_000].map((ms) => roundedLength(ms, 'by-length'))
  expect(byLength).toEqual([18 * second, 70 * second, 20 * minute])
  expect(roundedLength(72_000, 'second')).toBe(72 * second)
  expect(roundedLength(72_000, 'five')).toBe(70 * second)
  expect(roundedLength(2_000, 'minute')).toBe(minute)
})

test('R33 what rounding makes equal to the plan is not proposed', () => {
  expect(durationLines([rehearsal(62 * second)], plan(minute), 'five')).toEqual([])
  expect(durationLines([rehearsal(62 * second)], plan(minute), 'second')).toHaveLength(1)
})

test('R33 what somebody changed, removed or made to end at a time since it was shown is left as it is, and told', () => {
  const chosen = [1, 2, 3, 4].map((n) => ({ id: idOf(n), from: minute, to: 2 * minute, samples: 1 }))
  const items = [
    rowOf(1, { duration: minute }),
    rowOf(2, { duration: 90 * second }),
    rowOf(4, { duration: minute, end: { kind: 'at', at: { day: 0, time: '20:30:00' } } }),
  ]
  const { now, stale } = applicable(chosen, { items })
  expect(now.map(({ id }) => id)).toEqual([idOf(1)])
  expect(stale.map(({ id }) => id)).toEqual([idOf(2), idOf(3), idOf(4)])
})

test('R33 how much later the show ends is known before anything is applied', () => {
  const longer = [{ id: idOf(1), from: minute, to: 90 * second, samples: 1 }]
  expect(endMoved(plan(minute, minute), longer)).toBe(30 * second)
  expect(endMoved(plan(), [])).toBeNull()
})
